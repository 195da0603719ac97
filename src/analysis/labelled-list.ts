import type { Span } from '../text/span.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import type { Role } from './analysis.ts'
import { duties, mannerStart } from './duty.ts'
import { unitsOnly } from './duty-chain.ts'
import { CLAUSE, CLOSE, COLON, flagAt, IS, LONGEST_BRACKET, LONGEST_DUTY_END, OPEN, SIGNS, STOP } from './list-sign.ts'
import { splitNames, splitNamesInSteps } from './name-list.ts'
import type { Line } from './reading.ts'
import { readLabel, type ListRole, type RoleLabel } from './role-label.ts'
import type { Collected } from './role-list.ts'

/** Reads, in steps, every `label：names` and `【label】names` of a line; true where there was one. */
export function* readLabelled(text: string, line: Line, signs: readonly number[], into: Collected): Steps<boolean> {
  if (line.cell !== null && !signs.some((sign) => flagAt(text, sign) & (COLON | IS))) return false
  const labels: PlacedLabel[] = []
  yield* eachBatch(signs, (sign) => addLabel(text, line, sign, labels), SIGNS)
  for (const [index, { label, from, end }] of labels.entries()) {
    if (index % SIGNS === SIGNS - 1) yield
    const next = Math.min(end, labels[index + 1]?.label.start ?? end)
    yield* take(text, label.role, from, listEnd(text, label.start, from, next), label.start, into)
  }
  return labels.length > 0
}

/** A label, and where what it labels begins and ends at the latest. */
interface PlacedLabel {
  readonly label: RoleLabel
  readonly from: number
  readonly end: number
}

function addLabel(text: string, line: Line, sign: number, into: PlacedLabel[]): void {
  const is = (flagAt(text, sign) & IS) !== 0
  const colon = is || (flagAt(text, sign) & COLON) !== 0
  if (!colon && !'】]'.includes(text[sign]!)) return
  const label = readLabel(text, sign)
  if (!label || label.start < line.start || !(colon || '【['.includes(text[label.start - 1] ?? ' '))) return
  const end = is ? namesEnd(text, sign + 1, line.end) : line.end
  if (end !== null) into.push({ label, from: text[sign + 1] === ':' ? sign + 2 : sign + 1, end })
}

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

function* take(text: string, role: ListRole, start: number, end: number, at: number, into: Collected): Steps<void> {
  if (role === 'person') return
  if (role === 'deadline') {
    const deadline = trimEdges(text, start, end)
    if (deadline.end > deadline.start) into.deadlines.push({ ...deadline, at })
    return
  }
  for (const unit of yield* namesWithRoles(text, role, start, end))
    into.units.push({ start: unit.start, end: unit.end, role: unit.role, at })
}

interface Named extends Span {
  readonly role: Role
}

/**
 * The names of a list with their roles, in steps. 责任单位:A牵头,B、C配合: what a clause ends in goes before the list's own role,
 * and so does a bracket behind a name: 市教育局(牵头).
 */
export function* namesWithRoles(text: string, role: Role, start: number, end: number): Steps<Named[]> {
  const units: Named[] = []
  for (const part of partsByDuty(text, role, start, end)) {
    const isLong = part.end - part.start > LONG
    const names = isLong ? yield* splitNamesInSteps(text, part.start, part.end) : splitNames(text, part.start, part.end)
    for (const name of names)
      units.push({ start: name.start, end: name.end, role: roleByRemark(text, name) ?? part.role })
  }
  return units
}

/** The longest list that is split in one step, and the longest in which clauses have duties of their own. */
const LONG = 4096

function partsByDuty(text: string, role: Role, start: number, end: number): Named[] {
  if (end - start > LONG) return [{ start, end, role }]
  const parts: Named[] = []
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

function trimEdges(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /[,，;；。、:：]/.test(text[from]!)) from++
  while (to > from && /[,，;；。、:：]/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}
