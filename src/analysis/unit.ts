import type { Letter } from '../notice/notice.ts'
import type { Span } from '../text/span.ts'
import type { Body, Role } from './analysis.ts'
import { findMentions } from './mention.ts'
import { splitNames } from './name-list.ts'
import type { Places } from './place.ts'
import type { Reading } from './reading.ts'
import type { RegionNames } from './region-names.ts'
import type { ListedUnit } from './role-list.ts'
import { bodyOf, isCollective } from './unit-knowledge.ts'

/** A unit with its role, in folded offsets; `at` is a place inside what its list belongs to. */
export interface ReadUnit extends Span {
  readonly role: Role
  readonly body: Body
  readonly collective: boolean
  readonly canonical: string | null
  readonly at: number
}

/** Joins all units of a notice: those of the letter's own parts, of lists and tables, and those named elsewhere. */
export function readUnits(
  reading: Reading,
  letter: Letter,
  listed: readonly ListedUnit[],
  places: Places,
  names: RegionNames,
): ReadUnit[] {
  const formal = [...issuersOf(reading, letter), ...addresseesOf(reading, letter)]
  const firm = withoutOverlaps([...formal, ...listed])
  const taught = new Set(
    firm.filter((one) => one.role !== 'addressee').flatMap((one) => teachable(reading.text.slice(one.start, one.end))),
  )
  const mentions = findMentions(reading.text, places, [...taught, ...names.namesIn(reading.text)])
  const titles = titleSpans(reading.text)
  const others = mentions
    .filter((one) => !inside(titles, one.start))
    .map((one): ListedUnit => ({ ...one, role: 'mentioned', at: one.start }))
  return withoutOverlaps([...firm, ...others], firm.length).map((one) => describe(reading.text, one, names))
}

function issuersOf(reading: Reading, letter: Letter): ListedUnit[] {
  return letter.signatures.map((span) => formalUnit(reading, span, 'issuer'))
}

function addresseesOf(reading: Reading, letter: Letter): ListedUnit[] {
  if (!letter.addressees) return []
  const { start, end } = formalUnit(reading, letter.addressees, 'addressee')
  return splitNames(reading.text, start, end).map((name) => ({ ...name, role: 'addressee' as const, at: start }))
}

function formalUnit(reading: Reading, span: Span, role: Role): ListedUnit {
  const start = reading.folded.index(span.start)
  return { start, end: reading.folded.index(span.end), role, at: start }
}

/** A name, and without its bracket, that may be looked for elsewhere; collectives are too common to be. */
function teachable(name: string): string[] {
  if (isCollective(name) || name.length < 3) return []
  const bare = name.replace(/\([^)]*\)$/, '')
  return bare === name || bare.length < 3 ? [name] : [name, bare]
}

/** Keeps the first of overlapping units; the first `firm` of the list go before the rest. */
function withoutOverlaps(units: readonly ListedUnit[], firm = units.length): ListedUnit[] {
  const rank = new Map(units.map((unit, index) => [unit, index < firm ? 0 : 1]))
  const sorted = [...units].sort((a, b) => a.start - b.start || rank.get(a)! - rank.get(b)! || b.end - a.end)
  const kept: ListedUnit[] = []
  for (const unit of sorted) {
    const last = kept.at(-1)
    if (!last || unit.start >= last.end) kept.push(unit)
    else if (rank.get(unit)! < rank.get(last)!) kept[kept.length - 1] = unit
  }
  return kept
}

/** The stretches inside 《》: names there are titles, not actors (U20). */
function titleSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(/《[^》\n]{1,120}》/g))
    spans.push({ start: found.index, end: found.index + found[0].length })
  return spans
}

function inside(spans: readonly Span[], place: number): boolean {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (spans[middle]!.start <= place) low = middle
    else high = middle - 1
  }
  const span = spans[low]
  return span !== undefined && span.start <= place && place < span.end
}

function describe(text: string, unit: ListedUnit, names: RegionNames): ReadUnit {
  const name = text.slice(unit.start, unit.end)
  const collective = isCollective(name)
  if (collective) return { ...unit, body: 'collective', collective, canonical: null }
  const known = names.lookUp(name)
  return { ...unit, body: known.body ?? bodyOf(name), collective, canonical: known.canonical }
}
