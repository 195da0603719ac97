import { withoutOverlaps, type Span } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'
import type { Role } from './analysis.ts'
import { closingBracket } from './closing-bracket.ts'
import { duties, mannerStart } from './duty.ts'
import { readDutyChain, unitsOnly } from './duty-chain.ts'
import { splitNames } from './name-list.ts'
import { readLabelled } from './labelled-list.ts'
import { BY, CLAUSE, CLOSE, COLON, flagAt, flags, IS, LONGEST_BRACKET, LONGEST_DUTY_END, OPEN } from './list-sign.ts'
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
}

/** So many brackets of nothing but units at the ends of items are no chance: they say who is responsible. */
const BARE_LISTS = 3
/** The shortest item whose closing bracket may be such a list; 张三(市教育局) is none. */
const SHORTEST_ITEM = 14
/** How many characters are read in one step. */
const STRETCH = 65_536
/** The longest stretch in which one 由 hands out duties. */
const LONGEST_DUTY = 240

/**
 * Finds, in steps, the units that responsibility lists outside tables name: labelled lists, brackets, and 由…牵头 in running text;
 * brackets of nothing but units where the notice states that the first of each list leads, or has several of them.
 */
export function* readRoleLists(reading: Reading, firstLeads: boolean): Steps<RoleLists> {
  const found: Collected = { units: [], deadlines: [], bare: [] }
  let rest = STRETCH
  for (const line of reading.lines) {
    if (line.start >= rest) {
      yield
      rest = line.start + STRETCH
    }
    readLine(reading.text, line, found)
  }
  yield
  if (firstLeads || found.bare.length >= BARE_LISTS) for (const list of found.bare) found.units.push(...list)
  const units = partNames(reading, withoutOverlaps(found.units))
  return { units, deadlines: found.deadlines }
}

function readLine(text: string, line: Line, into: Collected): void {
  const signs: number[] = []
  let all = 0
  for (let i = line.start; i < line.end; i++) {
    const flag = flags[text.charCodeAt(i)]!
    if ((flag & (COLON | OPEN | CLOSE | BY | IS)) === 0) continue
    if ((flag & IS) !== 0 && !'位门体构'.includes(text.charAt(i - 1))) continue
    all |= flag
    signs.push(i)
  }
  if (signs.length === 0) return
  const labelled = (line.cell === null || (all & (COLON | IS)) !== 0) && readLabelled(text, line, signs, into)
  readBrackets(text, signs, into, labelled)
  if ((all & CLOSE) !== 0) readBareBracket(text, line, into)
  if ((all & BY) !== 0) readProse(text, line, signs, into)
}

/** Reads （A牵头，B、C配合） and （A、B按职责分工负责） at the end of a sentence. */
function readBrackets(text: string, signs: readonly number[], into: Collected, labelled: boolean): void {
  let open = -1
  let depth = 0
  let colon = -1
  for (const i of signs) {
    const flag = flagAt(text, i)
    if ((flag & COLON) !== 0) colon = i
    else if ((flag & OPEN) !== 0) {
      if (depth++ === 0) open = i
    } else if ((flag & CLOSE) !== 0 && depth > 0 && --depth === 0) {
      if (i - open <= LONGEST_BRACKET && !(labelled && colon > open)) readDuties(text, open + 1, i, into)
    }
  }
}

/** Reads a bracket of nothing but units that closes a line. */
function readBareBracket(text: string, line: Line, into: Collected): void {
  const inner = closingBracket(text, line)
  if (inner === null || inner.end - inner.start > LONGEST_BRACKET || inner.start - line.start < SHORTEST_ITEM) return
  if (duties.within(text, Math.max(inner.start, inner.end - LONGEST_DUTY_END), inner.end)) return
  const names = unitsOnly(text, inner.start, inner.end) ?? []
  if (names.length > 0)
    into.bare.push(names.map(({ start, end }) => ({ start, end, role: 'responsible', at: inner.start })))
}

/** Cuts a bracket into its clauses; each that ends in a duty names who has it. */
function readDuties(text: string, start: number, end: number, into: Collected): void {
  let from = start
  for (let i = start; i <= end; i++) {
    const clause = i < end && (flagAt(text, i) & CLAUSE) !== 0
    if (i < end && !clause) continue
    const floor = Math.max(from, i - LONGEST_DUTY_END)
    const duty = duties.endingAt(text, i, floor)
    if (duty) {
      const names = { start: from, end: mannerStart(text, i - duty.word.length, floor) }
      takeDuty(text, names, duty.value, start, into)
    }
    if (duty || (clause && !',，'.includes(text[i]!))) from = i + 1
  }
}

function takeDuty(text: string, names: Span, role: Role, at: number, into: Collected): void {
  const [first, ...rest] = cutAt(text, names, '会同')
  const units = splitNames(text, first!.start, first!.end)
  if (units.length === 0 || !units.some((one) => looksLikeUnit(text.slice(one.start, one.end)))) return
  for (const name of units) into.units.push({ start: name.start, end: name.end, role, at })
  for (const part of rest)
    for (const { start, end } of splitNames(text, part.start, part.end))
      into.units.push({ start, end, role: 'assisting', at })
}

function cutAt(text: string, span: Span, word: string): Span[] {
  const place = text.indexOf(word, span.start)
  if (place < 0 || place >= span.end) return [span]
  return [
    { start: span.start, end: place },
    { start: place + word.length, end: span.end },
  ]
}

/** Reads 由A牵头，B、C配合 and 由A会同B负责 in running text. */
function readProse(text: string, line: Line, signs: readonly number[], into: Collected): void {
  for (const at of signs) {
    if ((flagAt(text, at) & BY) === 0 || (text[at] === '请' && !isPlea(text, at))) continue
    const limit = Math.min(line.end, at + LONGEST_DUTY)
    readDutyChain(text, at + 1, sentencePartEnd(text, at + 1, limit), into.units)
  }
}

/** 请县水务局负责 at a clause's beginning names who has a duty; 申请, 聘请 and 请各单位 do not. */
function isPlea(text: string, place: number): boolean {
  return /[\n\t。；;，,]/.test(text[place - 1] ?? '\n') && !/[各有相]/.test(text[place + 1] ?? '')
}

/** Where what one 由 hands out ends at the latest. */
function sentencePartEnd(text: string, start: number, limit: number): number {
  for (let i = start; i < limit; i++)
    if ((flagAt(text, i) & (CLAUSE | COLON | BY)) !== 0 && !',，'.includes(text[i]!)) return i
  return limit
}
