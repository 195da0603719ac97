import type { Analysis } from './analysis.ts'

/** What must be known to find the full names of a notice's units: its issuer and title tell the place. */
export interface NamesAsked {
  readonly issuer: string | null
  readonly title: string | null
  /** As the notice writes them. */
  readonly names: readonly string[]
}

/** Full names of bodies, by the names that a notice calls them; those that are not known are left out. */
export type FullNames = Readonly<Record<string, string>>

/** The names of an analysis that may have a full one, each once. */
export function namesToAsk({ findings, notice: { issuer, title } }: Analysis): NamesAsked {
  const names = new Set(findings.flatMap((one) => (one.kind === 'unit' && !one.collective ? one.text : [])))
  return { issuer, title, names: [...names] }
}

/** An analysis with the full names that were found for its units. */
export function withFullNames(analysis: Analysis, full: FullNames): Analysis {
  const findings = analysis.findings.map((one) =>
    one.kind === 'unit' && Object.hasOwn(full, one.text) ? { ...one, canonical: full[one.text]! } : one,
  )
  return { ...analysis, findings }
}
