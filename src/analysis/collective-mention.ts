import { eachLength } from './each.ts'
import type { Span } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'

/** How many characters are read in one step. */
const STRETCH = 65_536
/** 市直, 省级, 县政府, 国务院: whose bodies are meant. */
const WHOSE = /(?<!全)(?:[省市县区州旗盟镇乡校厅局委]|自治[区州]|师市|兵团)(?:[直级属]|人民政府|政府|机关)?$|国务院$/
/** What a set of bodies is called after 各 or 有关. */
const SET =
  /(?:各(?:级|有关|相关|责任|牵头|成员|承办|协办|配合|参与|实施|职能|业务|直属|所属|主管|监管|组成|工作|专项|专业|行业|基层|二级|驻.|[省市县区]属|[省市县区][直级]|内设|归口|党|国有|重点)*|有关|相关)(?:部门、单位|部门和单位|部门单位|部门|单位|机关|机构|主体|企业|公司|高校|高等学校|学校|中小学|幼儿园|学院|科室|处室|股室|部室|站所|分局|支队|大队|银行|金融机构|委员会|工作组|专班|医院|医疗机构|医疗卫生机构|法院|检察院|派出所|人民政府|政府|党委|党组|党支部|人民团体|方面(?!军))/y
/** 各县域, 各市场, 各地形: after such a character no set is named. */
const OTHER_WORD = /[域城场庄民类土块间别方形铁头段产]/

const BODY = /(?:政府|党委|管委会|办事处|成员单位)$/

/**
 * Finds, in steps, the sets of bodies that running text names so that it is clear whose or what they are: 市政府各部门, 区级有关部门,
 * 各县(市、区)人民政府, 会同有关部门; not 各单位, 各地.
 */
export function* findCollectives(text: string): Steps<Span[]> {
  const found: Span[] = []
  let last = 0
  let rest = STRETCH
  for (let at = nextSign(text, 0); at >= 0; at = nextSign(text, Math.max(at + 1, last))) {
    if (at >= rest) {
      yield
      rest = at + STRETCH
    }
    const end = setEnd(text, at)
    if (end === null) continue
    const before = text.slice(Math.max(last, at - 6), at)
    const whose = WHOSE.exec(before)?.[0] ?? ''
    if (whose === '' && !before.endsWith('会同') && (text.startsWith('各级', at) || !BODY.test(text.slice(at, end))))
      continue
    found.push({ start: at - whose.length, end })
    last = end
  }
  return found
}

const SIGN = /各|有关|相关/g

function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from
  return SIGN.exec(text)?.index ?? -1
}

function setEnd(text: string, start: number): number | null {
  SET.lastIndex = start
  const set = SET.test(text) ? SET.lastIndex : 0
  const each = text[start] === '各' ? start + eachLength(text, start, text.length) : start
  const end = Math.max(set, each)
  return end > start + 1 && !OTHER_WORD.test(text[end] ?? '') ? end : null
}
