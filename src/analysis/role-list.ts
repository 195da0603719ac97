import { characterFlags } from '../text/character-flags.ts'
import { withoutOverlaps, type Span } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'
import type { Role } from './analysis.ts'
import { closingBracket } from './closing-bracket.ts'
import { duties, mannerStart } from './duty.ts'
import { readDutyChain, unitsOnly } from './duty-chain.ts'
import { splitNames } from './name-list.ts'
import type { Line, Reading } from './reading.ts'
import { partNames } from './parted-names.ts'
import { readLabel, type ListRole, type RoleLabel } from './role-label.ts'
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

interface Collected {
  units: ListedUnit[]
  deadlines: ListedDeadline[]
}

/** How many characters are read in one step. */
const STRETCH = 65_536
/** The longest words of a duty with its manner. */
const LONGEST_DUTY_END = 40
/** The longest stretch in which one 由 hands out duties. */
const LONGEST_DUTY = 240
/** The longest bracket that is read as a responsibility list. */
const LONGEST_BRACKET = 1200

/** What a character is to the lists, as flags. */
const COLON = 1
const OPEN = 2
const CLOSE = 4
const BY = 8
const CLAUSE = 16
const STOP = 32
const flags = characterFlags([
  [':', COLON],
  ['(【[〔', OPEN],
  [')】]〕', CLOSE],
  ['由请', BY],
  [',，;；。', CLAUSE],
  ['。', STOP],
])
const flagAt = (text: string, place: number) => flags[text.charCodeAt(place)] ?? 0

/**
 * Finds, in steps, the units that responsibility lists outside tables name: labelled lists, brackets, and 由…牵头 in running text;
 * brackets of nothing but units where the notice states that the first of each list leads.
 */
export function* readRoleLists(reading: Reading, firstLeads: boolean): Steps<RoleLists> {
  const found: Collected = { units: [], deadlines: [] }
  let rest = STRETCH
  for (const line of reading.lines) {
    if (line.start >= rest) {
      yield
      rest = line.start + STRETCH
    }
    readLine(reading.text, line, firstLeads, found)
  }
  yield
  const units = partNames(reading, withoutOverlaps(found.units))
  return { units, deadlines: found.deadlines }
}

function readLine(text: string, line: Line, firstLeads: boolean, into: Collected): void {
  const signs: number[] = []
  let all = 0
  for (let i = line.start; i < line.end; i++) {
    const flag = flags[text.charCodeAt(i)]!
    if ((flag & (COLON | OPEN | CLOSE | BY)) === 0) continue
    all |= flag
    signs.push(i)
  }
  if (signs.length === 0) return
  const labelled = (line.cell === null || (all & COLON) !== 0) && readLabelled(text, line, signs, into)
  readBrackets(text, signs, into, labelled)
  if (firstLeads) readBareBracket(text, line, into)
  if ((all & BY) !== 0) readProse(text, line, signs, into)
}

/** Reads every `label：names` and `【label】names` of a line; true where there was one. */
function readLabelled(text: string, line: Line, signs: readonly number[], into: Collected): boolean {
  const labels: { label: RoleLabel; from: number }[] = []
  for (const i of signs) {
    const colon = (flagAt(text, i) & COLON) !== 0
    if (!colon && !'】]'.includes(text[i]!)) continue
    const label = readLabel(text, i)
    if (label && label.start >= line.start && (colon || '【['.includes(text[label.start - 1] ?? ' '))) {
      labels.push({ label, from: text[i + 1] === ':' ? i + 2 : i + 1 })
    }
  }
  labels.forEach(({ label, from }, index) => {
    const next = labels[index + 1]?.label.start ?? line.end
    const end = listEnd(text, label.start, from, next)
    take(text, label.role, from, end, label.start, into)
  })
  return labels.length > 0
}

/** A list ends with the bracket it stands in, at a full stop, or where the next label begins. */
function listEnd(text: string, label: number, from: number, limit: number): number {
  let depth = 0
  const bracketed = (flagAt(text, label - 1) & OPEN) !== 0
  for (let i = from; i < limit; i++) {
    const flag = flagAt(text, i)
    if (flag === 0) continue
    if ((flag & STOP) !== 0 && depth === 0) return i
    if ((flag & OPEN) !== 0) depth++
    if ((flag & CLOSE) !== 0) {
      if (depth === 0) return i
      depth--
    }
    if (depth === 0 && !bracketed && text[i] === ';' && '。\n'.includes(text[i + 1] ?? ' ')) return i
  }
  return limit
}

function take(text: string, role: ListRole, start: number, end: number, at: number, into: Collected): void {
  if (role === 'person') return
  if (role === 'deadline') {
    const deadline = trimEdges(text, start, end)
    if (deadline.end > deadline.start) into.deadlines.push({ ...deadline, at })
    return
  }
  addNames(text, start, end, role, at, into)
}

function addNames(text: string, start: number, end: number, role: Role, at: number, into: Collected): void {
  for (const name of splitNames(text, start, end)) into.units.push({ start: name.start, end: name.end, role, at })
}

function trimEdges(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /[,，;；。、:：]/.test(text[from]!)) from++
  while (to > from && /[,，;；。、:：]/.test(text[to - 1]!)) to--
  return { start: from, end: to }
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
  if (inner === null || inner.end - inner.start > LONGEST_BRACKET) return
  const names = unitsOnly(text, inner.start, inner.end) ?? []
  for (const name of names) into.units.push({ ...name, role: 'responsible', at: inner.start })
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
  for (const part of rest) addNames(text, part.start, part.end, 'assisting', at, into)
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
