import { characterFlags } from '../text/character-flags.ts'
import { codeAt } from '../text/code-at.ts'
import { eachPlace } from '../text/landmarks.ts'
import { ENCLOSED, oneOf } from '../text/one-of.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import { countDotted, dottedAt } from './dotted-marker.ts'
import type { Line, Reading } from './reading.ts'

/** A number that an item begins with, in a line that ends at `lineEnd`. Offsets are of the folded text. */
export interface Marker {
  /** 0 第一章, 1 一、 or 第一节, 2 (一), 3 1. or 任务1:, 4 (1) or 1.1, 5 ① or 1.1.1, 6 一是 within a paragraph. */
  readonly level: number
  /** As written, without its closing mark: 一, (一), 1, 第一条. */
  readonly number: string
  readonly start: number
  readonly headingStart: number
  lineEnd: number
}

const CHINESE = '[一二三四五六七八九十百]{1,4}'
/** The numbers that a line may begin with, by the kind of their first character, each with its level. */
const MARKERS: readonly (readonly (readonly [level: number, RegExp])[])[] = [
  [],
  [
    [0, new RegExp(`第${CHINESE}(?:章|编|部分|篇)`, 'y')],
    [1, new RegExp(`第${CHINESE}节`, 'y')],
    [3, new RegExp(`第(?:${CHINESE}|\\d{1,3})条`, 'y')],
  ],
  [[1, new RegExp(`(${CHINESE})[、.]`, 'y')]],
  [
    [2, new RegExp(`[(〔](${CHINESE})[)〕][、.]?`, 'y')],
    [4, /[(〔](\d{1,3})[)〕][、.]?/y],
  ],
  [
    [3, /(\d{1,3})(?:[、]|\.(?!\d(?!\d?月)))/y],
    [4, /(\d{1,2})\)/y],
  ],
  [
    [5, /[①-⑳]/y],
    [4, /[⑴-⒇]/y],
    [3, /[⒈-⒛]/y],
  ],
  [[3, new RegExp(`任务(?:${CHINESE}|\\d{1,2}):`, 'y')]],
]
const heads = characterFlags([
  ['第', 1],
  ['一二三四五六七八九十百', 2],
  ['(〔', 3],
  ['0123456789', 4],
  [ENCLOSED, 5],
  ['任', 6],
])
/** A number with no mark behind it: 1 推进…; not 3月, 2个. */
const UNMARKED = /[1-9]\d?(?=[\u4e00-\u9fff])(?![年月日号时点分第个家名户项条处所人万亿座倍成次])/y

/** The level of 1., 2. */
const DECIMAL = 3
/** The level of 一是, 二是 within a paragraph. */
export const INLINE_LEVEL = 6
/** The level of a line that begins an attachment, which is no item. */
export const ATTACHMENT = -1

/** What a character does to the numbering within a line, as flags. */
const NUMERAL = 1
const BEFORE_INLINE = 2
const flags = characterFlags([
  ['一二三四五六七八九十', NUMERAL],
  ['。;:)\n\t', BEFORE_INLINE],
])
const flagAt = (text: string, place: number) => flags[codeAt(text, place)]!

/** The number that each line begins with, and the 一是, 二是 of its sentences; one alone numbers nothing. */
export function* markersIn({ text, lines, landmarks }: Reading): Steps<Marker[]> {
  const markers: Marker[] = []
  const doubtful = new Set<Marker>()
  const inline = yield* inlineMarkers(text, landmarks.signs)
  yield
  let next = 0
  yield* eachBatch(lines, (line) => {
    const first = next
    while (next < inline.length && inline[next]!.start < line.end) next++
    if (line.cell) return
    if (isAttachmentLine(text, line)) {
      markers.push({ level: ATTACHMENT, number: '', start: line.start, headingStart: line.start, lineEnd: line.end })
      return
    }
    const dotted = dottedAt(text, line)
    const own = dotted ? null : (markerAt(text, line) ?? gluedAt(text, line, lastDecimal(markers) + 1))
    const bare = own ? null : (dotted ?? unmarkedAt(text, line))
    if (own) markers.push(own, ...sequels(text, own, line, lastDecimal(markers)))
    if (bare) {
      markers.push(bare)
      doubtful.add(bare)
    }
    if (next - first < 2) return
    for (const marker of inline.slice(first, next)) {
      marker.lineEnd = line.end
      markers.push(marker)
    }
  })
  yield
  if (doubtful.size === 0) return markers
  const isDotted = ({ number }: Marker) => number.includes('.')
  const all = [...doubtful]
  const dotted = countDotted(all.filter(isDotted))
  const whole = countUp(all.filter((marker) => !isDotted(marker)))
  return markers.filter((marker) => !doubtful.has(marker) || dotted.has(marker) || whole.has(marker))
}

/** Those of the unmarked numbers that count up from 1: one alone may be anything. */
function countUp(unmarked: readonly Marker[]): Set<Marker> {
  const counting = new Set<Marker>()
  unmarked.forEach((marker, index) => {
    const before = unmarked[index - 1]
    const after = unmarked[index + 1]
    const goesOn = before !== undefined && counting.has(before) && isNext(before, marker)
    if (goesOn || (Number(marker.number) === 1 && after !== undefined && isNext(marker, after))) counting.add(marker)
  })
  return counting
}

function isNext(one: Marker, other: Marker): boolean {
  return Number(other.number) === Number(one.number) + 1
}

/** 1.…。2.…。 in one line: the items that go on counting at the ends of its sentences, or that a heading's line begins. */
function sequels(text: string, own: Marker, line: Line, last: number): Marker[] {
  if (own.level === DECIMAL) return /^\d/.test(own.number) ? countedFrom(text, line, Number(own.number) + 1) : []
  if (own.level > DECIMAL) return []
  const first = countedFrom(text, line, 1)
  return first.length > 0 || last === 0 ? first : countedFrom(text, line, last + 1)
}

function countedFrom(text: string, { start, end }: Line, first: number): Marker[] {
  const found: Marker[] = []
  const words = text.slice(start, end)
  let next = String(first)
  for (let at = words.indexOf(next); at >= 0; at = words.indexOf(next, at + 1)) {
    const after = at + next.length
    if (!'。;)'.includes(words[at - 1] ?? ' ') || !/^[、.][\u4e00-\u9fff]/.test(words.slice(after, after + 2))) continue
    found.push({ level: DECIMAL, number: next, start: start + at, headingStart: start + after + 1, lineEnd: end })
    next = String(Number(next) + 1)
  }
  return found
}

/** The number of the last marker that is one of 1., 2.; 0 where there is none. */
function lastDecimal(markers: readonly Marker[]): number {
  const last = markers.at(-1)
  return last?.level === DECIMAL && /^\d+$/.test(last.number) ? Number(last.number) : 0
}

/** Every 一是, 二是 that begins a sentence or a part of one. */
function* inlineMarkers(text: string, places: Int32Array): Steps<Marker[]> {
  const found: Marker[] = []
  yield* eachPlace(places, (at) => {
    if (text[at] !== '是') return
    const start = inlineStart(text, at)
    if (start === at || (start > 0 && !(flagAt(text, start - 1) & BEFORE_INLINE))) return
    found.push({ level: INLINE_LEVEL, number: text.slice(start, at + 1), start, headingStart: at + 1, lineEnd: at + 1 })
  })
  return found
}

function inlineStart(text: string, end: number): number {
  let start = end
  while (start > end - 2 && flagAt(text, start - 1) & NUMERAL) start--
  return start
}

function markerAt(text: string, { start, end }: Line): Marker | null {
  for (const [level, pattern] of MARKERS[heads[text.charCodeAt(start)]!]!) {
    pattern.lastIndex = start
    const found = pattern.exec(text)
    if (!found || start + found[0].length > end) continue
    const number = endsNumber(text, pattern.lastIndex - 1) ? found[0].slice(0, -1) : found[0]
    return { level, number, start, headingStart: start + found[0].length, lineEnd: end }
  }
  return null
}

/** 12.65周岁以上…: the number that comes next, though a figure right behind it makes it look like a decimal. */
function gluedAt(text: string, { start, end }: Line, next: number): Marker | null {
  const number = String(next)
  const headingStart = start + number.length + 1
  if (next < 2 || !text.startsWith(`${number}.`, start)) return null
  return { level: DECIMAL, number, start, headingStart, lineEnd: end }
}

const endsNumber = oneOf('、.:')

function unmarkedAt(text: string, { start, end }: Line): Marker | null {
  if (end - start <= 2) return aloneAt(text, start, end)
  UNMARKED.lastIndex = start
  const number = UNMARKED.exec(text)?.[0]
  return number === undefined
    ? null
    : { level: DECIMAL, number, start, headingStart: start + number.length, lineEnd: end }
}

/** A number that fills its line, as cards have it: what the next line says is its heading. */
function aloneAt(text: string, start: number, end: number): Marker | null {
  const number = text.slice(start, end)
  if (!/^\d{1,2}$/.test(number) || text[end] !== '\n') return null
  const close = text.indexOf('\n', end + 1)
  return { level: DECIMAL, number, start, headingStart: end + 1, lineEnd: close < 0 ? text.length : close }
}

function isAttachmentLine(text: string, line: Line): boolean {
  return (
    line.end - line.start <= 8 &&
    text[line.start] === '附' &&
    /^附(?:件|表|录):?\d{0,2}:?$/.test(text.slice(line.start, line.end))
  )
}
