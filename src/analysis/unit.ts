import type { Letter } from '../notice/notice.ts'
import { fold } from '../text/fold.ts'
import { apartInSteps, inReadingOrder, mergeInSteps, type Span } from '../text/span.ts'
import { mapInSteps, type Steps } from '../text/steps.ts'
import type { Body, Role } from './analysis.ts'
import { bodyInDirectory, departmentForms } from './directory.ts'
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
): Steps<readonly ReadUnit[]> {
  const { text } = reading
  const known = new Map<string, Description>()
  const unitOf = ({ start, end }: Span, role: Role, at: number): ReadUnit => {
    const name = text.slice(start, end)
    let description = known.get(name)
    if (!description) known.set(name, (description = describe(name, places, names)))
    const { body, collective } = description
    description.isTaught ||= !collective && role !== 'addressee' && role !== 'mentioned'
    return { start, end, role, at, body, collective }
  }
  const formal = inReadingOrder([...issuersOf(reading, letter), ...addresseesOf(reading, letter)])
  const listedAll = yield* apartInSteps(yield* mergeInSteps(formal, listed))
  yield
  const ofEach = setsAmong(text, formal)
  const firm = yield* mapInSteps(listedAll, (one) => {
    const unit = unitOf(one, one.role, one.at)
    return ofEach.has(one.start) ? { ...unit, body: 'collective' as const, collective: true } : unit
  })
  const taught = [...known].flatMap(([name, { isTaught }]) => (isTaught ? teachable(name) : []))
  const mentions = yield* findMentions(reading, places, [...taught, ...names.namesIn(text)], firm)
  const others = yield* mapInSteps(mentions, (one) => unitOf(one, 'mentioned', one.start))
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

/** 各市发展改革委、教育局、财政局: where those begin that 各 before the first speaks of too, as none of a place or a level is. */
function setsAmong(text: string, addressed: readonly ListedUnit[]): ReadonlySet<number> {
  const starts = new Set<number>()
  let isOfEach = false
  addressed.forEach(({ start, end, role }, index) => {
    const before = addressed[index - 1]
    const follows = isOfEach && before !== undefined && text.slice(before.end, start) === '、'
    isOfEach = role === 'addressee' && (text[start] === '各' || (follows && isBare(text.slice(start, end))))
    if (follows && isOfEach && text[start] !== '各') starts.add(start)
  })
  return starts
}

function isBare(name: string): boolean {
  const bare = withoutBracket(name)
  return name === '街道办事处' || departmentForms.startingAt(bare, 0)?.word === bare
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

/** What a name stands for; each name is looked up once. */
interface Description {
  readonly body: Body
  readonly collective: boolean
  /** Whether it is to be looked for elsewhere, because a list names it. */
  isTaught: boolean
}

function describe(name: string, places: Places, names: RegionNames): Description {
  if (isCollective(name)) return { body: 'collective', collective: true, isTaught: false }
  const unit = names.unitOf(name)
  const known = unit ? fold(unit.name).text : name
  const body = unit?.body ?? bodyInDirectory(known, places) ?? bodyOf(known)
  return { body, collective: false, isTaught: false }
}
