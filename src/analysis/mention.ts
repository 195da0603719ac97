import { plainWordFinder, type WordFinder } from '../text/word-finder.ts'
import type { Span } from '../text/span.ts'
import { departmentForms, wholeNames } from './directory.ts'
import type { Places } from './place.ts'
import {
  centralBodies,
  commonWords,
  coreBodies,
  edgeWords,
  isCutWord,
  organisationHeads,
  unitLevels,
  unitSuffixes,
} from './unit-knowledge.ts'
import { looksLikeUnit } from './role-list.ts'

/** The longest name that is looked for outside lists. */
const LONGEST = 32
const PERSON_AFTER = /^(?:长|书记|主任|主席|局长|县长|市长|同志|委员|代表|干部|组长)/
const SHORT_NAME = /([\u4e00-\u9fff)])[(（]以下(?:统)?简称[:：]?[“"「]([^”"」\n]{2,14})[”"」]/g

/**
 * Finds organisation names outside lists: names that the notice itself taught (its lists, its definitions),
 * names of the directory after a level word or a place, and names that begin with a place and end like a body.
 */
export function findMentions(text: string, places: Places, taught: Iterable<string>): Span[] {
  const known = plainWordFinder([...taught, ...shortNames(text)])
  const found: Span[] = []
  const floor = { at: 0 }
  for (let i = 1; i <= text.length; i++) {
    const tail = text.charCodeAt(i - 1)
    if (MARK_CODES[tail] === 1) floor.at = i
    if (TAIL_CODES[tail] !== 1 && !known.endingAt(text, i)) continue
    const start = nameStart(text, i, floor.at, places, known)
    if (start !== null) push(found, { start, end: i })
  }
  return [...joinBranches(text, found), ...numberedInstitutes(text)].sort((a, b) => a.start - b.start)
}

/** 国家税务总局奉山市税务局: a state body with its branch right behind is one name. */
function joinBranches(text: string, names: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const name of names) {
    const last = joined.at(-1)
    const isBranch = last?.end === name.start && wholeNames.endingAt(text, last.end) !== null
    if (last && isBranch) joined[joined.length - 1] = { start: last.start, end: name.end }
    else joined.push(name)
  }
  return joined
}

/** A longer name that ends later takes in the shorter (区政府 in 区政府办公室). */
function push(found: Span[], name: Span): void {
  while (found.length > 0 && found.at(-1)!.start >= name.start) found.pop()
  const last = found.at(-1)
  if (last && last.end > name.start) return
  found.push(name)
}

function nameStart(text: string, end: number, floor: number, places: Places, known: WordFinder<string>): number | null {
  const after = text.slice(end, end + 3)
  if (PERSON_AFTER.test(after) && !/^(?:长三|长江|长远|代表大会|委员会)/.test(after)) return null
  const own = known.endingAt(text, end)
  if (own) return end - own.word.length
  if (isCutWord(text[end - 1]!, after.charAt(0))) return null
  return (
    central(text, end) ??
    directory(text, end, floor, places) ??
    core(text, end, floor, places) ??
    generic(text, end, floor, places)
  )
}

function central(text: string, end: number): number | null {
  const found = centralBodies.endingAt(text, end) ?? wholeNames.endingAt(text, end)
  return found ? end - found.word.length : null
}

/** A directory name after its level word or place: 区财政局, 武汉市自然资源和规划局. */
function directory(text: string, end: number, floor: number, places: Places): number | null {
  const found = departmentForms.endingAt(text, end)
  if (!found) return null
  const start = end - found.word.length
  return start < floor ? null : prefixed(text, start, floor, places)
}

/** 市委, 区政府, 县人大: a level word or place with a core body. */
function core(text: string, end: number, floor: number, places: Places): number | null {
  const found = coreBodies.endingAt(text, end)
  if (!found) return null
  const start = end - found.word.length
  if (start < floor) return null
  return prefixed(text, start, floor, places)
}

/** Takes the level word and the places before a name in; null where neither stands there. */
function prefixed(text: string, start: number, floor: number, places: Places): number | null {
  let from = start
  const level = unitLevels.endingAt(text, from)
  const place = places.finder.endingAt(text, from)
  if (place && from - place.word.length >= floor) from -= place.word.length
  else if (level && from - level.word.length >= floor) from -= level.word.length
  else return null
  for (;;) {
    const outer = places.finder.endingAt(text, from)
    if (!outer || from - outer.word.length < floor) break
    from -= outer.word.length
  }
  const before = text[from - 1] ?? '\n'
  return from === start - 1 && /[全各我本该跨城郊辖地社园景特专战灾牧矿库片街山校厂小新]/.test(before) ? null : from
}

/**
 * A name that begins with a place, a level or a head such as 中国, after a mark or an edge word, and ends like a body.
 * The latest beginning counts, so that 依托武汉大学建设武汉研究院 gives the institute alone.
 */
function generic(text: string, end: number, floor: number, places: Places): number | null {
  const suffix = unitSuffixes.endingAt(text, end)
  if (!suffix) return institute(text, end, floor)
  if (commonWords.endingAt(text, end)) return null
  const suffixStart = end - suffix.word.length
  const limit = Math.max(floor, end - LONGEST)
  for (let start = suffixStart - 1; start >= limit; start--) {
    if (start > floor && !edgeWords.endingAt(text, start)) continue
    if (begins(text, start, suffixStart, places) && isWhole(text.slice(start, end))) return start
  }
  return PROPER.test(suffix.word) ? proper(text, suffixStart, limit, floor) : null
}

/** 中科院精测院, 中国农科院油料所: under a known head, 院 and 所 end a name. */
function institute(text: string, end: number, floor: number): number | null {
  if (!/[院所]/.test(text[end - 1]!)) return null
  for (let start = end - 4; start >= Math.max(floor, end - 14); start--) {
    const head = organisationHeads.startingAt(text, start)
    if (head && start + head.word.length < end && (start === floor || edgeWords.endingAt(text, start))) return start
  }
  return null
}

const PROPER =
  /^(?:大学|集团|有限公司|股份有限公司|领导小组|指挥部|管委会|研究院|联盟|实验室|科学中心|研究中心|临床医学研究中心|转化中心)$/

function begins(text: string, start: number, suffixStart: number, places: Places): boolean {
  const head = places.finder.startingAt(text, start) ?? organisationHeads.startingAt(text, start)
  if (head) return start + head.word.length <= suffixStart
  const level = unitLevels.startingAt(text, start)
  return level !== null && level.word.length <= 2 && start + level.word.length < suffixStart
}

/** No name holds a figure, a list's 等 or a level such as 省级. */
function isWhole(name: string): boolean {
  return !/[\d%]|等|的|[国省市县区州]家?级|全国性|首批|率先|多所|多个|一批/.test(name)
}

/** 四川大学, 云成集团: a short name between a mark or an edge and a suffix that bodies of their own carry. */
function proper(text: string, suffixStart: number, limit: number, floor: number): number | null {
  for (let start = suffixStart - 2; start >= limit && start >= suffixStart - 16; start--) {
    if (start !== floor && !edgeWords.endingAt(text, start)) continue
    const name = text.slice(start, suffixStart)
    const isCommon = commonWords.startingAt(text, start) ?? edgeWords.startingAt(text, start)
    return isCommon || !isWhole(name) || /^(?:国家|省|市|重点|大型|行业|地方|高等|各类|相关|技术|创新|产业)/.test(name)
      ? null
      : start
  }
  return null
}

const NUMBERED = /(?:第\d{2,4}(?:研究)?所|第[一二三四五六七八九十]{1,4}(?:研究所|设计院))/g

/** 中船第701所、第719所: numbered institutes, with the head before them. */
function numberedInstitutes(text: string): Span[] {
  return [...text.matchAll(NUMBERED)].map((found) => {
    const head = organisationHeads.endingAt(text, found.index)
    return { start: found.index - (head?.word.length ?? 0), end: found.index + found[0].length }
  })
}

/** The short names that the notice defines for its bodies (…领导小组(以下简称“领导小组”)); not those of plans and centres to be. */
function shortNames(text: string): string[] {
  return [...text.matchAll(SHORT_NAME)].flatMap((found) => {
    const end = found.index + 1
    const named = unitSuffixes.endingAt(text, end) !== null && commonWords.endingAt(text, end) === null
    return named && looksLikeUnit(found[2]!) ? [found[2]!] : []
  })
}

const TAIL_CODES = new Uint8Array(65536)
const MARK_CODES = new Uint8Array(65536)
for (const tail of '局委办厅部院府会室心道镇乡团司行关队处所社联盟校学站馆场中集署大协')
  TAIL_CODES[tail.charCodeAt(0)] = 1
for (const tail of '人大政协团投库股科组班公小') TAIL_CODES[tail.charCodeAt(0)] = 1
for (const mark of '，,。；;：:！!？?、()（）\n\t“”"《》〔〕【】[]|/>') MARK_CODES[mark.charCodeAt(0)] = 1
