import { bodyNameOf } from './body-name.ts'
import { withoutBlanks, type TextLine } from './text-lines.ts'

const LONGEST = 600
const CLOSED = /[:：]\s*$/u
const NO_ADDRESS =
  /^(?:附件|附|抄送|联系|电话|地址|来源|时间|日期|发布|发文|索引|文号|标题|名称|主题|责任|牵头|配合|协同|协助|主办|承办|分管|主管|完成|一是|二是|其中|包括|具体|主要|内容|要求|目标|原则|问|答|注|备注|说明|各位|同志|尊敬|女士|先生|朋友)|[。；;！!？?]|要(?:做到|求|抓|重点|认真|按|把|切实|严格|坚持|加强|进一步)|(?:做到|做好|如下|包括|以下|即|是|为|有|要求|规定|指出|强调|通知|公告|要点|方案|措施|目标|任务|事项|内容|代表|委员|同志们|朋友们|原则|条件|标准|材料|电话|邮箱|时间|地点|名单|职责)[:：]\s*$/u
const COLLECTIVE =
  /^(?:各|省|市|县|区|州|旗|国务院|驻|全[省市县区州]|中央|自治[区州县]|有关|局属|委属|厅属|部属|机关|直属)|(?:各|有关|相关|直属|所属)[^，,、]{0,16}(?:单位|部门|机构|企业|公司|街道|学校|部室|站所|委员会|支部|科室|处室|区县|委办局|地区)|主管部门$/u

const BRACKET = /[（(][^（）()]{1,12}[)）]/gu

const LEVEL = '自治区|自治州|自治县|直辖市|新区|省|市|县|区|旗|州|盟|乡|镇|街|委|办|局|厅|部'
const LEVELS = new RegExp(`各(?:(?:${LEVEL})(?:[（(][^（）()]{0,20}[)）])?、)+(?=${LEVEL})(?![省市县区]直)`, 'gu')

/** Splits a line of addressees (主送机关) at its commas; marks inside brackets and in 各县、市、区 stay. */
export function addresseesOf(line: string): readonly string[] {
  const bare = withoutBlanks(line)
    .replace(/^主送(?:机关|单位)?[:：]/u, '')
    .replace(/[:：]$/u, '')
    .replaceAll(LEVELS, (levels) => levels.replaceAll('、', '\u0000'))
  const names: string[] = []
  let depth = 0
  let name = ''
  for (const sign of bare) {
    if ('（([〔〈<'.includes(sign)) depth++
    else if ('）)]〕〉>'.includes(sign)) depth = Math.max(0, depth - 1)
    if (depth === 0 && '，,、；;'.includes(sign)) {
      names.push(name)
      name = ''
    } else name += sign
  }
  return [...names, name].map((one) => one.replaceAll('\u0000', '、')).filter(Boolean)
}

/**
 * The line that addresses a letter among its first lines, without its colon: it ends with a colon and names bodies
 * (各街道，相关部门：). A list broken over two lines is taken whole. Null where there is none.
 */
export function findAddressees(
  lines: readonly TextLine[],
  limit = 40,
): { start: number; end: number; line: number } | null {
  for (let index = 0; index < Math.min(lines.length, limit); index++) {
    const line = lines[index]
    if (!line) break
    if (!isAddressLine(line.text)) continue
    let first = index
    while (
      first > 0 &&
      index - first < 3 &&
      /[，,、]$/u.test(lines[first - 1]?.text ?? '') &&
      !/[。：:；;]/u.test(lines[first - 1]?.text ?? '。')
    )
      first--
    const label = /^主送(?:机关|单位)?[:：]\s*/u.exec(line.text)?.[0].length ?? 0
    const closing = CLOSED.exec(line.text)
    return {
      start: (lines[first]?.start ?? line.start) + (first === index ? label : 0),
      end: closing ? line.start + closing.index : line.end,
      line: first,
    }
  }
  return null
}

function isAddressLine(text: string): boolean {
  if (text.length > LONGEST || text.includes('\t')) return false
  if (/^主送(?:机关|单位)?[:：]./u.test(text)) return true
  if (!CLOSED.test(text)) return false
  const bare = withoutBlanks(text)
  if (bare.length < 3 || NO_ADDRESS.test(bare)) return false
  const names = addresseesOf(bare)
  const named = names.filter(isAddressee)
  const [first = ''] = names
  return named.length * 2 >= names.length && (isAddressee(first) || sharesGovernment(first, bare))
}

/** 奉山市、临河市人民政府: places whose governments are addressed together. */
function sharesGovernment(name: string, line: string): boolean {
  return /^.{1,8}[市县区旗州盟]$/u.test(name) && /[市县区旗州盟](?:人民政府|行署)(?:[，,、：:]|$)/u.test(line)
}

/** 各街道, 相关部门, 县林业局, 财政厅（局）, 林业和草原主管部门. */
function isAddressee(name: string): boolean {
  return COLLECTIVE.test(name) || bodyNameOf(name.replaceAll(BRACKET, '')) !== null
}
