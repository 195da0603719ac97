import type { Analysis, Deadline, Finding, Quantity, Task, Unit } from '../analysis/analysis.ts'
import { dateWords, momentWords } from '../wording/date-words.ts'
import { subjectWords } from '../wording/subject-words.ts'
import { roleWords, statusWords, strengthWords } from '../wording/finding-words.ts'
import { valueWords } from '../wording/value-words.ts'
import { taskName } from './cite.ts'
import type { LocatedNote } from './locate-notes.ts'
import { kindNames, type MarkKind } from '../wording/mark-kinds.ts'
import { kindOf } from './page-mark.ts'

/** What a card says of one mark: plain words, never HTML. */
export interface CardPart {
  readonly kind: MarkKind
  readonly name: string
  /** The words under the mark. */
  readonly words: string
  readonly rows: readonly CardRow[]
  /** The note that is spoken of; absent for findings. */
  readonly note?: LocatedNote
}

export interface CardRow {
  readonly label: string
  readonly value: string
}

/** More tasks than these make a card a list; the side panel has them all. */
const mostTasks = 4

function rowsOf(values: Readonly<Record<string, string | null | undefined>>): CardRow[] {
  return Object.entries(values).flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function taskRows(task: Task | undefined): Record<string, string | null> {
  if (task === undefined) return {}
  return {
    任务: taskName(task),
    牵头单位: task.lead.join('、'),
    责任单位: task.responsible.join('、'),
    配合单位: task.assisting.join('、'),
    完成时限: task.deadline,
  }
}

function quantityRows(quantity: Quantity, task: Task | undefined): CardRow[] {
  const strength = quantity.strength === null ? null : strengthWords[quantity.strength]
  return rowsOf({
    指标: quantity.metricFull ?? quantity.metric?.text ?? '文中没有写明',
    数值: [...quantity.modifiers, valueWords(quantity)].join(' '),
    状态: statusWords[quantity.status] + (strength === null ? '' : `（${strength}）`),
    时间: quantity.period === null ? null : dateWords(quantity.period),
    ...taskRows(task),
  })
}

/** The names under which the notice speaks of a unit. */
function namesOf(unit: Unit, findings: readonly Finding[]): Set<string> {
  const same = findings.filter(
    (one) => one.kind === 'unit' && unit.canonical !== null && one.canonical === unit.canonical,
  )
  return new Set([unit.text, ...same.map(({ text }) => text)])
}

function taskOfUnit(task: Task, names: ReadonlySet<string>): string[] {
  const has = (units: readonly string[]) => units.some((name) => names.has(name))
  const roles = [
    ...(has(task.lead) ? [roleWords.lead] : []),
    ...(has(task.responsible) ? [roleWords.responsible] : []),
    ...(has(task.assisting) ? [roleWords.assisting] : []),
  ]
  return roles.length === 0 ? [] : [`${taskName(task)}（${roles.join('、')}）`]
}

function unitRows(unit: Unit, analysis: Analysis): CardRow[] {
  const names = namesOf(unit, analysis.findings)
  const tasks = analysis.tasks.flatMap((task) => taskOfUnit(task, names))
  const more = tasks.length > mostTasks ? `\n等 ${tasks.length} 项` : ''
  return rowsOf({
    角色: roleWords[unit.role],
    规范名称: unit.canonical,
    范围: unit.collective ? '统称，不指某一个单位' : null,
    任务: tasks.slice(0, mostTasks).join('\n') + more,
  })
}

function dueWords({ from, until, text }: Deadline): string {
  if (from !== null && until !== null) return `${dateWords(from)}至${dateWords(until)}`
  if (until !== null) return `${dateWords(until)}前`
  return from === null ? text : `${dateWords(from)}起`
}

function findingRows(finding: Finding, analysis: Analysis): CardRow[] {
  if (finding.kind === 'unit') return unitRows(finding, analysis)
  const task = analysis.tasks.find(({ id }) => id === finding.task)
  if (finding.kind === 'quantity') return quantityRows(finding, task)
  return rowsOf({ ...taskRows(task), 完成时限: dueWords(finding) })
}

function findingPart(finding: Finding, analysis: Analysis): CardPart[] {
  const kind = kindOf(finding)
  if (kind === null) return []
  return [{ kind, name: kindNames[kind], words: finding.text, rows: findingRows(finding, analysis) }]
}

/** What a card says of a note, but for the reader's own words. */
export function notePart(located: LocatedNote): CardPart {
  const { note } = located
  return {
    kind: 'note',
    name: kindNames.note,
    words: subjectWords(note),
    rows: rowsOf({ 写于: momentWords(note.createdAt) }),
    note: located,
  }
}

/** What a card says of the marks with these ids, in their order; unknown ids say nothing. */
export function cardParts(ids: readonly string[], analysis: Analysis, notes: readonly LocatedNote[]): CardPart[] {
  return ids.flatMap((id) => {
    const finding = analysis.findings.find((one) => one.id === id)
    if (finding !== undefined) return findingPart(finding, analysis)
    return notes.filter(({ note }) => note.id === id).map(notePart)
  })
}
