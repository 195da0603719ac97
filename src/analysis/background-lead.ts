import words from '../../seeds/words.json' with { type: 'json' }
import { characterFlags } from '../text/character-flags.ts'
import { DIGITS } from '../text/one-of.ts'
import { Sign } from './sign.ts'
import { clauseBefore, type Surroundings } from './surroundings.ts'

/** Words of a clause that make the figure behind them background. */
interface Lead {
  readonly words: RegExp
  /** What the clause begins with, and ends with before the figure, where the words stand in it; of one kind at least. */
  readonly first?: string
  readonly last?: string
  /** The signs that it has then. */
  readonly signs?: number
}

const { background } = words
const anyOf = (some: readonly string[]) => `(?:${some.join('|')})`

const LEADS: readonly Lead[] = [
  // 分别一次性奖励100万元、50万元.
  {
    last: `${DIGITS}.万亿元、和至—-`,
    words: new RegExp(`${anyOf(background.rewards)}(?!资金)[^,，\\d]{0,6}[\\d.万亿元、和至—-]+$`),
  },
  // 奖励管理团队20万元, 另给予工作经费10万元: what is given, but not what pays for it; 每组5人; 参保满3个月的.
  {
    last: '队费人员组业家户班满',
    words: /(?:奖励|给予)(?![^,，]*(?:资金|专项))[^,，\d]{2,8}$|每[组班]$|[保业年月]满$/,
  },
  // 每座补助不超过总投资的40%: what is given at most.
  { last: '的', words: /(?:补助|补贴|奖励|资助)[^,，\d]{0,6}(?:不超过|不高于)[^,，\d]{2,8}的$/ },
  // 上述3个县: those that were named.
  { last: '述这', words: /(?:上述|前述|这)$/ },
  // 连续2次, 对连续2次末位的: conditions.
  { last: '续', words: /连续$/ },
  { first: '对被凡因', words: new RegExp(`^.[^,，]*${anyOf(background.conditions)}`) },
  // 但部分专科候诊超过60分钟, 个别标段滞后20天: what is still amiss.
  { first: '但然个少仍', words: /^(?:但|然而|个别|少数|仍有)/ },
  // 每招用1人给予…: a rate of pay.
  { signs: Sign.each, words: new RegExp(`每${anyOf(background.perVerbs)}[^,，]{0,3}$`) },
  // 补贴每人600元; 每季度调度1次: how the work is watched.
  {
    signs: Sign.each,
    words: new RegExp(
      `${anyOf(background.rewards)}[^,，]{0,2}每[人户家亩头个吨名](?:每[月年天])?$|每[人户家亩][^,，]{0,2}(?:补贴|补助|奖励)$|每[周旬月季半年度]{1,2}[^,，]{0,4}${anyOf(background.watching)}$`,
    ),
  },
]

const firsts = characterFlags(LEADS.map(({ first = '' }, index) => [first, 1 << index]))
const lasts = characterFlags(LEADS.map(({ last = '' }, index) => [last, 1 << index]))
const bySign = LEADS.reduce((all, { signs }, index) => (signs === undefined ? all : all | (1 << index)), 0)

/** Whether the words of the clause before a figure make it background. */
export function leadsToBackground(around: Surroundings): boolean {
  for (let rest = mayLead(around); rest !== 0; rest &= rest - 1)
    if (LEADS[31 - Math.clz32(rest & -rest)]!.words.test(clauseBefore(around))) return true
  return false
}

/** The leads that a look at both ends of the clause and at its signs leaves, as bits. */
function mayLead({ text, start, clause, clauseSigns }: Surroundings): number {
  const signed = (clauseSigns & Sign.each) === 0 ? 0 : bySign
  if (start <= clause) return signed
  return signed | firsts[text.charCodeAt(clause)]! | lasts[text.charCodeAt(start - 1)]!
}
