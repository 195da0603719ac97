import type { Span } from '../text/span.ts'
import { DIGITS, ENCLOSED, oneOf } from '../text/one-of.ts'
import { trimMarks } from './clause.ts'
import { leadingWords, verbs } from './knowledge.ts'
import { nounOpenings, nounVerbs, opensNoun } from './verb-in-noun.ts'

/** 2026年6月底前建成服务站 says when; 八、2024年全县…, 三是… are numbered. */
const OPENING =
  /^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)]|\d{1,2}[.、](?:(?=20\d\d年)|(?!\d(?!\d?月)))|\d{1,2}\)|第[一二三四五六七八九十百\d]{1,4}条|[一二三四五六七八九十]{1,2}[是要]|[①-⒛])?(?:其中)?(?:到|至|在)?(?:20\d\d年度?)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?底|末)?(?:之前|以前|前|内)?/
/** What an opening that is cut off begins with. */
const mayOpen = oneOf(`${DIGITS}${ENCLOSED}一二三四五六七八九十第(其到至在`)
/** The longest name of a time before 期间. */
const LONGEST_DURING = 8
const isDigitOrMark = oneOf(`${DIGITS},，、`)

/** Where what follows a clause's number and its date begins. */
export function cutOpening(text: string, lead: Span): number {
  const first = trimMarks(text, lead).start
  const start = first + (text[first] === '截' ? timeLength(text, first, lead.end) : 0)
  const end = Math.min(lead.end, start + 24)
  const opened = start + (mayOpen(text, start) ? openingLength(text.slice(start, end)) : 0)
  return afterDuring(text, opened, end)
}

function openingLength(words: string): number {
  const opening = OPENING.exec(words)![0]
  return /[\d、)条是要①-⒛]/.test(opening) ? opening.length : 0
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

/** Cuts off, again and again, what leads up to a noun; null where that is all. */
export function cutFront(text: string, from: number, end: number): Span | null {
  let start = from
  for (let length = leadLength(text, start, end); length > 0; length = leadLength(text, start, end)) {
    if (start + length === end) return nounVerbs.has(text.slice(start, end)) ? { start, end } : null
    if (start + length + 1 === end) break
    start = afterQuote(text, afterBracket(text, trimMarks(text, { start: start + length, end }).start, end), end)
  }
  return { start, end }
}

/** 实现“引进人才达到2000名…”的目标: a quotation that goes on behind the figure. */
function afterQuote(text: string, start: number, end: number): number {
  return text[start] === '“' && !text.slice(start, end).includes('”') ? start + 1 : start
}

/** How long the word, the time or the law is that leads up to a noun; 0 where the noun itself begins there. */
function leadLength(text: string, start: number, end: number): number {
  const time = mayBeginTime(text, start) ? timeLength(text, start, end) : 0
  return time || (mayBeginBasis(text, start) ? basisLength(text, start, end) : 0) || wordLength(text, start, end)
}

function wordLength(text: string, start: number, end: number): number {
  if (text[start] === '的') return 1
  if (nounOpenings.startingAt(text, start)) return 0
  if (text[start] === '年' && doesYearly(text, start + 1, end)) return 1
  const found = leadingWords.startingAt(text, start)
  if (found === null) return isNewly(text, start, end) ? 1 : 0
  const { word, value: kind } = found
  if (start + word.length > end) return 0
  const rest = start + word.length
  if (rest === end) return word.length
  return kind !== 'adverb' && opensNoun(text, kind, rest, end) ? 0 : word.length
}

/** 年接待游客 tells what is done in a year, 年发电量 is one measure. */
function doesYearly(text: string, start: number, end: number): boolean {
  const verb = verbs.startingAt(text, start, end - 2)
  return verb !== null && !opensNoun(text, verb.value, start + verb.word.length, end)
}

/** 新认定企业20家: what is done newly. */
function isNewly(text: string, start: number, end: number): boolean {
  return text[start] === '新' && verbs.startingAt(text, start + 1, end - 2) !== null
}

/** 2024年全省…, 1-6月份…, 2月底前…, 分两批…, 12345热线…: neither when nor a number to call is what is counted. */
const TIME =
  /^“?十[一二三四五六]五”?(?:时期|期间)|^截[至止](?:目前|现在|20\d\d年(?:\d{1,2}月)?[底末]?|\d{1,2}月(?:\d{1,2}日|[底末份])?)|^20\d\d年(?:度|一年)?(?:\d{1,2}月份?)?(?:\d{1,2}日)?[底末初]?(?:之前|以前|前)?|^\d{1,2}(?:[-—–~至]\d{1,2}月份?|月份)|^\d{1,2}月(?:\d{1,2}日|[底末中])?(?:之前|以前|前)|^分[一二三四五两\d][批期步](?:次)?|^“?12\d{3}”?(?!热线$)/
/** 三年实施…; not 三年保存率. */
const SOME_YEARS = /^近?(?:[一二三四五六七八九十两]|\d{1,2})[年月]/
const mayBeginTime = oneOf(`${DIGITS}“近截十一二三四五六七八九十两分`)
/** The longest time that is read, in characters. */
const LONGEST_TIME = 14

function timeLength(text: string, start: number, end: number): number {
  const words = text.slice(start, Math.min(end, start + LONGEST_TIME))
  const time = TIME.exec(words)?.[0].length ?? 0
  if (time > 0) return start + time < end ? time : 0
  const years = SOME_YEARS.exec(words)?.[0].length ?? 0
  return years > 0 && (start + years === end || wordLength(text, start + years, end) > 0) ? years : 0
}

/** 依据《…条例》第三十八条行政处罚17起: by what law. */
const BASIS = /^(?:依据|根据|按照|依照)《[^《》]{2,50}》(?:第[一二三四五六七八九十百\d]{1,6}条)?(?:规定|要求)?/
const mayBeginBasis = oneOf('依根按')
/** The longest basis that is read, in characters. */
const LONGEST_BASIS = 72

function basisLength(text: string, start: number, end: number): number {
  const basis = BASIS.exec(text.slice(start, Math.min(end, start + LONGEST_BASIS)))?.[0].length ?? 0
  return start + basis < end ? basis : 0
}

/** 招聘(引进)教师: the bracket goes with the verb before it. */
function afterBracket(text: string, start: number, end: number): number {
  if (text[start] !== '(') return start
  const bracket = /^\([^()]{1,6}\)/.exec(text.slice(start, Math.min(end, start + 8)))
  return bracket && start + bracket[0].length < end ? start + bracket[0].length : start
}
