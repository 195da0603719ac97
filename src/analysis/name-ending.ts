import { wordFinder, type WordFinder } from '../text/word-finder.ts'
import { departmentForms, wholeNames } from './directory.ts'
import { centralBodies, commonWords, coreBodies, unitSuffixes } from './unit-knowledge.ts'

/** What the words that end at a place may end: how long the longest of each kind is, 0 where there is none. */
export interface NameEnding {
  /** A name that stands alone: 国务院, 国家发展改革委. */
  readonly alone: number
  /** A name that wants a level word or a place: 财政局, 政府. */
  readonly local: readonly number[]
  readonly suffix: number
  readonly common: boolean
  /** Whether the suffix alone is a common word: only a place makes a name of it (宝鸡文理学院). */
  readonly bare: boolean
  /** Whether the suffix is one that bodies of their own carry. */
  readonly proper: boolean
}

/** Endings that bodies of their own carry. */
const PROPER = new Set(
  '大学 职业技术学院 师范学院 医学院 理工学院 职业学院 文理学院 科技学院 工程学院 技师学院 中学 小学 派出所 司法所 市场监管所 集团 银行 有限公司 股份有限公司 领导小组 指挥部 管委会 研究院 联盟 实验室 科学中心 研究中心 临床医学研究中心 转化中心'.split(
    ' ',
  ),
)

/** 天津城市职业学院: kinds of schools become names behind a place. */
const SCHOOL = /学[院校]$/

/** The words that a name may end with, each with what it may be the end of. */
export const nameEndings = wordFinder<NameEnding>(
  [...centralBodies.words(), ...wholeNames.words(), ...departmentForms.words(), ...coreBodies.words()]
    .concat([...unitSuffixes.words(), ...commonWords.words(), '院', '所', '团'])
    .map((word) => [word, endingOf(word)] as const),
)

function endingOf(word: string): NameEnding {
  const length = (finder: WordFinder<unknown>) => finder.endingAt(word, word.length)?.word.length ?? 0
  const suffix = length(unitSuffixes)
  return {
    alone: length(centralBodies) || length(wholeNames),
    local: [length(departmentForms), length(coreBodies)].filter((one) => one > 0),
    suffix,
    // 科学院 is no 学院.
    common: length(commonWords) > suffix && !SCHOOL.test(word),
    bare: suffix > 0 && (length(commonWords) === suffix || (length(commonWords) > suffix && SCHOOL.test(word))),
    proper: PROPER.has(unitSuffixes.endingAt(word, word.length)?.word ?? ''),
  }
}
