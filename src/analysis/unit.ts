import type { Letter } from '../notice/notice.ts'
import { fold } from '../text/fold.ts'
import { mergeInSteps, withoutOverlaps, type Span } from '../text/span.ts'
import { mapInSteps, type Steps } from '../text/steps.ts'
import type { Body, Role } from './analysis.ts'
import { bodyInDirectory } from './directory.ts'
import { findMentions } from './mention.ts'
import { splitNames } from './name-list.ts'
import type { Places } from './place.ts'
import type { Reading } from './reading.ts'
import type { RegionNames } from './region-names.ts'
import type { ListedUnit } from './role-list.ts'
import { bodyOf, isCollective, withoutBracket } from './unit-knowledge.ts'

/** A unit with its role, in folded offsets; `at` is a place inside what its list belongs to. */
export interface ReadUnit extends Span {
  readonly role: Role
  readonly body: Body
  readonly collective: boolean
  readonly at: number
}

/** Joins, in steps, all units of a notice: those of the letter's own parts, of lists and tables, and those named elsewhere. */
export function* readUnits(
  reading: Reading,
  letter: Letter,
  listed: readonly ListedUnit[],
  places: Places,
  names: RegionNames,
): Steps<ReadUnit[]> {
  const { text } = reading
  const taught = new Set<string>()
  const describe = describer(places, names)
  const unitOf = ({ start, end, role, at }: ListedUnit): ReadUnit => {
    const { body, collective, teaches } = describe(text.slice(start, end))
    if (role !== 'addressee' && role !== 'mentioned') for (const name of teaches) taught.add(name)
    return { start, end, role, at, body, collective }
  }
  const listedAll = withoutOverlaps([...issuersOf(reading, letter), ...addresseesOf(reading, letter), ...listed])
  yield
  const firm = yield* mapInSteps(listedAll, unitOf)
  const mentions = yield* findMentions(text, places, [...taught, ...names.namesIn(text)], firm)
  const others = yield* mapInSteps(mentions, ({ start, end }) => unitOf({ start, end, role: 'mentioned', at: start }))
  return yield* mergeInSteps(firm, others)
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

/** A name, and without its bracket, that may be looked for elsewhere. */
function teachable(name: string): string[] {
  if (name.length < 3) return []
  const bare = withoutBracket(name)
  return bare === name || bare.length < 3 ? [name] : [name, bare]
}

/** What a name stands for, and the names that it makes known, to be looked for elsewhere. */
interface Description {
  readonly body: Body
  readonly collective: boolean
  readonly teaches: readonly string[]
}

/** Says what a name stands for; each name is looked up once. */
function describer(places: Places, names: RegionNames): (name: string) => Description {
  const known = new Map<string, Description>()
  return (name) => {
    let description = known.get(name)
    if (!description) known.set(name, (description = describe(name, places, names)))
    return description
  }
}

function describe(name: string, places: Places, names: RegionNames): Description {
  if (isCollective(name)) return { body: 'collective', collective: true, teaches: [] }
  const unit = names.unitOf(name)
  const known = unit ? fold(unit.name).text : name
  const body = unit?.body ?? bodyInDirectory(known, places) ?? bodyOf(known)
  return { body, collective: false, teaches: teachable(name) }
}
