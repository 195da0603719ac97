import type { Notice } from '../notice/notice.ts'
import type { Span } from '../text/span.ts'

export type Status = 'target' | 'result' | 'total' | 'background'
export type Comparator = 'eq' | 'gt' | 'gte' | 'lt' | 'lte' | 'approx' | 'range'
export type Change = 'level' | 'increase' | 'decrease' | 'to'
export type Strength = 'must' | 'should' | 'aim' | 'encourage'
export type Role = 'lead' | 'responsible' | 'assisting' | 'issuer' | 'addressee' | 'mentioned'
export type Body = 'government' | 'party' | 'street' | 'company' | 'institution' | 'association' | 'collective'

/** A stretch of the notice's text with its words. */
export interface Quote extends Span {
  readonly text: string
}

interface Found extends Quote {
  /** Unique within one analysis: q1, u1, d1 … in reading order of their kind. */
  readonly id: string
  /** The id of the task it belongs to. */
  readonly task: string | null
}

/** A number with its meaning. `low` and `high` are in base units after 万/亿; null means open. */
export interface Quantity extends Found {
  readonly kind: 'quantity'
  readonly number: Quote
  readonly status: Status
  readonly comparator: Comparator
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly change: Change
  /** How strongly a target binds; null where the quantity is no target. */
  readonly strength: Strength | null
  readonly metric: Quote | null
  /** What a reader would write in a table: the metric with its ellipsis resolved (省级 → 省级重点龙头企业). */
  readonly metricFull: string | null
  readonly modifiers: readonly string[]
  /** YYYY, YYYY-MM or null. */
  readonly period: string | null
}

/** An organisation named in the notice. */
export interface Unit extends Found {
  readonly kind: 'unit'
  readonly role: Role
  readonly body: Body
  readonly collective: boolean
  /** The full name; null where it is not known, and until it was looked for (find-full-names.ts). */
  readonly canonical: string | null
}

/** A date by which something is due, ISO (YYYY-MM-DD), null where that end is open or not said. */
export interface Deadline extends Found {
  readonly kind: 'deadline'
  readonly from: string | null
  readonly until: string | null
}

export type Finding = Quantity | Unit | Deadline

/** A finding before it is numbered and given to its task, which is done last. */
export type Draft<Kind extends Finding> = Kind & { id: string; task: string | null }

/** One task of the notice: a numbered item or a table row, with who does it. Names are as written. */
export interface Task extends Span {
  readonly id: string
  readonly number: string
  readonly heading: string
  readonly section: string | null
  readonly lead: readonly string[]
  readonly responsible: readonly string[]
  readonly assisting: readonly string[]
  /** Ids of its quantities. */
  readonly quantities: readonly string[]
  /** As written. */
  readonly deadline: string | null
}

/**
 * A part of the notice (部分), an item of it (条), or a row of a table; the span is all that belongs to it, and entries
 * nest.
 */
export interface OutlineEntry extends Span {
  readonly kind: 'section' | 'item' | 'row'
  /** As written, with its mark (（一）, 3.); empty for a row. */
  readonly number: string
  /** As written; of a row the words of its first two cells. */
  readonly heading: string
}

export interface Warning extends Quote {
  readonly warning:
    | 'truncated'
    | 'damaged-date'
    | 'task-table-in-attachment'
    | 'masked-number'
    | 'lead-missing'
    | 'contradictory-figures'
}

/** The public format `notice-analysis/1`; every offset is an index into `text`. */
export interface Analysis {
  readonly format: 'notice-analysis/1'
  readonly notice: Notice
  readonly text: string
  readonly findings: readonly Finding[]
  readonly tasks: readonly Task[]
  readonly outline: readonly OutlineEntry[]
  readonly warnings: readonly Warning[]
}
