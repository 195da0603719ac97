import departments from '../../seeds/departments.json' with { type: 'json' }
import units from '../../seeds/units.json' with { type: 'json' }
import { wordFinder } from '../text/word-finder.ts'
import type { Body } from './analysis.ts'
import { placeAtLevel, type Places } from './place.ts'
import { unitLevels, withoutBracket } from './unit-knowledge.ts'

/** A department of the standard directory (seeds/departments.json). */
export interface Department {
  readonly id: string
  readonly body: string
  readonly names: Readonly<Record<string, string>>
  readonly aliases?: readonly string[]
  readonly former?: readonly string[]
  readonly whole?: readonly string[]
}

const all = departments.departments as unknown as readonly Department[]

/** Forms that stand after a level word or a place (财政局, 发改委), each with its departments. */
export const departmentForms = wordFinder<readonly Department[]>(groupForms())

/** Names that stand alone (国家发展改革委, 国务院办公厅). */
export const wholeNames = wordFinder<Department>(
  all.flatMap((one) =>
    [...(one.whole ?? []), ...(one.names['state'] ? [one.names['state']] : [])].map((name) => [name, one] as const),
  ),
)

const seedUnits = new Map(
  units.units.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [name, unit] as const)),
)
const LEVEL_KEYS: Readonly<Record<string, string>> = {
  省: 'province',
  市: 'city',
  州: 'city',
  盟: 'city',
  区: 'county',
  县: 'county',
  旗: 'county',
}

function groupForms(): [string, readonly Department[]][] {
  const groups = new Map<string, Department[]>()
  for (const one of all) {
    const { state: _state, ...local } = one.names
    for (const form of new Set([...Object.values(local), ...(one.aliases ?? []), ...(one.former ?? [])])) {
      const group = groups.get(form)
      if (group) group.push(one)
      else groups.set(form, [one])
    }
  }
  return [...groups]
}

/** What the directory knows of a name: its kind of body, and its full name where the notice's place makes it certain. */
export function lookUp(name: string, places: Places): { body: Body | null; canonical: string | null } {
  const bare = withoutBracket(name)
  const seed = seedUnits.get(name) ?? seedUnits.get(bare)
  if (seed && isSeedRegion(seed.region, places)) return { body: seed.body as Body, canonical: seed.canonical }
  const found = departmentForms.endingAt(bare, bare.length)
  const department = found?.value.length === 1 ? found.value[0]! : null
  const body = (found?.value[0]?.body as Body | undefined) ?? null
  if (!found || !department) return { body, canonical: null }
  return { body, canonical: fullName(bare.slice(0, bare.length - found.word.length), department, found.word, places) }
}

/** Short names differ from place to place: the seeds' entries hold only where they come from. */
function isSeedRegion(region: string | null, places: Places): boolean {
  return region === null || places.own.some((place) => region.includes(place))
}

function fullName(prefix: string, department: Department, form: string, places: Places): string | null {
  const level = prefix.slice(-1)
  const key = LEVEL_KEYS[level]
  // 高新区, 自治区 alone name no place.
  const isBareLevel = prefix.length > 1 && unitLevels.startingAt(prefix, 0)?.word === prefix
  if (!key || isBareLevel) return null
  const place = prefix.length === 1 ? placeAtLevel(places, level) : prefix
  if (!place) return null
  const isFormer = department.former?.includes(form) ?? false
  const name = isFormer ? null : department.names[key]
  return name ? place + name : null
}
