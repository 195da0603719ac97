import { characterFlags } from '../text/character-flags.ts'
import { codeAt } from '../text/code-at.ts'
import { DIGITS, oneOf } from '../text/one-of.ts'
import type { Span } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { eachLength } from './each.ts'
import { endsName, endsSet } from './ends-name.ts'
import { endsZone } from './ends-zone.ts'
import { isCollective, listTails, notUnits, unitSuffixes } from './unit-knowledge.ts'

/** The longest stretch that is taken for one name. */
export const LONGEST_NAME = 48
const LEADING =
  /(?:由|请|会议(?:同意|决定|明确|要求|议定|强调)|原则同意|组织(?=[省市县区州旗镇乡])|以及|及其|及|和(?![政平静硕顺龙田][县市区])|与|会同(?!县)|其中|并|:|[★☆▲△●◆※*]|\d+[.、])+/y
/** A bracket that says how the bodies share the work, not what they are called. */
const REMARK = /\([^()]*(?:牵头|负责|分工|配合|下同|按|排名|第一|分别)[^()]*\)$/
/** Dates and sayings that fill the place of a name. */
const NO_NAME = /\d+月|月底|年底|日前|为牵头单位|完成$|持续推进|长期坚持|^同志|同志$|^以下|各$/
const connectors = plainWordFinder(['以及', '会同', '及', '和', '与', '同'])

/** What a character does in a list of names, as flags. */
const SEPARATOR = 1
const OPEN = 2
const CLOSE = 4
const EACH_HEAD = 8
/** May begin a connector, or a name glued to the one before. */
const JOINT = 16
const LEAD = 32
const NOT_IN_NAME = 64
/** Occurs in what NO_NAME tells. */
const DOUBTFUL = 128
/** What a list is split by. */
const TELLING = SEPARATOR | OPEN | CLOSE | EACH_HEAD
const flags = characterFlags([
  ['、,;。\n\t|/.①②③④⑤⑥⑦⑧⑨⑩', SEPARATOR],
  ['(〈[〔', OPEN],
  [')〉]〕', CLOSE],
  ['各', EACH_HEAD],
  ['以会及和与同各等市县区州省旗镇乡街', JOINT],
  ['由请会原组以及和与会其并:★☆▲△●◆※*0123456789', LEAD],
  [':!?“”"《》%', NOT_IN_NAME],
  ['月年日成持志牵下各', DOUBTFUL],
])
const flagAt = (text: string, place: number) => flags[codeAt(text, place)]!

/** How many characters of a list are split in one step. */
const STRETCH = 4096

/** Splits a list of unit names at its separators outside brackets; trims what is not name; leaves out dates and people. */
export function splitNames(text: string, start: number, end: number): Span[] {
  const splitter = new NameSplitter(text, start, end)
  splitter.splitUpTo(end)
  return splitter.names
}

/** As `splitNames`, in steps. */
export function* splitNamesInSteps(text: string, start: number, end: number): Steps<Span[]> {
  const splitter = new NameSplitter(text, start, end)
  for (let place = start; place <= end; yield) place = splitter.splitUpTo(Math.min(end, place + STRETCH))
  return splitter.names
}

/** Splits a list from place to place. */
class NameSplitter {
  readonly names: Span[] = []
  private readonly text: string
  private readonly end: number
  private from: number
  private next: number
  private depth = 0

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.end = end
    this.from = this.next = start
  }

  /** Gives where it goes on. */
  splitUpTo(until: number): number {
    const { text, end } = this
    let i = this.next
    for (; i <= until; i++) {
      if (i < end && (flagAt(text, i) & TELLING) === 0) continue
      if (i < end && this.depth === 0 && flagAt(text, i) & EACH_HEAD) i += eachLength(text, i, end)
      const flag = i < end ? flagAt(text, i) : SEPARATOR
      if (flag & OPEN && i < end) this.depth++
      else if (flag & CLOSE && this.depth > 0) this.depth--
      else if (i >= end || (this.depth === 0 && flag & SEPARATOR && !isLevelOfNext(text, this.from, i))) {
        splitJoint(text, this.from, Math.min(i, end), this.names)
        this.from = i + 1
      }
    }
    return (this.next = i)
  }
}

/** 省、市驻区各单位, 中央、省在怀各单位: bodies of all levels. */
function isLevelOfNext(text: string, from: number, joint: number): boolean {
  return (
    joint - from <= LONGEST_LEVELS &&
    isLevel(text, from) &&
    LEVELS.test(text.slice(from, joint)) &&
    LEVELS_OF_NEXT.test(text.slice(joint, joint + 8))
  )
}

const isLevel = oneOf('中省市县区州')
const LEVELS = /^(?:中央?|[省市县区州])(?:、[省市县区州])*$/
const LEVELS_OF_NEXT = /^、(?:[省市县区州]、)*[省市县区州][驻在]/
const LONGEST_LEVELS = 6

/** Cuts 由, 等, 按职责分工负责, (按任务分别牵头) off both ends; null where no name is left. */
export function trimName(text: string, raw: Span): Span | null {
  let { start, end } = raw
  if (start < end && flagAt(text, start) & LEAD) start = afterLeading(text, start, end)
  for (;;) {
    const remark = text[end - 1] === ')' ? REMARK.exec(text.slice(start, end)) : null
    if (remark) {
      end -= remark[0].length
      continue
    }
    if (end > start && isDigit(text, end - 1)) {
      end--
      continue
    }
    const tail = listTails.endingAt(text, end, start)
    if (!tail || isCollectiveTail(text, start, end, tail.word)) break
    end -= tail.word.length
  }
  return isName(text, start, end) ? { start, end } : null
}

/** 1.市住建局2.市城管局: the number of the next. */
const isDigit = oneOf(DIGITS)

function afterLeading(text: string, start: number, end: number): number {
  LEADING.lastIndex = start
  return Math.min(end, LEADING.test(text) ? LEADING.lastIndex : start)
}

/** In 各有关部门 the 部门 is the name; in 市财政局等部门 it is not. */
function isCollectiveTail(text: string, start: number, end: number, tail: string): boolean {
  return end - tail.length <= start && isCollective(text.slice(start, end))
}

/** Digits, and words of address: 贵单位 is no name, 贵州大学 is one. */
const mayAddress = oneOf(`${DIGITS}你我贵`)
const ADDRESSED = /^(?:\d(?!\d*团$)|[你我]|贵(?:单位|[局部委厅院校方]|公司))/

function isName(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length < 2 || length > LONGEST_NAME) return false
  if (mayAddress(text, start) && ADDRESSED.test(text.slice(start, Math.min(end, start + 5)))) return false
  let all = 0
  let hasHan = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    all |= flags[code]!
    hasHan ||= code >= 0x4e00 && code <= 0x9fff
  }
  if (!hasHan || all & NOT_IN_NAME || notUnits.startingAt(text, start, end)?.word.length === length) return false
  return !(all & DOUBTFUL) || !NO_NAME.test(text.slice(start, end))
}

/** Parts names that a connector joins or that only a blank parted (市教育局市城投集团). */
function splitJoint(text: string, start: number, end: number, into: Span[]): void {
  let from = start
  for (let joint = jointIn(text, from, end); joint; joint = jointIn(text, from, end)) {
    pushName(text, { start: from, end: joint.start }, into)
    from = joint.end
  }
  pushName(text, { start: from, end }, into)
}

function pushName(text: string, raw: Span, into: Span[]): void {
  const name = trimName(text, raw)
  if (name) into.push(name)
}

function jointIn(text: string, start: number, end: number): Span | null {
  if (end - start > LONGEST_NAME) return null
  if (flagAt(text, start) & EACH_HEAD) return jointOfSets(text, start, end)
  let depth = 0
  for (let i = start + 2; i < end - 1; i++) {
    const flag = flagAt(text, i)
    if (flag & OPEN && text[i] === '(') depth++
    else if (flag & CLOSE && text[i] === ')') depth--
    if (depth > 0 || !(flag & JOINT || mayEndGlued(text, i - 1))) continue
    const isZone = endsZone(text, start, i)
    if (!isZone && !endsName(text, start, i) && !isBeforeSet(text, i)) continue
    if (text[i] === '等') return afterEtc(text, i, end)
    const connector = NO_AND.test(text.slice(i, i + 3)) ? null : connectors.startingAt(text, i, end)
    const after = i + (connector?.word.length ?? 0)
    if (connector && endsOrCollects(text, after, end)) return { start: i, end: after }
    if (!isZone && beginsGlued(text, i, end)) return { start: i, end: i }
  }
  return null
}

const maySectionEnd = oneOf('站所队科股室')

/** 谢村区域站及各村: before a set a section ends as it likes. */
function isBeforeSet(text: string, place: number): boolean {
  return maySectionEnd(text, place - 1) && /^(?:以?及|和|与)各/.test(text.slice(place, place + 3))
}

/** 和政县, 和田市: no 和 between names. */
const NO_AND = /^和[政平静硕顺龙田][县市区]/

const BARE_REST =
  /(?:\d+|[二三四五六七八九十]+)?个?(?:有关|相关)?(?:部门和单位|部门及单位|部门单位|部门|单位)(?:以?及其?|和|与)?/y
const REST = /(?:国务院|中央|[省市县区州旗](?:[直级]|有关|相关|政府)|各|有关|相关).{0,12}(?:部门|单位|地区|企业)/y

/** 银保监会等国务院相关部门及各地区: what 等 sums up is a name of its own unless it says no more than 部门, 单位. */
function afterEtc(text: string, place: number, end: number): Span | null {
  BARE_REST.lastIndex = REST.lastIndex = place + 1
  const bare = BARE_REST.test(text) ? BARE_REST.lastIndex : 0
  if (bare > 0 && bare < end) return { start: place, end: bare }
  return bare === 0 && REST.test(text) && REST.lastIndex <= end ? { start: place, end: place + 1 } : null
}

/** After 街道, 镇, 乡 another may follow at once, after a department a body that is none of its parts. */
const mayEndGlued = oneOf('道镇乡局厅会')

/** 各部门及各县(市、区): only another set is parted from one. */
function jointOfSets(text: string, start: number, end: number): Span | null {
  for (let i = start + 2; i < end - 1; i++) {
    const connector = endsSet(text, i) ? connectors.startingAt(text, i, end) : null
    const after = i + (connector?.word.length ?? 0)
    if (connector && text[after] === '各') return { start: i, end: after }
  }
  return null
}

function endsOrCollects(text: string, start: number, end: number): boolean {
  if ('委办)'.includes(text[end - 1]!) || unitSuffixes.endingAt(text, end, start) !== null) return true
  return isCollective(text.slice(start, end))
}

/** 市政府各部门 is one name, 市水务局各乡镇 is two. */
const OWN_PARTS =
  /^各(?:组成|成员|工作|直属|有关|相关|职能){0,2}(?:部门|部|厅|委|办|局|单位|机构|站|所|科室|部室|处室|分公司|子公司)/

/** A level word and what ends like a department: 市水务局, 市市场监管局. */
const LEVELLED =
  /^(?:[市县区州省旗镇乡]|街道)(?:[^市县区州省旗]|市(?=[场政容民])){1,10}(?:局|委|办|院|中心|集团|公司|会|厅|队|联|部|处)/
/** What is no part of a department, so that after one it is a name of its own. */
const OF_ITS_OWN =
  /^(?!直属|所属|下属|机关|集团|有限|股份)[\u4e00-\u9fff]{3,14}(?:公司|集团|林场|农场|大学|学院|医院|人民政府)$/

/** A name glued to the one before begins with its level or is another 街道, 镇. */
function beginsGlued(text: string, start: number, end: number): boolean {
  const rest = text.slice(start, end)
  if (rest.startsWith('各成员单位')) return false
  if (rest.startsWith('各'))
    return (
      !OWN_PARTS.test(rest) ||
      !/(?:政府|务院|委|会|办|行署|集团|公司|苏木|街道|[省市县区州盟旗镇乡])$/.test(text.slice(start - 2, start))
    )
  if (LEVELLED.test(rest) || (/[局厅会]$/.test(text.slice(start - 1, start)) && OF_ITS_OWN.test(rest))) return true
  return (
    /(?:街道|镇|乡)$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[^市县区]{2,4}(?:街道|镇|乡)(?:$|.{2,4}(?:街道|镇|乡))/.test(rest)
  )
}
