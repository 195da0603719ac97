import departments from '../../seeds/departments.json' with { type: 'json' }
import units from '../../seeds/units.json' with { type: 'json' }
import { groupedWordFinder } from '../text/word-finder.ts'
import { bodyOf, withoutBracket } from './unit-knowledge.ts'

// Built in as it comes out here (commands/pack-seeds): a page has no need of the directories' full names.

interface Department {
  readonly body: string
  readonly names: Readonly<Record<string, string>>
  readonly aliases?: readonly string[]
  readonly former?: readonly string[]
  readonly whole?: readonly string[]
}

/** Names with the kind of body that they name. */
type NamesByBody = Readonly<Record<string, readonly string[]>>

const all: readonly Department[] = departments.departments

/** Forms that stand after a level word or a place (财政局, 发改委); of departments that share one the first counts. */
export const localNames: NamesByBody = byBody(
  all.map(({ body, names: { state: _state, ...names }, aliases = [], former = [] }) => ({
    body,
    names: [...Object.values(names), ...aliases, ...former],
  })),
)

/** Names that stand alone (国家发展改革委, 国务院办公厅). */
export const wholeNames: readonly string[] = [
  ...new Set(all.flatMap(({ names, whole = [] }) => [...whole, ...(names['state'] ? [names['state']] : [])])),
]

const forms = groupedWordFinder<string>(localNames)

/** Names of another kind of body than their ends tell, by the region in whose notices they hold; '' is everywhere. */
export const regionalNames: Readonly<Record<string, NamesByBody>> = Object.fromEntries(
  [...new Set(units.units.map((one) => one.region))].map((region) => [
    region ?? '',
    byBody(
      units.units
        .filter((one) => one.region === region)
        .map(({ body, name, aliases }) => ({
          body,
          names: [name, ...aliases].filter((one) => bodyByEnd(one) !== body),
        })),
    ),
  ]),
)

function bodyByEnd(name: string): string {
  const bare = withoutBracket(name)
  return forms.endingAt(bare, bare.length)?.value ?? bodyOf(name)
}

function byBody(entries: readonly { readonly body: string; readonly names: readonly string[] }[]): NamesByBody {
  const groups: Record<string, string[]> = {}
  const known = new Set<string>()
  for (const { body, names } of entries) {
    for (const name of names) {
      if (!known.has(name)) (groups[body] ??= []).push(name)
      known.add(name)
    }
  }
  return groups
}
