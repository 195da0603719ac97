import type { Comparator, Role, Status } from '../../src/analysis/analysis.ts'
import type { Span } from '../../src/text/span.ts'

/** A quantity as a careful reader labelled it; `…Also` are other readings that are right too. */
export interface QuantityLabel extends Span {
  readonly number: Span
  readonly status: Status
  readonly comparator: Comparator
  readonly comparatorAlso: readonly Comparator[]
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly unitAlso: readonly string[]
  readonly metric: Span | null
  readonly period: string | null
  /** Neither hit nor miss. */
  readonly optional: boolean
}

/** An organisation as labelled; `fullName` carries the place that the text leaves out (财政局 → 市财政局). */
export interface UnitLabel extends Span {
  readonly role: Role
  readonly roleAlso: readonly Role[]
  readonly collective: boolean
  readonly fullName: string | null
  readonly optional: boolean
}

/** Words that tempt to be taken for a quantity or a unit and are none. */
export interface TrapLabel extends Span {
  readonly tempts: 'quantity' | 'unit'
  readonly why: string
}

/** Who does a task, names as written; those in `either` may stand under lead or responsible. */
export interface TaskLabel {
  readonly number: string
  readonly lead: readonly string[]
  readonly responsible: readonly string[]
  readonly assisting: readonly string[]
  readonly either: readonly string[]
  readonly deadline: string | null
}

/** What the first line of a labelled page says of it. */
export interface NoticeLabel {
  readonly url: string
  readonly isNotice: boolean
  readonly kind: string
  readonly title: string
  readonly titleAlso?: readonly string[]
  readonly issuer?: string | null
  readonly issuerAlso?: readonly string[]
  readonly documentNumber?: string | null
  readonly publishedOn?: string | null
  readonly writtenOn?: string | null
}

/** All labels of a page; every span is an index into `text`, the page's words without blanks. */
export interface PageLabels {
  readonly text: string
  readonly quantities: readonly QuantityLabel[]
  readonly units: readonly UnitLabel[]
  readonly traps: readonly TrapLabel[]
  readonly tasks: readonly TaskLabel[]
}
