import { eachLength } from './each.ts'
import { eachPlace } from '../text/landmarks.ts'
import type { Span } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'
import type { Reading } from './reading.ts'

/** 市直, 省级, 县政府, 国务院: whose bodies are meant. */
const WHOSE = /(?<!全)(?:[省市县区州旗盟镇乡校厅局委]|自治[区州]|师市|兵团)(?:[直级属]|人民政府|政府|机关)?$|国务院$/
/** What a set of bodies is called after 各 or 有关. */
const SET =
  /(?:各(?:级|有关|相关|责任|牵头|成员|职能|直属|所属|主管|组成|工作|[省市县区][直级属])*|有关|相关)(?:部门(?:[、和]?单位)?|单位|机构|企业|高校|学校|科室|处室|专班|(?:人民)?政府|党委|方面)/y
/** 各县域, 各市场, 各地形: after such a character no set is named. */
const OTHER_WORD = /[域城场庄民类土块间别方形铁头段产]/

const BODY = /(?:政府|党委|管委会|办事处|成员单位)$/

/**
 * Finds, in steps, the sets of bodies that running text names so that it is clear whose or what they are: 市政府各部门, 区级有关部门,
 * 各县(市、区)人民政府, 会同有关部门; not 各单位, 各地.
 */
export function* findCollectives({ text, landmarks }: Reading): Steps<Span[]> {
  const found: Span[] = []
  let last = 0
  yield* eachPlace(landmarks.sets, (at) => {
    const end = at < last ? null : setEnd(text, at)
    if (end === null) return
    const before = text.slice(Math.max(last, at - 6), at)
    const whose = WHOSE.exec(before)?.[0] ?? ''
    if (whose === '' && !before.endsWith('会同') && !isClear(text, at, end)) return
    found.push({ start: at - whose.length, end })
    last = end
  })
  return found
}

/** 各乡镇政府 says what is meant; 各级政府, 各单位 do not. */
function isClear(text: string, start: number, end: number): boolean {
  return !text.startsWith('各级', start) && BODY.test(text.slice(start, end))
}

function setEnd(text: string, start: number): number | null {
  if (text[start] !== '各' && text[start + 1] !== '关') return null
  SET.lastIndex = start
  const set = SET.test(text) ? SET.lastIndex : 0
  const each = text[start] === '各' ? start + eachLength(text, start, text.length) : start
  const end = Math.max(set, each)
  return end > start + 1 && !OTHER_WORD.test(text[end] ?? '') ? end : null
}
