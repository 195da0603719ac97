import seed from '../../seeds/measures.json' with { type: 'json' }

// Built in as it comes out here (commands/pack-seeds).

interface Row {
  readonly word: string
  readonly dimension: string
  readonly base: string
  readonly scale: number
  readonly not?: string
}

const rows: readonly Row[] = seed.measures
const isOwn = ({ word, base, scale }: Row) => word === base && scale === 1

/** Measures that are told in themselves (个, 吨), by what they measure. */
export const ownMeasures: Readonly<Record<string, readonly string[]>> = groupBy(
  rows.filter(isOwn),
  (one) => one.dimension,
)

/** All others, those of one dimension, base and scale together, parted by blanks: `length 米 0.01 cm 厘米`. */
export const otherMeasures: readonly string[] = Object.entries(
  groupBy(
    rows.filter((one) => !isOwn(one)),
    ({ dimension, base, scale }) => `${dimension} ${base} ${scale}`,
  ),
)
  .map(([key, words]) => [key, ...words].join(' '))
  .toSorted()

/** Measures of one character, each with the characters that, coming next, show that the word is another one (方面). */
export const notMeasures: readonly string[] = rows.flatMap(({ word, not }) => (not === undefined ? [] : [word + not]))

function groupBy(some: readonly Row[], keyOf: (one: Row) => string): Record<string, string[]> {
  const groups: Record<string, string[]> = {}
  for (const one of some) (groups[keyOf(one)] ??= []).push(one.word)
  return groups
}
