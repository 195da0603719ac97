import departments from '../../seeds/departments.json' with { type: 'json' }
import units from '../../seeds/units.json' with { type: 'json' }
import { wordFinder } from '../text/word-finder.ts'
import { isSeedRegion } from './directory.ts'
import { placeAtLevel, type Places } from './place.ts'
import { unitLevels, withoutBracket } from './unit-knowledge.ts'

/** A department of the standard directory (seeds/departments.json). */
interface Department {
  readonly names: Readonly<Record<string, string>>
  readonly aliases?: readonly string[]
  readonly former?: readonly string[]
}

/** Forms that stand after a level word or a place, each with its departments. */
const forms = wordFinder<readonly Department[]>(groupForms(departments.departments))
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

function groupForms(all: readonly Department[]): [string, readonly Department[]][] {
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

/** The full name that the directory knows for a name, where the notice's place makes it certain. */
export function fullNameInDirectory(name: string, places: Places): string | null {
  const bare = withoutBracket(name)
  const seed = seedUnits.get(name) ?? seedUnits.get(bare)
  if (seed && isSeedRegion(seed.region ?? '', places)) return seed.canonical
  const found = forms.endingAt(bare, bare.length)
  const department = found?.value.length === 1 ? found.value[0]! : null
  return found && department
    ? nameAtLevel(bare.slice(0, bare.length - found.word.length), department, found.word, places)
    : null
}

function nameAtLevel(prefix: string, department: Department, form: string, places: Places): string | null {
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
