import { fold } from '../text/fold.ts'
import type { Analysis } from './analysis.ts'
import { fullNameInDirectory } from './full-name-in-directory.ts'
import { namesToAsk, withFullNames, type FullNames, type NamesAsked } from './full-names.ts'
import { placesOf } from './place.ts'
import { regionNames } from './region-names.ts'
import type { RegionPack } from './region-pack.ts'

/**
 * The full names that are known for a notice's names, by the reader's packs and by the directory where they are silent.
 * Found outside the page, which need not load the directory.
 */
export function findFullNames({ issuer, title, names }: NamesAsked, packs: readonly RegionPack[]): FullNames {
  const places = placesOf(issuer, title)
  const regional = regionNames(packs, places)
  return Object.fromEntries(
    names.flatMap((name) => {
      const folded = fold(name).text
      const unit = regional.unitOf(folded)
      const full = unit?.canonical ?? fullNameInDirectory(unit ? fold(unit.name).text : folded, places)
      return full === null ? [] : [[name, full]]
    }),
  )
}

/** An analysis with the full names of its units. */
export function nameUnits(analysis: Analysis, packs: readonly RegionPack[] = []): Analysis {
  return withFullNames(analysis, findFullNames(namesToAsk(analysis), packs))
}

/** The longest name, issuer or title that is looked at. */
const longest = 500

/** Checks a question that a page's content script sent: anything may stand in it. Null where it is none. */
export function checkNamesAsked(value: unknown): NamesAsked | null {
  if (typeof value !== 'object' || value === null) return null
  const { issuer, title, names } = value as Readonly<Record<string, unknown>>
  if (!isWordsOrNull(issuer) || !isWordsOrNull(title) || !Array.isArray(names)) return null
  const words: readonly unknown[] = names
  return words.every(isWords) ? { issuer, title, names: words } : null
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longest
}

function isWordsOrNull(value: unknown): value is string | null {
  return value === null || isWords(value)
}
