import type { AnalysisPart } from './analysis-part.ts'

/** The name of the port on which a page sends a notice (`NoticePart`) and hears what it means. */
export const analysisPort = 'analysis'

/** What the background says on it: that it is at work, the analysis part by part, or the sentence why there is none. */
export type AnalysisSaid =
  | { readonly kind: 'working' }
  | { readonly kind: 'part'; readonly part: AnalysisPart; readonly isLast: boolean }
  | { readonly kind: 'failed'; readonly error: string }
