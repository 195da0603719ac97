import { plainWordFinder, wordFinder } from '../text/word-finder.ts'
import type { Body } from './analysis.ts'
import { localNames, regionalNames, wholeNames as whole } from './directory-names.ts'
import type { Places } from './place.ts'
import { withoutBracket } from './unit-knowledge.ts'

/** Forms that stand after a level word or a place (财政局, 发改委), each with its kind of body. */
export const departmentForms = wordFinder(entriesOf(localNames))
/** Names that stand alone (国家发展改革委, 国务院办公厅). */
export const wholeNames = plainWordFinder(whole)

const regional = Object.entries(regionalNames).map(([region, names]) => ({ region, bodies: new Map(entriesOf(names)) }))

function entriesOf(names: Readonly<Record<string, readonly string[]>>): [string, Body][] {
  return Object.entries(names).flatMap(([body, some]) => some.map((name): [string, Body] => [name, body as Body]))
}

/** The kind of body that the directory knows a name for; null where it does not know the name. */
export function bodyInDirectory(name: string, places: Places): Body | null {
  const bare = withoutBracket(name)
  const seed = regional.find(({ bodies }) => bodies.has(name)) ?? regional.find(({ bodies }) => bodies.has(bare))
  if (seed && isSeedRegion(seed.region, places)) return seed.bodies.get(name) ?? seed.bodies.get(bare) ?? null
  return departmentForms.endingAt(bare, bare.length)?.value ?? null
}

/** Short names differ from place to place: the seeds' entries hold only where they come from. */
export function isSeedRegion(region: string, places: Places): boolean {
  return region === '' || places.own.some((place) => region.includes(place))
}
