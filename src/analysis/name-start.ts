import words from '../../seeds/unit-words.json' with { type: 'json' }
import { characterFlags } from '../text/character-flags.ts'
import { plainWordFinder, wordFinder, type WordFinder } from '../text/word-finder.ts'
import { departmentForms, wholeNames } from './directory.ts'
import type { Places } from './place.ts'
import {
  centralBodies,
  commonWords,
  coreBodies,
  cutWords,
  edgeWords,
  organisationHeads,
  unitLevels,
  unitSuffixes,
} from './unit-knowledge.ts'

/** The longest name that is looked for outside lists. */
const LONGEST = 32

/** What a character beside a name may be, as flags. */
const PERSON = 1
const EDGE = 2
const characters = characterFlags([
  ['长书主局县市同委代干组副常', PERSON],
  [
    edgeWords
      .words()
      .map((word) => word.at(-1))
      .join(''),
    EDGE,
  ],
])

const PERSON_AFTER =
  /(?:副|长(?!三|江|远)|书记|主任|主席|常委(?!会)|局长|县长|市长|同志|委员(?!会)|(?<=[大党])代表(?!大会)|干部|组长)/y

/** What the words that end at a place may end: how long the longest of each kind is, 0 where there is none. */
interface Ending {
  /** A name that stands alone: 国务院, 国家发展改革委. */
  readonly alone: number
  /** A name that wants a level word or a place: 财政局, 政府. */
  readonly local: readonly number[]
  readonly suffix: number
  readonly common: boolean
  /** Whether the suffix alone is a common word: only a place makes a name of it (宝鸡文理学院). */
  readonly bare: boolean
  /** Whether the suffix is one that bodies of their own carry. */
  readonly proper: boolean
}

/** Endings that bodies of their own carry. */
const PROPER = new Set(
  '大学 集团 银行 有限公司 股份有限公司 领导小组 指挥部 管委会 研究院 联盟 实验室 科学中心 研究中心 临床医学研究中心 转化中心'.split(
    ' ',
  ),
)

const endings = wordFinder<Ending>(
  [...centralBodies.words(), ...wholeNames.words(), ...departmentForms.words(), ...coreBodies.words()]
    .concat([...unitSuffixes.words(), ...commonWords.words(), '院', '所', '团'])
    .map((word) => [word, endingOf(word)] as const),
)

function endingOf(word: string): Ending {
  const length = (finder: WordFinder<unknown>) => finder.endingAt(word, word.length)?.word.length ?? 0
  const suffix = length(unitSuffixes)
  return {
    alone: length(centralBodies) || length(wholeNames),
    local: [length(departmentForms), length(coreBodies)].filter((one) => one > 0),
    suffix,
    // 科学院 is no 学院.
    common: length(commonWords) > suffix,
    bare: suffix > 0 && length(commonWords) === suffix,
    proper: PROPER.has(unitSuffixes.endingAt(word, word.length)?.word ?? ''),
  }
}

/**
 * Where the name begins whose last character stands before `end`; null where no name ends there. It reaches no further back
 * than `floor`, the last mark; one that the notice taught no further than `free`, the end of the last unit of a list.
 */
export function nameStart(
  text: string,
  end: number,
  floor: number,
  free: number,
  places: Places,
  known: WordFinder<string>,
): number | null {
  const own = known.endingAt(text, end, free)
  const ending = endings.endingAt(text, end)?.value
  if ((!own && !ending) || isPerson(text, end)) return null
  // 江南市财政局 where the lists say 市财政局.
  if (own) return Math.min(end - own.word.length, (ending && local(text, end, ending, floor, places)) ?? end)
  if (cutWords.startingAt(text, end - 1) || isOfNumber(text, end)) return null
  if (ending!.alone > 0) return wholeStart(text, end - ending!.alone, floor)
  return (
    local(text, end, ending!, floor, places) ?? generic(text, end, ending!, floor, places) ?? ownPart(text, end, floor)
  )
}

const OF_NUMBER = /[发函字电秘规通]{1,3}〔/y

/** 国办发〔2020〕43号: there the body is a part of the number. */
function isOfNumber(text: string, end: number): boolean {
  OF_NUMBER.lastIndex = end
  return OF_NUMBER.test(text)
}

/** 国家农业农村部: a body of the state with its head. */
function wholeStart(text: string, start: number, floor: number): number {
  return start - 2 >= floor && text.startsWith('国家', start - 2) ? start - 2 : start
}

/** 市长, 局党委书记, 委员: what follows makes a person of the body. */
function isPerson(text: string, end: number): boolean {
  if ((characters[text.charCodeAt(end)]! & PERSON) === 0) return false
  if (text.startsWith('委员', end) && text.startsWith('政协', end - 2)) return false
  PERSON_AFTER.lastIndex = end
  return PERSON_AFTER.test(text)
}

/** A directory name or a core body after its level word or place: 区财政局, 武汉市自然资源和规划局, 市委, 区政府. */
function local(text: string, end: number, ending: Ending, floor: number, places: Places): number | null {
  for (const length of ending.local) {
    const start = end - length < floor ? null : prefixed(text, end - length, floor, places)
    if (start !== null) return start
  }
  return null
}

/** Takes the level word, the places and the head (国网, 中共) before a name in; null where neither level nor place stands there. */
export function prefixed(text: string, start: number, floor: number, places: Places): number | null {
  const place = places.finder.endingAt(text, start, floor)
  const level = place ? null : unitLevels.endingAt(text, start, floor)
  const nearest = place ?? level
  if (!nearest) return null
  let from = start - nearest.word.length
  for (;;) {
    const outer = places.finder.endingAt(text, from, floor) ?? organisationHeads.endingAt(text, from, floor)
    const length = outer?.word.length ?? divisionLength(text, from, floor)
    if (length === 0) break
    from -= length
  }
  if (!level || from < start - level.word.length) return from
  const town = TOWN_BODY.test(text.slice(from, start + 5)) ? townStart(text, from, floor) : from
  return town < from || mayBeLevel(text, from, level.word, floor) ? town : null
}

/** 第八师石河子市: how long the words for a division are that end at a place. */
function divisionLength(text: string, end: number, floor: number): number {
  const division =
    text[end - 1] === '师' && /第?[一二三四五六七八九十]{1,3}师$/.exec(text.slice(Math.max(floor, end - 5), end))
  return division ? division[0].length : 0
}

const TOWN_BODY = /^(?:[镇乡县市区旗]|街道|苏木)(?:人民(?:政府|法院|检察院)|办事处)/

/** 在孤家子镇人民政府: where the name of a town begins that no list of places knows. */
function townStart(text: string, level: number, floor: number): number {
  for (let start = level; start >= Math.max(floor, level - 4); start--)
    if (isEdge(text, start, floor) && level - start !== 1) return start
  return level
}

/** A level of one character may be the end of a word (全市, 社区), a zone's that of its name (经济开发区, 工业集中区管委会). */
function mayBeLevel(text: string, start: number, level: string, floor: number): boolean {
  if (level === '区' && text.startsWith('管委会', start + 1)) return isEdge(text, start, floor)
  if (level.length === 1)
    return !NO_LEVEL.includes(text[start - 1] ?? '\n') && !isSecondLevel(text, start, floor, level)
  return !ZONES.includes(level) || isEdge(text, start, floor)
}

/** 14个市州政府, 区县财政局: two levels in a row are kinds, unless the first ends a name (青川县乡 … is none; 区委区政府 is). */
function isSecondLevel(text: string, start: number, floor: number, level: string): boolean {
  const before = text[start - 1] ?? '\n'
  return start > floor && before !== level && '省市县区州旗'.includes(before)
}

const ZONES = ['高新区', '经开区', '开发区', '城区']
/** 区域, 县城, 市场: before these characters a level word is part of another word. */
const AFTER_NO_LEVEL = '域镇城级场首所外内属及管村部街招帮'
/** 全市, 地区, 社区: after these characters a level word is part of another word. */
const NO_LEVEL = '全各我本该跨城郊辖地社园景特专战灾牧矿库片街山校厂小新发'

/**
 * A name that begins with a place, a level or a head such as 中国, after a mark or an edge word, and ends like a body.
 * One that is counted (实验室26间) is none. The latest beginning counts, so that 依托武汉大学建设武汉研究院 gives the institute alone.
 */
function generic(text: string, end: number, ending: Ending, floor: number, places: Places): number | null {
  if (ending.suffix === 0) return institute(text, end, floor)
  if (ending.common || isKindOfGovernment(text, end) || /^\d+[个处间家所座]/.test(text.slice(end, end + 5))) return null
  const suffixStart = end - ending.suffix
  const limit = Math.max(floor, end - LONGEST)
  for (let start = suffixStart - 1; start >= limit; start--) {
    if (!isEdge(text, start, floor)) continue
    if (begins(text, start, suffixStart, places, ending.bare) && isWhole(text.slice(start, end))) return start
  }
  return ending.proper ? proper(text, suffixStart, limit, floor) : null
}

const KIND_OF_GOVERNMENT = /(?:^|[^省市县区州旗盟乡镇会届])(?:人民)?政府$/

/** 地方政府, 法治政府: a government's name ends with its place. */
function isKindOfGovernment(text: string, end: number): boolean {
  return text[end - 1] === '府' && KIND_OF_GOVERNMENT.test(text.slice(Math.max(0, end - 5), end))
}

function isEdge(text: string, start: number, floor: number): boolean {
  if (start <= floor) return true
  return (characters[text.charCodeAt(start - 1)]! & EDGE) !== 0 && edgeWords.endingAt(text, start) !== null
}

/** The issuer's own parts, which need no level where nothing goes before them. */
const ownParts = plainWordFinder(['党工委', '办事处', '局办公室', '党政办公室', '管委会党工委'])

function ownPart(text: string, end: number, floor: number): number | null {
  const found = ownParts.endingAt(text, end, floor)
  return found && isEdge(text, end - found.word.length, floor) ? end - found.word.length : null
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
  if (!'院所'.includes(text[end - 1]!)) return null
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
  return !AFTER_NO_LEVEL.includes(text[start + level.word.length]!)
}

/** No name holds a figure, a list's 等, a level such as 省级, a kind or a verb. */
function isWhole(name: string): boolean {
  return (
    !/[\d%]|等|的|[国省市县区州]家?级|全国性|首[批个家座支]|率先|多所|多个|一批|关于|会同|与我|成立|设立|共有|从|各类|系列|最大|一流|高水平|[一二三]级|省市|市县|区县|县区|中国特色|政府[^办督研参采]|和街道/.test(
      name,
    ) &&
    !NO_NAME_WITH.within(name, 0, name.length) &&
    !KIND.test(name)
  )
}

const NO_NAME_WITH = plainWordFinder(words.verbs)
const KIND =
  /^(?:国家|全国|[省市县区])?(?:(?:重点|联合|基础|区域|医学)+(?:实验室|中心|科学中心)|大学|中心)$|建设(?!职业|工程).+(?:中心|大学|学院)$/

/** 四川大学, 云成集团: a short name between a mark or an edge and a suffix that bodies of their own carry. */
function proper(text: string, suffixStart: number, limit: number, floor: number): number | null {
  for (let start = suffixStart - 2; start >= limit && start >= suffixStart - 16; start--) {
    if (!isEdge(text, start, floor)) continue
    const name = text.slice(start, suffixStart)
    const isCommon = commonWords.startingAt(text, start) ?? edgeWords.startingAt(text, start)
    return isCommon ||
      !isWhole(name) ||
      /^(?:国家|省|市|重点|大型|行业|地方|高等|各类|相关|技术|创新|产业|教育|级)/.test(name)
      ? null
      : start
  }
  return null
}
