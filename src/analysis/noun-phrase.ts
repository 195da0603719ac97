import words from '../../seeds/words.json' with { type: 'json' }
import type { Span } from '../text/span.ts'
import { DIGITS, ENCLOSED, oneOf } from '../text/one-of.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { trimMarks } from './clause.ts'
import { isTailOfWord, leadingWords, trailingWords } from './knowledge.ts'
import { isDigit } from './numeral.ts'
import { isInNoun, opensNoun, verbs } from './verb-in-noun.ts'

/** Nouns that begin with what else leads up to one (在建工地, 到位资金). */
const nounOpenings = plainWordFinder(words.nounOpenings)
/** 2026年6月底前建成服务站 says when; 八、2024年全县… is numbered. */
const OPENING =
  /^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[.、](?!\d)|[①-⒛])?(?:其中)?(?:到|至|在)?(?:20\d\d年度?)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?底|末)?(?:之前|以前|前|内)?/
/** What an opening that is cut off begins with. */
const mayOpen = oneOf(`${DIGITS}${ENCLOSED}一二三四五六七八九十(其到至在`)
/** The longest name of a time before 期间. */
const LONGEST_DURING = 8
const isDigitOrMark = oneOf(`${DIGITS},，、`)
const isJoint = oneOf('和及与')
/** 散煤消费量较2024年减少: what it is compared with is not what is counted. */
const SINCE =
  /(?:较|比)(?:20\d\d年|上年|去年|上年度)(?:同期|底|末)?$|(?:由|从)(?:20\d\d年底?|上年末?|去年|年初|期初)(?:的|预算|设定的)?$|较[\u4e00-\u9fff]{2,6}(?:水位|水平|均值|同期|初|平均)$|连续[\d一二三四五六七八九十]{1,3}年$|.20\d\d年$|由平均[\d.万]+元$|[较比]“?十[一二三四五]五”?(?:末|时期)?$|[与和同较](?:20\d\d年|上年|去年)(?:同期|底|末)?相比$/

/** 跃升至, 缩至, 放宽到: any verb of change with what it leads to. */
const CHANGED_TO = /[增降升减缩扩提压拓延放拉跃攀抬调][\u4e00-\u9fff]?[至到]$/

/** 执行进度6月底前: by when is not what. */
const BY = /(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?:[底末中初]|[上中下]旬)?(?:之前|以前|前)?$/

/** What SINCE, CHANGED_TO and BY end with. */
const mayEndChange = oneOf('年度期底末至到位平值初均去的算元五”比月日前旬中')

/** Cuts verbs, adverbs and dates off the front, changes (增长, 提高到) off the end; null where no noun is left. */
export function stripEnds(text: string, lead: Span): Span | null {
  const opened = cutOpening(text, lead)
  const end = cutEnd(text, opened, lead.end)
  let { start } = trimMarks(text, { start: opened, end })
  const whole = { start, end }
  for (let word = leadingWord(text, start, end); word !== null; word = leadingWord(text, start, end)) {
    if (start + word.length === end) return words.nounVerbs.includes(word) ? { start, end } : null
    if (start + word.length + 1 === end) break
    if (opensNoun(text, word, start + word.length, end)) break
    start = afterBracket(text, trimMarks(text, { start: start + word.length, end }).start, end)
  }
  if (text[end - 1] === '的') return shareOf(text, { start, end: end - 1 })
  if (end > start) return afterInnerVerb(text, { start, end })
  return whole.end - whole.start >= 2 ? whole : null
}

/** 民生支出占预算支出的86.3%: the share itself is what is counted; no other noun ends in 的. */
function shareOf(text: string, noun: Span): Span | null {
  for (let place = noun.start + 2; place < noun.end - 2; place++) if (text[place] === '占') return noun
  return null
}

function cutOpening(text: string, lead: Span): number {
  const { start } = trimMarks(text, lead)
  const end = Math.min(lead.end, start + 24)
  const opened = start + (mayOpen(text, start) ? openingLength(text.slice(start, end)) : 0)
  return afterDuring(text, opened, end)
}

function openingLength(words: string): number {
  const opening = OPENING.exec(words)![0]
  return /[\d、)①-⒛]/.test(opening) ? opening.length : 0
}

/** 高考期间… says in which time. */
function afterDuring(text: string, start: number, end: number): number {
  let after = start
  for (let i = start; i < end - 1 && i <= start + LONGEST_DURING; i++) {
    if (i > start && text[i] === '期' && text[i + 1] === '间') after = i + 2
    if (isDigitOrMark(text, i)) break
  }
  return after
}

function cutEnd(text: string, from: number, to: number): number {
  let { start, end } = trimMarks(text, { start: from, end: to })
  for (;;) {
    const word = trailingWords.endingAt(text, end, start)?.word ?? ''
    const tail = isTailOfWord(word, text.charAt(end - word.length - 1)) ? 0 : word.length
    const change = mayEndChange(text, end - 1) ? changeLength(text.slice(Math.max(start, end - 10), end)) : 0
    if (tail === 0 && change === 0) return end
    ;({ start, end } = trimMarks(text, { start, end: end - Math.max(change, tail) }))
  }
}

function changeLength(words: string): number {
  return (SINCE.exec(words) ?? CHANGED_TO.exec(words) ?? BY.exec(words))?.[0].length ?? 0
}

function leadingWord(text: string, start: number, end: number): string | null {
  if (nounOpenings.startingAt(text, start)) return null
  const word = leadingWords.startingAt(text, start)?.word
  return word !== undefined && start + word.length <= end ? word : null
}

/** 招聘(引进)教师: the bracket goes with the verb before it. */
function afterBracket(text: string, start: number, end: number): number {
  if (text[start] !== '(') return start
  const bracket = /^\([^()]{1,6}\)/.exec(text.slice(start, Math.min(end, start + 8)))
  return bracket && start + bracket[0].length < end ? start + bracket[0].length : start
}

/** Rates and sums are named by the whole phrase (农村电网供电可靠率), unless 实现 begins a new clause in it. */
const indicators = plainWordFinder(words.indicators)

/** 城镇新增就业人数 is one indicator; 园区新增入驻企业 counts 入驻企业. */
function isOwnRate(text: string, { start, end }: Span): boolean {
  return text.startsWith('就业', start) || indicators.endingAt(text, end, start) !== null
}

/** 医疗机构与高校开展合作97项 counts 合作: what a verb inside governs stands after it. */
function afterInnerVerb(text: string, noun: Span): Span {
  const isRate = indicators.endingAt(text, noun.end, noun.start) !== null
  for (let place = noun.end - 3; place > noun.start + 1; place--) {
    const found = verbs.startingAt(text, place)
    if (found === null) continue
    const { verb, clausal, ofRates } = found.value
    if (verb.length < 2 || (isRate && !ofRates)) continue
    const rest = { start: place + verb.length, end: noun.end }
    if (text[rest.start] === '等' || isJoint(text, place - 1) || isRelative(text, noun.start, rest.start)) return noun
    if (/^(?:[、和及与]|[^“(《]*[”)》])/.test(text.slice(rest.start, rest.end))) return noun
    if (rest.end - rest.start < (clausal ? 2 : 3)) continue
    if (ofRates) return rest
    if (text[place - 1] === '新' || verb === '新增') {
      if (rest.end - rest.start >= 3 && !isOwnRate(text, rest)) return rest
      return noun
    }
    return isInNoun(text, found.value, rest.start, noun.end) ? noun : rest
  }
  return noun
}

/** 国家认定的高新技术企业: the verb says which; 2000年底前建成的小区 says when. */
function isRelative(text: string, start: number, end: number): boolean {
  if (text[end] !== '的') return false
  for (let place = start; place < end; place++) if (isDigit(text.charCodeAt(place))) return false
  return true
}
