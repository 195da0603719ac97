import type { Analysis, Role, Unit } from '../analysis/analysis.ts'

/** Where a unit is named and as what; `place` is the task as a reader would cite it. */
export interface UnitMention {
  readonly id: string
  readonly role: Role
  readonly place: string | null
}

/** All mentions of one organisation in a notice. */
export interface UnitGroup {
  readonly name: string
  /** The full name where it is known and differs from the written one. */
  readonly fullName: string | null
  /** 各街道, …成员单位: never one body. */
  readonly collective: boolean
  readonly counts: readonly (readonly [Role, number])[]
  readonly mentions: readonly UnitMention[]
}

const order: readonly Role[] = ['lead', 'responsible', 'assisting', 'issuer', 'addressee', 'mentioned']

function placesOfTasks({ tasks }: Analysis): Map<string, string> {
  return new Map(tasks.map((task) => [task.id, `${task.number} ${task.heading}`.trim()]))
}

function groupOf(units: readonly Unit[], places: ReadonlyMap<string, string>): UnitGroup {
  const [{ text, canonical, collective }] = units as [Unit]
  const counts = order
    .map((role) => [role, units.filter((unit) => unit.role === role).length] as const)
    .filter(([, count]) => count > 0)
  return {
    name: text,
    fullName: canonical === text ? null : canonical,
    collective,
    counts,
    mentions: units.map(({ id, role, task }) => ({
      id,
      role,
      place: task === null ? null : (places.get(task) ?? null),
    })),
  }
}

/** Leads first, then by the number of duties; a body that is only mentioned comes last. */
function rank(group: UnitGroup): number {
  const count = (role: Role) => group.counts.find(([one]) => one === role)?.[1] ?? 0
  return count('lead') * 1e6 + (count('responsible') + count('assisting')) * 1e3 + group.mentions.length
}

/** The organisations of a notice, each once, with the parts they play; those with most to do first. */
export function unitGroups(analysis: Analysis): readonly UnitGroup[] {
  const byName = new Map<string, Unit[]>()
  for (const finding of analysis.findings) {
    if (finding.kind !== 'unit') continue
    const name = finding.canonical ?? finding.text
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [finding])
    else known.push(finding)
  }
  const places = placesOfTasks(analysis)
  return [...byName.values()].map((units) => groupOf(units, places)).sort((a, b) => rank(b) - rank(a))
}
