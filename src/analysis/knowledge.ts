import words from '../../seeds/words.json' with { type: 'json' }
import { oneOf, type CharacterTest } from '../text/one-of.ts'
import { groupedWordFinder, plainWordFinder, wordFinder } from '../text/word-finder.ts'
import type { Comparator } from './analysis.ts'
import { notMeasures, otherMeasures, ownMeasures } from './measure-table.ts'

/** A measure word as seeds/measures.json gives it: what it measures, and how many `base` one of it is. */
export interface Measure {
  readonly word: string
  readonly dimension: string
  readonly base: string
  readonly scale: number
  /** Whether what comes next shows that the word is another one (方|面); undefined where nothing does. */
  readonly isNot: CharacterTest | undefined
}

const notNext = new Map(notMeasures.map((one) => [one.charAt(0), oneOf(one.slice(1))]))

export const measureWords = wordFinder<Measure>([
  ...Object.entries(ownMeasures).flatMap(([dimension, words]) =>
    words.map((word) => [word, { word, dimension, base: word, scale: 1, isNot: notNext.get(word) }] as const),
  ),
  ...otherMeasures.flatMap((line) => {
    const [dimension, base, scale, ...words] = line.split(' ') as [string, string, string, ...string[]]
    return words.map(
      (word) => [word, { word, dimension, base, scale: Number(scale), isNot: notNext.get(word) }] as const,
    )
  }),
])

/** `reach` (达到) is gte in a plan and eq in a report. */
export const comparatorsBefore = groupedWordFinder<Comparator | 'reach'>(words.comparatorsBefore)
export const comparatorsAfter = groupedWordFinder<Comparator>(words.comparatorsAfter)
/**
 * How a verb may stand in a noun: `plain` verbs do not (完成, 追回), but for measures of them (完成率, 办结时间); `nominal`
 * ones begin a noun that has the right end (建设用地), `attributive` ones stand before nouns of any length (服务业增加值).
 */
export type VerbKind = 'plain' | 'nominal' | 'attributive'

/** All verbs. */
export const verbs = groupedWordFinder<VerbKind>(words.verbs)
/** Verbs and adverbs, which may stand before what is counted. */
export const leadingWords = groupedWordFinder<VerbKind | 'adverb'>({ ...words.verbs, adverb: words.adverbs })
/** Words that are cut off the end of a metric, again and again. */
export const trailingWords = plainWordFinder(words.trailing)
/** Nouns that are parts of a text (方面, 举措): a number before them counts the text. */
export const partNouns = plainWordFinder(words.structureNouns.always)
/** Nouns that are only such parts where nothing of the noun follows (5项任务; not 5个重点实验室). */
export const closingNouns = plainWordFinder(words.structureNouns.closing)
/** Words of planning and doing: in their frame a numeral counts. */
export const actions = plainWordFinder(words.frame.actions)
export const idioms = plainWordFinder(words.idioms)
export const notQuantityAfter = plainWordFinder(words.notQuantityAfter)

const notAfter: ReadonlyMap<string, string> = new Map(Object.entries(words.comparatorNotAfter))

/** Whether a comparator word is a word's tail there (节约, 下达) and says nothing about the number. */
export function isTailOfWord(comparator: string, before: string): boolean {
  return before !== '' && (notAfter.get(comparator)?.includes(before) ?? false)
}
