import words from '../../seeds/words.json' with { type: 'json' }
import { flagWalker } from '../text/word-finder.ts'

/** What the words before a figure tell of it, as flags. */
export const Sign = {
  increase: 1,
  decrease: 1 << 1,
  /** 到, 至: a change may end in the figure. */
  until: 1 << 2,
  modifier: 1 << 3,
  totalClause: 1 << 4,
  totalSegment: 1 << 5,
  now: 1 << 6,
  result: 1 << 7,
  target: 1 << 8,
  backgroundSentence: 1 << 9,
  backgroundClause: 1 << 10,
  backgroundUnsaid: 1 << 11,
  must: 1 << 12,
  aim: 1 << 13,
  encourage: 1 << 14,
  promise: 1 << 15,
  from: 1 << 16,
  together: 1 << 17,
  each: 1 << 18,
  share: 1 << 19,
} as const

/** The words of a clause that qualify a figure without being its metric. */
export const modifiers = '累计 净增 新增 其中 全年 年均 同比 总量 总数 共有 目前 分别 平均 每年'.split(' ')
/** Words that tell what there is already, until a verb of doing takes over. */
export const presents = '目前 现有 共有 截至 截止 现已'.split(' ')
const increases = '增长 新增 净增 增加 提高 提升 上升 扩大 增幅 增速 涨幅 再增 新建 新认定 新引进 新培育'.split(' ')
const decreases = '下降 降低 减少 压减 压缩 缩短 缩小 降幅 削减 压降'.split(' ')

/** Reads a text for its signs. */
export const walkSigns = flagWalker(
  (
    [
      [increases, Sign.increase],
      [decreases, Sign.decrease],
      [['到', '至'], Sign.until],
      [modifiers, Sign.modifier],
      [words.totalWords.clause, Sign.totalClause],
      [words.totalWords.segment, Sign.totalSegment],
      [presents, Sign.now],
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
    ] as const
  ).flatMap(([list, sign]) => list.map((word) => [word, sign] as const)),
)
