import { groupedWordFinder, plainWordFinder } from '../text/word-finder.ts'
import type { Body } from './analysis.ts'
import { localNames, regionalNames, wholeNames as whole } from './directory-names.ts'
import type { Places } from './place.ts'
import { withoutBracket } from './unit-knowledge.ts'

/** Forms that stand after a level word or a place (财政局, 发改委), each with its kind of body. */
export const departmentForms = groupedWordFinder<Body>(localNames)
/** Names that stand alone (国家发展改革委, 国务院办公厅). */
export const wholeNames = plainWordFinder(whole)

const exceptions = Object.entries(regionalNames).flatMap(([region, bodies]) =>
  Object.entries(bodies).map(([body, names]) => ({ region, body: body as Body, names })),
)

/** The kind of body that the directory knows for a name; null where that is the one that its end tells. */
export function bodyInDirectory(name: string, places: Places): Body | null {
  const bare = withoutBracket(name)
  for (const { region, body, names } of exceptions)
    if (isSeedRegion(region, places) && (names.includes(name) || names.includes(bare))) return body
  return departmentForms.endingAt(bare, bare.length)?.value ?? null
}

/** Short names differ from place to place: the seeds' entries hold only where they come from. */
export function isSeedRegion(region: string, places: Places): boolean {
  return region === '' || places.own.some((place) => region.includes(place))
}
