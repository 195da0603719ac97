import type { Span } from '../text/span.ts'
import type { Role } from './analysis.ts'
import { duties, mannerStart } from './duty.ts'
import { unitsOnly } from './duty-chain.ts'
import { CLAUSE, CLOSE, COLON, flagAt, IS, LONGEST_BRACKET, LONGEST_DUTY_END, OPEN, STOP } from './list-sign.ts'
import { splitNames } from './name-list.ts'
import type { Line } from './reading.ts'
import { readLabel, type ListRole, type RoleLabel } from './role-label.ts'
import type { Collected } from './role-list.ts'

/** Reads every `label：names` and `【label】names` of a line; true where there was one. */
export function readLabelled(text: string, line: Line, signs: readonly number[], into: Collected): boolean {
  const labels: { label: RoleLabel; from: number; end: number }[] = []
  for (const i of signs) {
    const is = (flagAt(text, i) & IS) !== 0
    const colon = is || (flagAt(text, i) & COLON) !== 0
    if (!colon && !'】]'.includes(text[i]!)) continue
    const label = readLabel(text, i)
    const end = is && label ? namesEnd(text, i + 1, line.end) : line.end
    if (end === null) continue
    if (label && label.start >= line.start && (colon || '【['.includes(text[label.start - 1] ?? ' '))) {
      labels.push({ label, from: text[i + 1] === ':' ? i + 2 : i + 1, end })
    }
  }
  labels.forEach(({ label, from, end }, index) => {
    const next = Math.min(end, labels[index + 1]?.label.start ?? end)
    take(text, label.role, from, listEnd(text, label.start, from, next), label.start, into)
  })
  return labels.length > 0
}

/** Where the clause from a place ends, if nothing but names of bodies stands in it. */
function namesEnd(text: string, start: number, limit: number): number | null {
  const end = clauseEnd(text, start, limit)
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

function take(text: string, role: ListRole, start: number, end: number, at: number, into: Collected): void {
  if (role === 'person') return
  if (role === 'deadline') {
    const deadline = trimEdges(text, start, end)
    if (deadline.end > deadline.start) into.deadlines.push({ ...deadline, at })
    return
  }
  for (const unit of namesWithRoles(text, role, start, end))
    into.units.push({ start: unit.start, end: unit.end, role: unit.role, at })
}

/**
 * The names of a list with their roles. 责任单位:A牵头,B、C配合: what a clause ends in goes before the list's own role, and so
 * does a bracket behind a name: 市教育局(牵头).
 */
export function namesWithRoles(text: string, role: Role, start: number, end: number): (Span & { role: Role })[] {
  const units: (Span & { role: Role })[] = []
  const put = (own: Role, from: number, until: number) => {
    for (const name of splitNames(text, from, until))
      units.push({ start: name.start, end: name.end, role: roleByRemark(text, name) ?? own })
  }
  let from = start
  for (let i = start + 1; i <= end; i++) {
    if (i < end && (flagAt(text, i) & CLAUSE) === 0) continue
    const floor = Math.max(from, i - LONGEST_DUTY_END)
    const duty = duties.endingAt(text, i, floor)
    if (!duty || duty.value === 'responsible') continue
    put(duty.value, from, mannerStart(text, i - duty.word.length, floor))
    from = i
  }
  put(role, from, end)
  return units
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
