import type { Analysis } from '../analysis/analysis.ts'

/** So many entries of each list of an analysis go in one message: to write or to read a long one would hold up the page. */
export const mostEntries = 500

const lists = ['findings', 'tasks', 'outline', 'warnings'] as const

/** Some entries of each list of an analysis. */
export type AnalysisPart = Pick<Analysis, (typeof lists)[number]>

/** The entries from one on that go in one message. */
export function partFrom({ findings, tasks, outline, warnings }: AnalysisPart, from: number): AnalysisPart {
  const end = from + mostEntries
  return {
    findings: findings.slice(from, end),
    tasks: tasks.slice(from, end),
    outline: outline.slice(from, end),
    warnings: warnings.slice(from, end),
  }
}

/** How many entries the longest list has. */
export function longestList(analysis: AnalysisPart): number {
  return Math.max(...lists.map((list) => analysis[list].length))
}

/** The parts, in their order, as one. */
export function joinParts(parts: readonly AnalysisPart[]): AnalysisPart {
  return {
    findings: parts.flatMap(({ findings }) => findings),
    tasks: parts.flatMap(({ tasks }) => tasks),
    outline: parts.flatMap(({ outline }) => outline),
    warnings: parts.flatMap(({ warnings }) => warnings),
  }
}
