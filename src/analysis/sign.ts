import words from '../../seeds/words.json' with { type: 'json' }
import { flagWalker } from '../text/flag-walker.ts'

/** What the words before a figure tell of it, as flags. */
export const Sign = {
  increase: 1,
  decrease: 1 << 1,
  /** 到, 至: a change may end in the figure. */
  until: 1 << 2,
  modifier: 1 << 3,
  totalClause: 1 << 4,
  totalSegment: 1 << 5,
  result: 1 << 6,
  target: 1 << 7,
  backgroundSentence: 1 << 8,
  backgroundClause: 1 << 9,
  backgroundUnsaid: 1 << 10,
  must: 1 << 11,
  aim: 1 << 12,
  encourage: 1 << 13,
  promise: 1 << 14,
  from: 1 << 15,
  together: 1 << 16,
  each: 1 << 17,
  share: 1 << 18,
  asOf: 1 << 19,
} as const

/** Reads a text for its signs. */
export const walkSigns = flagWalker(
  (
    [
      [words.change.increase, Sign.increase],
      [words.change.decrease, Sign.decrease],
      [['到', '至'], Sign.until],
      [words.modifiers, Sign.modifier],
      [words.totalWords.clause, Sign.totalClause],
      [words.totalWords.segment, Sign.totalSegment],
      [words.result.sentence, Sign.result],
      [words.target.sentence, Sign.target],
      [words.background.sentence, Sign.backgroundSentence],
      [words.background.clause, Sign.backgroundClause],
      [words.background.unsaidClause, Sign.backgroundUnsaid],
      [words.strength.must, Sign.must],
      [words.strength.aim, Sign.aim],
      [words.strength.encourage, Sign.encourage],
      [['力争', '确保', '不'], Sign.promise],
      [['由', '从'], Sign.from],
      [['共'], Sign.together],
      [['每'], Sign.each],
      [['占'], Sign.share],
      [['截至', '截止'], Sign.asOf],
    ] as const
  ).flatMap(([list, sign]) => list.map((word) => [word, sign] as const)),
)
