import { eachPlace } from '../text/landmarks.ts'
import { isHan, oneOf } from '../text/one-of.ts'
import type { Span } from '../text/span.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import type { Role } from './analysis.ts'
import { trimMarks } from './clause.ts'
import { duties, mannerStart } from './duty.ts'
import { unitsOnly } from './duty-chain.ts'
import {
  CLAUSE,
  CLOSE,
  COLON,
  flagAt,
  IS,
  LABEL_END,
  LONGEST_BRACKET,
  LONGEST_DUTY_END,
  OPEN,
  SIGNS,
  STOP,
  STRETCH,
} from './list-sign.ts'
import { splitNames, splitNamesInSteps } from './name-list.ts'
import type { Line } from './reading.ts'
import { readLabel, type RoleLabel } from './role-label.ts'
import type { Collected, ListedUnit } from './role-list.ts'

/** Finds the line that a place stands in, given near the place before. */
export type LineFinder = (place: number) => Line | null

/** Reads, in steps, every `label：names` and `【label】names` of a text; gives the lines where there was one. */
export function* readLabelled(
  text: string,
  lineOf: LineFinder,
  signs: Int32Array,
  into: Collected,
): Steps<ReadonlySet<Line>> {
  const labels = yield* labelsIn(text, lineOf, signs)
  for (let next = 0; next < labels.length; yield) {
    next = takeLists(text, labels, next, into)
    const long = labels[next]
    if (!long) break
    const until = listUntil(text, labels, next)
    if (!isLong(long, until)) continue
    yield* takeMany(text, long.label, long.from, until, into)
    next++
  }
  return new Set(labels.map((one) => one.line))
}

/** Takes the lists of labels from one on, as many as are read in one step and up to a long one; gives which is the next. */
function takeLists(text: string, labels: readonly PlacedLabel[], first: number, into: Collected): number {
  let read = 0
  let next = first
  for (; next < labels.length && read < STRETCH; next++) {
    const placed = labels[next]!
    const until = listUntil(text, labels, next, placed.label.role === 'deadline' ? Infinity : LONG + 1)
    if (isLong(placed, until)) break
    take(text, placed.label, placed.from, until, into)
    read += until - placed.label.start
  }
  return next
}

/** Where the list of a label ends, at the latest where the next label begins or so many characters on. */
function listUntil(text: string, labels: readonly PlacedLabel[], index: number, most = Infinity): number {
  const { line, from, end } = labels[index]!
  const next = labels[index + 1]
  const limit = next?.line === line ? Math.min(end, beforeLabel(text, next.label.start)) : end
  return listEnd(text, from, Math.min(limit, from + most))
}

function isLong({ label, from }: PlacedLabel, until: number): boolean {
  return until - from > LONG && label.role !== 'deadline'
}

/** Where the names before a label end: before the bracket that it opens with, too. */
function beforeLabel(text: string, start: number): number {
  return (flagAt(text, start - 1) & OPEN) !== 0 ? start - 1 : start
}

/** The labels of a text; in a cell 【label】 is one only beside others. */
function* labelsIn(text: string, lineOf: LineFinder, signs: Int32Array): Steps<PlacedLabel[]> {
  const labels: PlacedLabel[] = []
  const cells = new Set<Line>()
  const readSign = (sign: number) => {
    const flag = flagAt(text, sign)
    if ((flag & (COLON | IS | LABEL_END | CLOSE)) === 0 || !mayPart(text, sign, flag)) return
    const line = lineOf(sign)!
    if (line.cell !== null && (flag & (COLON | IS | LABEL_END)) !== 0) cells.add(line)
    addLabel(text, line, sign, labels)
  }
  yield* eachPlace(signs, readSign, SIGNS)
  return labels.filter(({ line }) => line.cell === null || cells.has(line))
}

const endsLabel = oneOf('位门体构')
const beginsNoun = oneOf('单部')
const endsRole = oneOf('头任合办助')
/** 牵头单位和…, 牵头单位要会同…: there the label is a word of the sentence. */
const goesOn = oneOf('与和及或的要须需未')

/** Whether a sign may part a label from its names: 责任单位为 …, 责任单位 …, with a name or the like right behind. */
function mayPart(text: string, sign: number, flag: number): boolean {
  if ((flag & IS) !== 0) return endsLabel(text, sign - 1)
  if ((flag & LABEL_END) === 0) return true
  return beginsNoun(text, sign - 1) && endsRole(text, sign - 2) && isHan(text, sign + 1) && !goesOn(text, sign + 1)
}

/** A label, and where what it labels begins and ends at the latest. */
interface PlacedLabel {
  readonly label: RoleLabel
  readonly line: Line
  readonly from: number
  readonly end: number
}

function addLabel(text: string, line: Line, sign: number, into: PlacedLabel[]): void {
  if ((flagAt(text, sign) & LABEL_END) !== 0) return addBareLabel(text, line, sign + 1, into)
  const is = (flagAt(text, sign) & IS) !== 0
  const colon = is || (flagAt(text, sign) & COLON) !== 0
  if (!colon && !closesLabel(text, sign)) return
  const label = readLabel(text, sign)
  if (!label || label.start < line.start || !(colon || '【['.includes(text[label.start - 1] ?? ' '))) return
  const from = text[sign + 1] === ':' ? sign + 2 : sign + 1
  if (from === line.end && line.cell === null) return addLabelAlone(text, label, line, into)
  const end = is ? namesEnd(text, sign + 1, line.end) : line.end
  if (end !== null) into.push({ label, line, from, end })
}

/** 责任单位： alone on its line: of the next line, where nothing but names stands there. */
function addLabelAlone(text: string, label: RoleLabel, line: Line, into: PlacedLabel[]): void {
  const from = line.end + 1
  const next = text.indexOf('\n', from)
  const limit = next < 0 ? text.length : next
  const end = namesEnd(text, from, limit)
  if (end !== null && end >= limit - 1 && !/\d/.test(text.slice(from, end))) into.push({ label, line, from, end })
}

/** 责任单位 市水务局、市财政局: without a mark between, nothing but names may follow, and nothing may lead up to the label. */
function addBareLabel(text: string, line: Line, from: number, into: PlacedLabel[]): void {
  const label = readLabel(text, from)
  if (!label || (label.start > line.start && !parts(text, label.start - 1))) return
  const end = namesEnd(text, from, line.end)
  if (end !== null) into.push({ label, line, from, end })
}

const parts = oneOf('([【|;；。,，')

const closesLabel = oneOf('】]')

/** Where the clause from a place ends, if nothing but names of bodies stands in it. */
function namesEnd(text: string, start: number, limit: number): number | null {
  const end = clauseEnd(text, start, Math.min(limit, start + LONGEST_BRACKET + 1))
  return end - start <= LONGEST_BRACKET && (unitsOnly(text, start, end)?.length ?? 0) > 0 ? end : null
}

function clauseEnd(text: string, start: number, limit: number): number {
  let depth = 0
  for (let i = start; i < limit; i++) {
    const flag = flagAt(text, i)
    if ((flag & OPEN) !== 0) depth++
    else if ((flag & CLOSE) !== 0 ? depth-- === 0 : depth === 0 && (flag & CLAUSE) !== 0) return i
  }
  return limit
}

/** A list ends with the bracket it stands in, at a full stop, or where the next label begins. */
function listEnd(text: string, from: number, limit: number): number {
  let depth = 0
  for (let i = from; i < limit; i++) {
    const flag = flagAt(text, i)
    if (flag === 0) continue
    if ((flag & STOP) !== 0 && depth === 0) return i
    if ((flag & OPEN) !== 0) depth++
    if ((flag & CLOSE) !== 0) {
      if (depth === 0) return i
      depth--
    }
  }
  return limit
}

function take(text: string, { role, start: at }: RoleLabel, start: number, end: number, into: Collected): void {
  if (role === 'deadline') {
    const deadline = trimMarks(text, { start, end })
    if (deadline.end > deadline.start) into.deadlines.push({ ...deadline, at })
  } else if (role !== 'person') takeNames(text, role, start, end, at, into.units)
}

/** As `take`, a long list of names in steps. */
function* takeMany(
  text: string,
  { role, start: at }: RoleLabel,
  start: number,
  end: number,
  into: Collected,
): Steps<void> {
  if (role === 'person' || role === 'deadline') return
  const names = yield* splitNamesInSteps(text, start, end)
  yield* eachBatch(names, (name) => into.units.push({ ...name, role: roleByRemark(text, name) ?? role, at }))
}

/**
 * Takes the names of a list with their roles. 责任单位:A牵头,B、C配合: what a clause ends in goes before the list's own role, and
 * so does a bracket behind a name: 市教育局(牵头).
 */
export function takeNames(text: string, role: Role, start: number, end: number, at: number, into: ListedUnit[]): void {
  for (const part of partsByDuty(text, role, start, end))
    for (const name of splitNames(text, part.start, part.end))
      into.push({ start: name.start, end: name.end, role: roleByRemark(text, name) ?? part.role, at })
}

/** A stretch of a list whose names have one role. */
interface ListPart extends Span {
  readonly role: Role
}

/** The longest list that is split in one step, and the longest in which clauses have duties of their own. */
const LONG = 4096

function partsByDuty(text: string, role: Role, start: number, end: number): ListPart[] {
  if (end - start > LONG) return [{ start, end, role }]
  const parts: ListPart[] = []
  let from = start
  for (let i = start + 1; i <= end; i++) {
    if (i < end && (flagAt(text, i) & CLAUSE) === 0) continue
    const floor = Math.max(from, i - LONGEST_DUTY_END)
    const duty = duties.endingAt(text, i, floor)
    if (!duty || duty.value === 'responsible') continue
    parts.push({ start: from, end: mannerStart(text, i - duty.word.length, floor), role: duty.value })
    from = i
  }
  parts.push({ start: from, end, role })
  return parts
}

const REMARK = /\((?:总?牵头|主办|主责)(?:单位|部门)?(?:,?下同)?\)/y

function roleByRemark(text: string, name: Span): Role | null {
  if (text[name.end] !== '(') return null
  REMARK.lastIndex = name.end
  return REMARK.test(text) ? 'lead' : null
}
