import words from '../../seeds/words.json' with { type: 'json' }
import type { Span } from '../text/span.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { trimMarks } from './clause.ts'
import { actionWords, leadingWords } from './knowledge.ts'

const trailingWords = plainWordFinder(words.trailing)
const innerVerbs = plainWordFinder(words.innerVerbs)
const nounTails = plainWordFinder(words.nounTails)
const compoundTails = plainWordFinder(words.compoundTails)

/** 2026年6月底前建成服务站 says when; 八、2024年全县… is numbered; 高考期间… says in which time. */
const OPENING =
  /^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[.、](?!\d))?(?:其中)?(?:到|至|在)?(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?底|末)?(?:之前|以前|前|内)?/
const DURING = /^[^,，、\d]{1,8}期间/
/** 散煤消费量较2024年减少: what it is compared with is not what is counted. */
const SINCE = /(?:较|比)(?:20\d\d年|上年|去年|上年度)(?:同期|底|末)?$/

/** 跃升至, 缩至, 放宽到: any verb of change with what it leads to. */
const CHANGED_TO = /[增降升减缩扩提压拓延放拉跃攀抬调][\u4e00-\u9fff]?[至到]$/

/** Cuts verbs, adverbs and dates off the front, changes (增长, 提高到) off the end; null where no noun is left. */
export function stripEnds(text: string, lead: Span): Span | null {
  const end = cutEnd(text, { start: cutOpening(text, lead), end: lead.end })
  let { start } = trimMarks(text, { start: cutOpening(text, lead), end })
  const whole = { start, end }
  for (let word = leadingWord(text, start, end); word !== null; word = leadingWord(text, start, end)) {
    if (start + word.length === end) return words.nounVerbs.includes(word) ? { start, end } : null
    if (isPartOfNoun(text, start, word, end)) break
    start = afterBracket(text, trimMarks(text, { start: start + word.length, end }).start, end)
  }
  if (text[end - 1] === '的') return null
  if (end > start) return afterInnerVerb(text, { start, end })
  return whole.end - whole.start >= 2 ? whole : null
}

function cutOpening(text: string, lead: Span): number {
  const { start } = trimMarks(text, lead)
  const window = text.slice(start, Math.min(lead.end, start + 24))
  const opening = OPENING.exec(window)![0]
  const from = /[\d、)]/.test(opening) ? opening.length : 0
  return start + from + (DURING.exec(window.slice(from))?.[0].length ?? 0)
}

function cutEnd(text: string, span: Span): number {
  let { start, end } = trimMarks(text, span)
  for (;;) {
    const tail = trailingWords.endingAt(text.slice(start, end), end - start)?.word
    const window = text.slice(Math.max(start, end - 10), end)
    const change = (SINCE.exec(window) ?? CHANGED_TO.exec(window))?.[0]
    if (tail === undefined && change === undefined) return end
    end -= Math.max(change?.length ?? 0, tail?.length ?? 0)
    ;({ start, end } = trimMarks(text, { start, end }))
  }
}

function leadingWord(text: string, start: number, end: number): string | null {
  const word = leadingWords.startingAt(text, start)?.word
  return word !== undefined && start + word.length <= end ? word : null
}

/** 招聘(引进)教师: the bracket goes with the verb before it. */
function afterBracket(text: string, start: number, end: number): number {
  const bracket = /^\([^()]{1,6}\)/.exec(text.slice(start, Math.min(end, start + 8)))
  return bracket && start + bracket[0].length < end ? start + bracket[0].length : start
}

/** Rates and sums are named by the whole phrase (农村电网供电可靠率), unless 实现 begins a new clause in it. */
const INDICATOR =
  /(?:率|占比|比重|比例|增速|增幅|时间|时长|量|额|值|收入|能耗|得分|指数|密度|水平|浓度|强度|面积|支出)$/

/** 医疗机构与高校开展合作97项 counts 合作: what a verb inside governs stands after it. */
function afterInnerVerb(text: string, noun: Span): Span {
  const indicator = INDICATOR.test(text.slice(Math.max(noun.start, noun.end - 2), noun.end))
  for (let place = noun.end - 3; place > noun.start + 1; place--) {
    const sure = innerVerbs.startingAt(text, place)?.word
    const verb = sure ?? actionWords.startingAt(text, place)?.word
    if (verb === undefined || verb.length < 2 || (indicator && verb !== '实现')) continue
    const rest = { start: place + verb.length, end: noun.end }
    if (/^[^“(《]*[”)》]/.test(text.slice(rest.start, rest.end))) return noun
    if (rest.end - rest.start < (sure === undefined ? 3 : 2)) continue
    if (isPartOfNoun(text, place, verb, noun.end) || (sure === undefined && isCompound(text, rest))) return noun
    return rest
  }
  return noun
}

/** 改造提升工程, 安全管理系统: a verb inside a name is followed by another or by what such names end with. */
function isCompound(text: string, rest: Span): boolean {
  if (compoundTails.startingAt(text, rest.start)) return true
  const next = actionWords.startingAt(text, rest.start)
  return next !== null && next.word.length >= 2
}

/** 建设用地, 服务业, 招聘会 begin with a verb's characters but are nouns; adverbs (其中) never are part of one. */
function isPartOfNoun(text: string, start: number, word: string, end: number): boolean {
  if (!actionWords.startingAt(text, start) || word.length > 2 || /^新./.test(word)) return false
  if (end - start - word.length < 2) return true
  return nounTails.startingAt(text, start + word.length) !== null
}
