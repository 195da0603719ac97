import type { Body, Comparator, Quote, Role, Status } from '../../src/analysis/analysis.ts'
import type { Span } from '../../src/text/span.ts'
import { readSeed } from './read-seed.ts'

interface Placed {
  readonly id: string
  readonly section: string | null
  readonly task: string | null
}

export interface SeedQuantity extends Placed {
  readonly quote: Quote
  readonly number: Quote
  readonly metric: Quote | null
  readonly metricFull: string | null
  readonly comparator: Comparator
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly status: Status
  readonly modifiers: readonly string[]
  readonly period: string | null
  readonly restates?: string
  readonly partOf?: string
}

export interface SeedUnit extends Placed {
  readonly quote: Quote
  readonly role: Role
  readonly body: Body
  readonly collective: boolean
  readonly canonical: string | null
  readonly sameAs?: string
  readonly optional?: true
}

export interface SeedSection extends Span {
  readonly id: string
  readonly number: string
  readonly level: number
  readonly parent: string | null
  readonly heading: Quote
}

export interface SeedTask extends Span {
  readonly id: string
  readonly number: string
  readonly heading: Quote
  readonly section: string | null
  readonly lead: readonly string[]
  readonly responsible: readonly string[]
  readonly quantities: readonly string[]
}

/** A structured seed notice (seeds/schemas/notice.schema.json). */
export interface SeedNotice {
  readonly id: string
  readonly title: string | null
  readonly issuer: string | null
  readonly documentNumber: string | null
  readonly publishedOn: string | null
  readonly writtenOn: string | null
  readonly addressees: readonly string[]
  readonly sections: readonly SeedSection[]
  readonly tasks: readonly SeedTask[]
  readonly quantities: readonly SeedQuantity[]
  readonly units: readonly SeedUnit[]
  readonly traps: readonly (Quote & { readonly class: string; readonly kind: string; readonly iso?: string })[]
  readonly defects: readonly (Quote & { readonly id: string; readonly fault: string; readonly reading: string })[]
}

/** The structured seed notice of that name. */
export function readSeedNotice(id: string): SeedNotice {
  return readSeed<SeedNotice>(`notices/${id}.json`)
}
