import { eachPlace } from '../text/landmarks.ts'
import { apartInSteps, walkSpans, type Span } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'
import type { Role } from './analysis.ts'
import { closingBracket } from './closing-bracket.ts'
import { duties, mannerStart } from './duty.ts'
import { mostlyUnits, readDutyChain, unitsOnly } from './duty-chain.ts'
import { splitNames } from './name-list.ts'
import { readLabelled, type LineFinder } from './labelled-list.ts'
import { BY, CLAUSE, CLOSE, COLON, flagAt, LONGEST_BRACKET, LONGEST_DUTY_END, OPEN, SIGNS } from './list-sign.ts'
import { readDutyLines } from './duty-line.ts'
import { readPlainDuties } from './plain-duty.ts'
import type { Line, Reading } from './reading.ts'
import { partNames } from './parted-names.ts'
import { looksLikeUnit } from './unit-knowledge.ts'

/** A unit that a responsibility list names, and where the list stands. Offsets are of the folded text. */
export interface ListedUnit extends Span {
  readonly role: Role
  /** A place inside what the list belongs to: the list's own beginning. */
  readonly at: number
}

/** A deadline that a responsibility list states (完成时限：6月底前). */
export interface ListedDeadline extends Span {
  readonly at: number
}

export interface RoleLists {
  readonly units: readonly ListedUnit[]
  readonly deadlines: readonly ListedDeadline[]
}

/** What the lists of a notice are gathered in. */
export interface Collected {
  units: ListedUnit[]
  deadlines: ListedDeadline[]
  /** What brackets of nothing but units that close sentences name. */
  bare: ListedUnit[][]
  /** How many brackets said who has a duty. */
  brackets: number
}

/** So many brackets of nothing but units at the ends of items are no chance: they say who is responsible. */
const BARE_LISTS = 3
/** The shortest item without a stop whose closing bracket may be such a list. */
const SHORTEST_ITEM = 14
/** The longest stretch in which one 由 hands out duties. */
const LONGEST_DUTY = 240

/**
 * Finds, in steps, the units that responsibility lists outside tables name: labelled lists, brackets, and 由…牵头 in running text;
 * brackets of nothing but units where the notice states that the first of each list leads, or has several of them.
 */
export function* readRoleLists({ text, lines, folded, landmarks }: Reading, firstLeads: boolean): Steps<RoleLists> {
  const found: Collected = { units: [], deadlines: [], bare: [], brackets: 0 }
  const { signs } = landmarks
  const lineOf = walkSpans(lines)
  const labelled = yield* readLabelled(text, lineOf, signs, found)
  yield
  yield* readBrackets(text, lineOf, signs, labelled, found)
  yield
  yield* readProse(text, lineOf, signs, found.units)
  yield
  yield* readPlainDuties(text, found.units)
  yield
  yield* readDutyLines(text, found.units)
  if (firstLeads || found.bare.length + found.brackets >= BARE_LISTS)
    for (const list of found.bare) found.units.push(...list)
  const apart = yield* apartInSteps(found.units)
  yield
  return { units: yield* partNames(text, folded, apart), deadlines: found.deadlines }
}

/** Reads （A牵头，B、C配合） and （A、B按职责分工负责） at the end of a sentence, and brackets that close a line. */
function* readBrackets(
  text: string,
  lineOf: LineFinder,
  signs: Int32Array,
  labelled: ReadonlySet<Line>,
  into: Collected,
): Steps<void> {
  let line: Line | null = null
  let open = 0
  let depth = 0
  let colon = 0
  let closes = false
  const endLine = () => {
    if (closes) readBareBracket(text, line!, into)
    closes = false
    depth = colon = 0
  }
  const readSign = (sign: number) => {
    const flag = flagAt(text, sign)
    if ((flag & (COLON | OPEN | CLOSE)) === 0) return
    if (sign >= (line?.end ?? 0)) {
      endLine()
      line = lineOf(sign)!
    }
    if ((flag & COLON) !== 0) colon = sign
    else if ((flag & OPEN) !== 0) {
      if (depth++ === 0) open = sign
    } else {
      closes = true
      if (depth === 0 || --depth > 0 || sign - open > LONGEST_BRACKET) return
      if (colon < open || !labelled.has(line!)) readDuties(text, open + 1, sign, into)
    }
  }
  yield* eachPlace(signs, readSign, SIGNS)
  endLine()
}

/** Reads a bracket of nothing but units that closes a line. */
function readBareBracket(text: string, line: Line, into: Collected): void {
  const inner = closingBracket(text, line)
  if (inner === null || inner.end - inner.start > LONGEST_BRACKET || !closesItem(text, line, inner)) return
  if (duties.within(text, Math.max(inner.start, inner.end - LONGEST_DUTY_END), inner.end)) return
  const names = mostlyUnits(text, inner.start, inner.end) ?? []
  if (names.length > 0)
    into.bare.push(names.map(({ start, end }) => ({ start, end, role: 'responsible', at: inner.start })))
}

/** 张三(市教育局) is no item. */
function closesItem(text: string, line: Line, { start }: Span): boolean {
  const length = start - line.start
  return (
    length >= SHORTEST_ITEM || '。;'.includes(text.charAt(start - 2)) || (length > 8 && /\d/.test(text[line.start]!))
  )
}

/**
 * Cuts a bracket into its clauses; each that ends in a duty names who has it. Names alone before those who assist are
 * responsible: （市教育局；市公安局、市税务局配合）.
 */
function readDuties(text: string, start: number, end: number, into: Collected): void {
  let from = start
  let alone: Span | null = null
  for (let i = start; i <= end; i++) {
    const clause = i < end && (flagAt(text, i) & CLAUSE) !== 0
    if (i < end && !clause) continue
    const floor = Math.max(from, i - LONGEST_DUTY_END)
    const duty = duties.endingAt(text, i, floor)
    if (duty) {
      const names = { start: from, end: mannerStart(text, i - duty.word.length, floor) }
      if (alone && duty.value === 'assisting') takeDuty(text, alone, 'responsible', start, into)
      takeDuty(text, names, duty.value, start, into)
      alone = null
    } else if (clause && text[i] !== ',') alone = unitsOnly(text, from, i) && { start: from, end: i }
    if (duty || (clause && text[i] !== ',')) from = i + 1
  }
}

function takeDuty(text: string, names: Span, role: Role, at: number, into: Collected): void {
  const [first, ...rest] = cutAt(text, names, '会同')
  const units = splitNames(text, first!.start, first!.end)
  if (units.length === 0 || !units.some((one) => looksLikeUnit(text.slice(one.start, one.end)))) return
  into.brackets++
  for (const name of units) into.units.push({ start: name.start, end: name.end, role, at })
  for (const part of rest)
    for (const { start, end } of splitNames(text, part.start, part.end))
      into.units.push({ start, end, role: 'assisting', at })
}

function cutAt(text: string, span: Span, word: string): Span[] {
  const before = text.slice(span.start, span.end).indexOf(word)
  if (before < 0) return [span]
  const place = span.start + before
  return [
    { start: span.start, end: place },
    { start: place + word.length, end: span.end },
  ]
}

/** Reads 由A牵头，B、C配合 and 由A会同B负责 in running text. */
function* readProse(text: string, lineOf: LineFinder, signs: Int32Array, into: ListedUnit[]): Steps<void> {
  const readSign = (at: number) => {
    if ((flagAt(text, at) & BY) === 0 || (text[at] === '请' && !isPlea(text, at))) return
    const limit = Math.min(lineOf(at)!.end, at + LONGEST_DUTY)
    readDutyChain(text, at + 1, sentencePartEnd(text, at + 1, limit), into)
  }
  yield* eachPlace(signs, readSign, SIGNS)
}

/** 请县水务局负责 at a clause's beginning names who has a duty; 申请, 聘请 and 请各单位 do not. */
function isPlea(text: string, place: number): boolean {
  return /[\n\t。;,]/.test(text[place - 1] ?? '\n') && !/[各有相]/.test(text[place + 1] ?? '')
}

/** Where what one 由 hands out ends at the latest. */
function sentencePartEnd(text: string, start: number, limit: number): number {
  for (let i = start; i < limit; i++) if ((flagAt(text, i) & (CLAUSE | COLON | BY)) !== 0 && text[i] !== ',') return i
  return limit
}
