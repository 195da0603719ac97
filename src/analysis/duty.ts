import { groupedWordFinder, plainWordFinder, wordFinder } from '../text/word-finder.ts'
import type { Role } from './analysis.ts'

/** 负责 where it hands out a duty: no 负责人, 负责同志, 负责单位. */
export const TAKES_CHARGE = '负责(?![人制的,;。)]|同志|解释|单位|部门)'

/** The words that hand out a duty, with the role that they give. */
export const duties = groupedWordFinder<Role>({
  lead: '牵头负责 牵头组织 牵头抓总 牵头落实 牵头实施 牵头协调 牵头推进 总牵头 牵头 主办 负总责'.split(' '),
  responsible:
    '负责落实 负责实施 负责组织实施 负责组织 负责 各负其责 组织实施 组织落实 具体实施 具体落实 分工落实 抓好落实 落实 承办'.split(
      ' ',
    ),
  assisting:
    '负责指导 配合实施 配合落实 配合做好 做好配合 积极配合 密切配合 配合 参与 协助 协同配合 协同推进 协同 参加 协办 指导 支持'.split(
      ' ',
    ),
})
const shares = ['按', '按照'].flatMap((by) =>
  ['', '各自'].flatMap((own) => ['职责', '职能'].map((what) => `${by}${own}${what}`)),
)
/** 按职责分工, 分别, 共同: how a duty is shared. */
const manners = plainWordFinder(
  ['分工', '共同', '具体', '统一', '分别', '依职责', '依责'].concat(
    shares.flatMap((share) => ['', '分工', '和分工', '任务'].map((more) => share + more)),
  ),
)
/** The words that close a group of names in running text. */
export const chainDuties = wordFinder<Role>([
  ...duties.words().map((word) => [word, duties.startingAt(word, 0)!.value] as const),
  ['承担', 'responsible'],
  ['会同', 'assisting'],
])
const chainShares = plainWordFinder([
  '分别',
  '共同',
  ...shares.flatMap((share) => ['', '分工', '和分工'].map((more) => share + more)),
])

/** Where the words that say how a duty is shared (按职责分工, 分别) begin, before a place. */
export function mannerStart(text: string, end: number, floor: number): number {
  let start = end
  for (let word = manners.endingAt(text, start, floor); word; word = manners.endingAt(text, start, floor))
    start -= word.word.length
  return start
}

/** Where 等 and 按职责分工 before a duty of running text begin. */
export function shareStart(text: string, end: number, floor: number): number {
  const share = end - (chainShares.endingAt(text, end, floor)?.word.length ?? 0)
  return share > floor && text[share - 1] === '等' ? share - 1 : share
}
