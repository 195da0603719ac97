import { groupedWordFinder, plainWordFinder } from '../text/word-finder.ts'
import type { Body } from './analysis.ts'
import { localNames, regionalNames, wholeNames as whole } from './directory-names.ts'
import type { Places } from './place.ts'
import { withoutBracket } from './unit-knowledge.ts'

/** Forms that stand after a level word or a place (财政局, 发改委), each with its kind of body. */
export const departmentForms = groupedWordFinder<Body>(localNames)
/** Names that stand alone (国家发展改革委, 国务院办公厅). */
export const wholeNames = plainWordFinder(whole)

/** What single regions call a body, by its name there. */
const exceptions = new Map<string, { readonly region: string; readonly body: Body }[]>()
for (const [region, bodies] of Object.entries(regionalNames))
  for (const [body, names] of Object.entries(bodies))
    for (const name of names) exceptions.set(name, [...(exceptions.get(name) ?? []), { region, body: body as Body }])

/** The kind of body that the directory knows for a name; null where that is the one that its end tells. */
export function bodyInDirectory(name: string, places: Places): Body | null {
  const bare = withoutBracket(name)
  return (
    bodyInRegion(name, places) ??
    bodyInRegion(bare, places) ??
    departmentForms.endingAt(bare, bare.length)?.value ??
    null
  )
}

function bodyInRegion(name: string, places: Places): Body | undefined {
  return exceptions.get(name)?.find(({ region }) => isSeedRegion(region, places))?.body
}

/** Short names differ from place to place: the seeds' entries hold only where they come from. */
export function isSeedRegion(region: string, places: Places): boolean {
  return region === '' || places.own.some((place) => region.includes(place))
}
