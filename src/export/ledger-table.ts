import type { Analysis, Deadline, Quantity, Task } from '../analysis/analysis.ts'
import type { Span } from '../text/span.ts'
import { targetValue } from './target-value.ts'
import type { Column, Table } from './table.ts'

const columns: readonly Column[] = [
  { header: '任务', width: 32 },
  { header: '指标', width: 20 },
  { header: '目标值', width: 12 },
  { header: '单位', width: 8 },
  { header: '完成时限', width: 14 },
  { header: '牵头单位', width: 18 },
  { header: '责任单位', width: 28 },
  { header: '原文', width: 56 },
]
const longestQuote = 300

/**
 * The task ledger (任务分解台账) of a notice: one row for each target, and one for each task without any, in reading
 * order. Targets outside all tasks come with an empty task.
 */
export function ledgerTable(analysis: Analysis): Table {
  const targets = analysis.findings.filter((one) => one.kind === 'quantity').filter((one) => one.status === 'target')
  const targetsOf = targetsByTask(targets)
  const known = new Set(analysis.tasks.map(({ id }) => id))
  const loose = targets.filter(({ task }) => task === null || !known.has(task))
  const rows = [
    ...loose.map((target) => ({ at: target.start, cells: rowOf(analysis, null, target) })),
    ...analysis.tasks.flatMap((task) => {
      const own = targetsOf.get(task.id)
      return (own ?? [null]).map((target) => ({
        at: target?.start ?? task.start,
        cells: rowOf(analysis, task, target),
      }))
    }),
  ]
  const { title } = analysis.notice
  return {
    title: title === null ? '任务分解台账' : `${title}任务分解台账`,
    columns,
    rows: rows.sort((a, b) => a.at - b.at).map(({ cells }) => cells),
  }
}

function targetsByTask(targets: readonly Quantity[]): Map<string | null, Quantity[]> {
  const byTask = new Map<string | null, Quantity[]>()
  for (const target of targets) {
    const own = byTask.get(target.task)
    if (own === undefined) byTask.set(target.task, [target])
    else own.push(target)
  }
  return byTask
}

function rowOf(analysis: Analysis, task: Task | null, target: Quantity | null): string[] {
  return [
    task === null ? '' : taskWords(task),
    target === null ? '' : (target.metricFull ?? target.metric?.text ?? ''),
    target === null ? '' : targetValue(target),
    target?.unit ?? '',
    deadlineWords(analysis, task),
    task?.lead.join('、') ?? '',
    task === null ? '' : responsibleWords(task),
    target === null ? clip(analysis.text.slice(task?.start ?? 0, task?.end ?? 0)) : sentenceAt(analysis.text, target),
  ]
}

function taskWords({ number, heading }: Task): string {
  return /^\d+$/.test(number) ? `${number}.${heading}` : number + heading
}

function responsibleWords({ responsible, assisting }: Task): string {
  const doing = responsible.join('、')
  return assisting.length === 0 ? doing : `${doing}（配合：${assisting.join('、')}）`
}

function deadlineWords({ findings }: Analysis, task: Task | null): string {
  if (task === null) return ''
  if (task.deadline !== null) return task.deadline
  const own = findings.filter((one): one is Deadline => one.kind === 'deadline' && one.task === task.id)
  return [...new Set(own.map(({ text }) => text))].join('；')
}

/** The sentence around a finding, table cells and lines being sentences too. */
function sentenceAt(text: string, { start, end }: Span): string {
  const ends = /[。；！？\n\t]/
  let from = start
  let to = end
  while (from > 0 && start - from < longestQuote && !ends.test(text.charAt(from - 1))) from -= 1
  while (to < text.length && to - end < longestQuote && !ends.test(text.charAt(to))) to += 1
  return text.slice(from, to).trim()
}

function clip(words: string): string {
  const flat = words.replaceAll(/\s+/g, ' ').trim()
  return flat.length > longestQuote ? `${flat.slice(0, longestQuote)}…` : flat
}
