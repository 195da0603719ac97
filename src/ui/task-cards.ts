import type { Analysis, Deadline, Finding, Quantity, Task, Unit } from '../analysis/analysis.ts'

/** The units of one role in a task: their names as written, and the marks that stand for them in the page. */
export interface TaskRole {
  readonly role: 'lead' | 'responsible' | 'assisting'
  readonly names: readonly string[]
  readonly marks: readonly string[]
}

/** A task made ready to be shown: everything that belongs to it, with the marks to jump to. */
export interface TaskCard {
  readonly task: Task
  readonly roles: readonly TaskRole[]
  readonly quantities: readonly Quantity[]
  readonly deadline: { readonly words: string; readonly mark: string | null } | null
  /** The first mark of the task; null when nothing of it is marked. */
  readonly mark: string | null
}

/** Tasks that stand under one heading, in the order of the notice. */
export interface TaskSection {
  readonly heading: string | null
  readonly cards: readonly TaskCard[]
}

/** Whether a finding is marked in the page: background figures are not. */
export function isMarked(finding: Finding): boolean {
  return finding.kind !== 'quantity' || finding.status !== 'background'
}

function byTask(findings: readonly Finding[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.task === null) continue
    const known = found.get(finding.task)
    if (known === undefined) found.set(finding.task, [finding])
    else known.push(finding)
  }
  return found
}

function rolesOf(task: Task, units: readonly Unit[]): TaskRole[] {
  const roles = ['lead', 'responsible', 'assisting'] as const
  return roles
    .map((role) => ({
      role,
      names: task[role],
      marks: units.filter((unit) => unit.role === role).map(({ id }) => id),
    }))
    .filter(({ names }) => names.length > 0)
}

function deadlineOf(task: Task, found: readonly Deadline[]): TaskCard['deadline'] {
  const words = task.deadline ?? found[0]?.text
  if (words === undefined) return null
  return { words, mark: (found.find(({ text }) => text === words) ?? found[0])?.id ?? null }
}

function cardOf(task: Task, findings: readonly Finding[], quantities: ReadonlyMap<string, Quantity>): TaskCard {
  const roles = rolesOf(
    task,
    findings.filter((finding) => finding.kind === 'unit'),
  )
  const deadline = deadlineOf(
    task,
    findings.filter((finding) => finding.kind === 'deadline'),
  )
  const first = findings
    .filter(isMarked)
    .reduce<Finding | null>((one, next) => (one === null || next.start < one.start ? next : one), null)
  return {
    task,
    roles,
    deadline,
    quantities: task.quantities.flatMap((id) => quantities.get(id) ?? []),
    mark: first?.id ?? null,
  }
}

/** The tasks of a notice under their headings, each with its units, deadline and quantities. */
export function taskSections(analysis: Analysis): readonly TaskSection[] {
  const findings = byTask(analysis.findings)
  const quantities = new Map(
    analysis.findings.flatMap((finding) => (finding.kind === 'quantity' ? [[finding.id, finding] as const] : [])),
  )
  const sections: { heading: string | null; cards: TaskCard[] }[] = []
  for (const task of analysis.tasks) {
    const card = cardOf(task, findings.get(task.id) ?? [], quantities)
    const last = sections.at(-1)
    if (last !== undefined && last.heading === task.section) last.cards.push(card)
    else sections.push({ heading: task.section, cards: [card] })
  }
  return sections
}
