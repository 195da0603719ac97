import words from '../../seeds/unit-words.json' with { type: 'json' }
import { standsAt } from '../text/stands-at.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { wholeNames } from './directory.ts'
import { isEdge } from './is-edge.ts'
import type { NameEnding } from './name-ending.ts'
import { isDigit } from './numeral.ts'
import type { Places } from './place.ts'
import { commonWords, edgeWords, organisationHeads, unitLevels } from './unit-knowledge.ts'

/** The longest name that is looked for outside lists. */
const LONGEST = 32

/**
 * Where a name starts that begins with a place, a level or a head such as 中国, after a mark or an edge word, and ends like a body.
 * One that is counted (实验室26间) is none. The latest beginning counts, so that 依托武汉大学建设武汉研究院 gives the institute alone.
 */
export function genericName(
  text: string,
  end: number,
  ending: NameEnding,
  floor: number,
  places: Places,
): number | null {
  if (ending.suffix === 0) return institute(text, end, floor)
  if (ending.common || isKindOfGovernment(text, end) || isCounted(text, end)) return null
  const suffixStart = end - ending.suffix
  const limit = Math.max(floor, end - LONGEST)
  for (let start = suffixStart - 1; start >= limit; start--) {
    if (!isEdge(text, start, floor)) continue
    if (begins(text, start, suffixStart, places, ending.bare) && isWhole(text.slice(start, end))) return start
  }
  return ending.proper ? proper(text, suffixStart, limit, floor) : null
}

/** 实验室26间. */
function isCounted(text: string, end: number): boolean {
  return isDigit(text.charCodeAt(end)) && /^\d+[个处间家所座]/.test(text.slice(end, end + 5))
}

const KIND_OF_GOVERNMENT = /(?:^|[^省市县区州旗盟乡镇会届])(?:人民)?政府$/

/** 地方政府, 法治政府: a government's name ends with its place. */
function isKindOfGovernment(text: string, end: number): boolean {
  return text[end - 1] === '府' && KIND_OF_GOVERNMENT.test(text.slice(Math.max(0, end - 5), end))
}

/** 区域, 县城, 市场: before these characters a level word is part of another word. */
const AFTER_NO_LEVEL = /[域镇级场首所内属及村部街帮]|城(?![市管乡建投])|外(?!事|经贸)|管(?!理)|招(?!商)/y
/** The issuer's own parts, which need no level where nothing goes before them. */
const ownParts = plainWordFinder([
  '党工委',
  '办事处',
  '局办公室',
  '党政办公室',
  '管委会党工委',
  '管委会督查室',
  '管委会办公室',
  '纪工委',
  '集团公司',
])

export function ownPart(text: string, end: number, floor: number): number | null {
  const found = ownParts.endingAt(text, end, floor)
  return found && isEdge(text, end - found.word.length, floor) ? end - found.word.length : null
}

const BRACKETED = /[\u4e00-\u9fff]{2,20}\([\u4e00-\u9fff]{2,6}\)(?:股份)?有限(?:责任)?公司$/
/** The longest of such names. */
const LONGEST_BRACKETED = 36

/** 中化现代农业(吉林)有限公司, 武隆旅游(集团)有限公司: the bracket is within the name. */
export function bracketedCompany(text: string, end: number): number | null {
  if (!standsAt(text, '公司', end - 2)) return null
  const found = BRACKETED.exec(text.slice(Math.max(0, end - LONGEST_BRACKETED), end))
  if (!found) return null
  const floor = end - found[0].length
  const bracket = text.lastIndexOf('(', end)
  for (let start = bracket - 2; start >= floor; start--) if (isEdge(text, start, floor)) return start
  return null
}

const REGIMENT = /[一二三四五六七八九〇零]{2,3}团$/

/** 一四三团. */
function regiment(text: string, end: number, floor: number): number | null {
  const number = REGIMENT.exec(text.slice(Math.max(floor, end - 4), end))
  return number && isEdge(text, end - number[0].length, floor) ? end - number[0].length : null
}

/** 中科院精测院, 中国农科院油料所: under a known head, 院 and 所 end a name. */
function institute(text: string, end: number, floor: number): number | null {
  if (text[end - 1] === '团') return regiment(text, end, floor)
  if (!'院所'.includes(text[end - 1]!) || commonWords.endingAt(text, end) !== null) return null
  for (let start = end - 4; start >= Math.max(floor, end - 14); start--) {
    const head = organisationHeads.startingAt(text, start, end - 1)
    if (head && isEdge(text, start, floor) && isWhole(text.slice(start, end))) return start
  }
  return null
}

function begins(text: string, start: number, suffixStart: number, places: Places, bare: boolean): boolean {
  const place = places.finder.startingAt(text, start)
  if (bare) return place !== null && start + place.word.length < suffixStart
  const head = place ?? organisationHeads.startingAt(text, start) ?? wholeNames.startingAt(text, start)
  if (head) return start + head.word.length <= suffixStart
  const level = unitLevels.startingAt(text, start)
  if (!level || level.word.length > 3 || start + level.word.length >= suffixStart || text[start - 1] === '全')
    return false
  AFTER_NO_LEVEL.lastIndex = start + level.word.length
  return !AFTER_NO_LEVEL.test(text)
}

/** No name holds a figure, a list's 等, a level such as 省级, a kind or a verb. */
function isWhole(name: string): boolean {
  // 中等职业学校, 高等专科学校.
  const plain = name.includes('等') ? name.replace(/[中高初]等/g, '') : name
  return !NO_NAME_WITH.within(plain, 0, plain.length) && !SAYS_MORE.test(name) && !KIND.test(name)
}

/** A figure, or a body with what it does: 区纪委监委对…查处, 县领导小组组织…局. */
const SAYS_MORE =
  /[\d%]|政府[^办督研参采]|[局委厅办府会室组司](?:对(?![外口])|将|把|已|要(?!素))|[局组]组织|(?:大学|学院)建设|[会厅局委办府地]联席会议$/

const NO_NAME_WITH = plainWordFinder([...words.verbs, ...words.notInNames])
const KIND =
  /^(?:国家|全国|[省市县区])?(?:(?:重点|联合|基础|区域|医学)+(?:实验室|中心|科学中心)|大学|中心)$|建设(?!职业|工程).+(?:中心|大学|学院)$/

/** 与同济大学 leaves a name behind its edge; 建设大学(科技园) is none at all. */
function leavesName(edge: string, name: string): boolean {
  return edge.length === name.length || edge.length + 2 <= name.length
}

/** 四川大学, 云成集团: a short name between a mark or an edge and a suffix that bodies of their own carry. */
function proper(text: string, suffixStart: number, limit: number, floor: number): number | null {
  for (let start = suffixStart - 2; start >= limit && start >= suffixStart - 16; start--) {
    if (!isEdge(text, start, floor)) continue
    const name = text.slice(start, suffixStart)
    const edge = edgeWords.startingAt(text, start)
    // 同济大学: what is left of the name behind an edge word must be one.
    const isCommon = commonWords.startingAt(text, start) ?? (edge !== null && leavesName(edge.word, name))
    return isCommon ||
      !isWhole(name) ||
      /(?:[建设组共]建|成立|报告|报送|上报|建设|由|已经|经|本|该|我|对|向|距)$|^(?:国家|省|市|重点|大型|行业|地方|高等|各类|相关|技术|创新|产业|教育|级|辖区|属地|社区|基层|城[区镇乡]|农村|乡|镇|村|中心|民族|实验|希望|[公民]办|普通|完全|寄宿|初级|高级|新建|改扩建|[两多每所]|义务|检|化验|实训|标准化)/.test(
        name,
      )
      ? null
      : start
  }
  return null
}
