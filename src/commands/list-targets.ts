import type { Analysis, Quantity } from '../analysis/analysis.ts'

/** The head of the table of targets, and a row for each of the first `most` targets in reading order. */
export function listTargets(analysis: Analysis, most: number): string[][] {
  const targets = analysis.findings.filter(
    (finding): finding is Quantity => finding.kind === 'quantity' && finding.status === 'target',
  )
  const head = ['原文', '指标', '比较', '数值', '单位', '牵头单位']
  return [head, ...targets.slice(0, most).map((target) => targetRow(target, analysis))]
}

function targetRow(target: Quantity, { tasks }: Analysis): string[] {
  const task = tasks.find(({ id }) => id === target.task)
  return [
    target.text,
    target.metricFull ?? target.metric?.text ?? '—',
    target.comparator,
    valueOf(target),
    target.unit ?? '—',
    task && task.lead.length > 0 ? task.lead.join('、') : '—',
  ]
}

function valueOf({ comparator, low, high }: Quantity): string {
  if (comparator === 'range') return `${low ?? '…'}–${high ?? '…'}`
  return String(low ?? high ?? '—')
}
