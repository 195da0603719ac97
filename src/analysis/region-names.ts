import { fold } from '../text/fold.ts'
import { placesOf, type Places } from './place.ts'
import type { PackUnit, RegionPack } from './region-pack.ts'
import { isCollective, withoutBracket } from './unit-knowledge.ts'

/** What the reader's packs know of names in one notice. */
export interface RegionNames {
  /** The packs' names that stand in a folded text, to be looked for outside lists like those that the notice taught. */
  namesIn(text: string): readonly string[]
  /** The body that a name stands for, as the folded notice writes it. */
  unitOf(name: string): PackUnit | null
}

/** Of shorter names only lists tell whether they are names. */
const SHORTEST_OUTSIDE_LISTS = 3

/** Joins the packs that hold in a notice of these places; where two know a name, the inner place's pack counts. */
export function regionNames(packs: readonly RegionPack[], places: Places): RegionNames {
  const units = new Map<string, PackUnit>()
  const ranked = packs.map((pack) => ({ pack, rank: rankOf(pack.region, places.own) }))
  for (const { pack, rank } of ranked.sort((a, b) => b.rank - a.rank)) if (rank >= 0) learn(pack, units)
  return {
    namesIn: (text) => standingIn(text, units),
    unitOf: (name) => units.get(name) ?? units.get(withoutBracket(name)) ?? null,
  }
}

/** How far inside a notice's places a region is, 0 for all notices; negative where it is another region. */
function rankOf(region: string | null, own: readonly string[]): number {
  if (region === null) return 0
  const chain = placesOf(region, null).own
  const inner = own.indexOf(chain.at(-1) ?? '')
  const isElsewhere = chain.some((one) => !own.includes(one) && own.some((other) => other.at(-1) === one.at(-1)))
  return inner < 0 || isElsewhere ? -1 : inner + 1
}

function learn({ region, units }: RegionPack, into: Map<string, PackUnit>): void {
  const heads = region === null ? [] : [region, placesOf(region, null).own.at(-1) ?? region]
  for (const unit of units) {
    for (const one of [unit.name, ...unit.aliases, ...(unit.canonical === null ? [] : [unit.canonical])]) {
      const name = fold(one).text
      // 市数智局 is 临溪市数智局, too.
      const full = name[0] === region?.at(-1) ? heads.map((head) => head + name.slice(1)) : []
      for (const form of [name, ...full]) if (!into.has(form)) into.set(form, unit)
    }
  }
}

/** One pass over the text whatever the number of names: at each place only the lengths of names with that last character. */
function standingIn(text: string, units: ReadonlyMap<string, PackUnit>): string[] {
  const lengths = new Map<number, Set<number>>()
  for (const name of units.keys()) {
    if (name.length < SHORTEST_OUTSIDE_LISTS || isCollective(name)) continue
    const tail = name.charCodeAt(name.length - 1)
    lengths.set(tail, (lengths.get(tail) ?? new Set()).add(name.length))
  }
  const found = new Set<string>()
  if (lengths.size === 0) return []
  for (let end = 1; end <= text.length; end++) {
    for (const length of lengths.get(text.charCodeAt(end - 1)) ?? []) {
      const words = end < length ? '' : text.slice(end - length, end)
      if (units.has(words)) found.add(words)
    }
  }
  return [...found]
}
