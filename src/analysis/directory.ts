import { groupedWordFinder, plainWordFinder } from '../text/word-finder.ts'
import type { Body } from './analysis.ts'
import { localNames, regionalNames, wholeNames as whole } from './directory-names.ts'
import type { Places } from './place.ts'
import { withoutBracket } from './unit-knowledge.ts'

/** Forms that stand after a level word or a place (财政局, 发改委), each with its kind of body. */
export const departmentForms = groupedWordFinder<Body>(localNames)
/** Names that stand alone (国家发展改革委, 国务院办公厅). */
export const wholeNames = plainWordFinder(whole)

/** The kind of body that the directory knows for a name; null where that is the one that its end tells. */
export function bodyInDirectory(name: string, places: Places): Body | null {
  const bare = withoutBracket(name)
  for (const [region, names] of Object.entries(regionalNames)) {
    if (!isSeedRegion(region, places)) continue
    for (const [body, some] of Object.entries(names))
      if (some.includes(name) || some.includes(bare)) return body as Body
  }
  return departmentForms.endingAt(bare, bare.length)?.value ?? null
}

/** Short names differ from place to place: the seeds' entries hold only where they come from. */
export function isSeedRegion(region: string, places: Places): boolean {
  return region === '' || places.own.some((place) => region.includes(place))
}
