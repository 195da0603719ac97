import type { Analysis, Deadline, Finding, Quantity, Task, Unit } from '../analysis/analysis.ts'

/** An analysis in short: what `tests/pages/SLUG/expected.json` holds, a line for each finding, so that people can check it. */
export interface Description {
  readonly notice: {
    readonly isNotice: boolean
    readonly title: string | null
    readonly genre: string | null
    readonly issuer: string | null
    readonly documentNumber: string | null
    readonly publishedOn: string | null
    readonly writtenOn: string | null
    readonly addressees: readonly string[]
  }
  readonly findings: readonly string[]
  readonly tasks: readonly string[]
  readonly warnings: readonly string[]
}

/** Describes an analysis in reading order: `target 不少于5个 | gte 5 个 | 成果转化项目 | t9`. */
export function describeAnalysis(analysis: Analysis): Description {
  const { isNotice, title, genre, issuer, documentNumber, publishedOn, writtenOn, addressees } = analysis.notice
  const inOrder = [...analysis.findings].sort((one, other) => one.start - other.start || one.end - other.end)
  return {
    notice: { isNotice, title, genre, issuer, documentNumber, publishedOn, writtenOn, addressees },
    findings: inOrder.map(describeFinding),
    tasks: analysis.tasks.map(describeTask),
    warnings: analysis.warnings.map(({ warning, text }) => `${warning} ${text}`),
  }
}

/** The numbers of a quantity as one reads them: `gte 5 个`, `range 1–2 个`, `approx 30 %`. */
export function describeValue({ comparator, low, high, unit }: Quantity): string {
  const figures = comparator === 'range' ? `${low ?? ''}–${high ?? ''}` : String(low ?? high ?? '?')
  return [comparator, figures, unit].filter((word) => word !== null).join(' ')
}

function describeFinding(finding: Finding): string {
  switch (finding.kind) {
    case 'quantity':
      return describeQuantity(finding)
    case 'unit':
      return describeUnit(finding)
    case 'deadline':
      return describeDeadline(finding)
  }
}

function describeQuantity(quantity: Quantity): string {
  const { status, text, change, strength, metric, modifiers, period, task } = quantity
  const manner = [change === 'level' ? null : change, strength, ...modifiers].filter((word) => word !== null).join(' ')
  return joinParts([`${status} ${text}`, describeValue(quantity), manner, metric?.text, period, task])
}

function describeUnit({ role, text, body, collective, canonical, task }: Unit): string {
  return joinParts([`${role} ${text}`, collective ? 'collective' : body, canonical, task])
}

function describeDeadline({ text, from, until, task }: Deadline): string {
  return joinParts([`deadline ${text}`, `${from ?? ''}…${until ?? ''}`, task])
}

function describeTask({ id, number, heading, section, lead, responsible, assisting, deadline }: Task): string {
  const units = [
    lead.length > 0 && `牵头 ${lead.join('、')}`,
    responsible.length > 0 && `责任 ${responsible.join('、')}`,
    assisting.length > 0 && `配合 ${assisting.join('、')}`,
    deadline !== null && `时限 ${deadline}`,
  ]
  return joinParts([`${id} ${number} ${heading}`, section, ...units])
}

function joinParts(parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '').join(' | ')
}
