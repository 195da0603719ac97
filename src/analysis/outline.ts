import { characterFlags } from '../text/character-flags.ts'
import { ENCLOSED, oneOf } from '../text/one-of.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import type { Line, Reading } from './reading.ts'

/** One numbered item of the notice with what stands under it. Offsets are of the folded text. */
export interface Item {
  readonly index: number
  /** 0 第一章, 1 一、, 2 (一), 3 1., 4 (1), 5 ①, 6 一是 within a paragraph. */
  readonly level: number
  /** As written, without its closing mark: 一, (一), 1, 第一条. */
  readonly number: string
  readonly start: number
  readonly headingStart: number
  readonly headingEnd: number
  /** Where the item with all that is under it ends. */
  readonly end: number
  readonly parent: Item | null
}

const CHINESE = '[一二三四五六七八九十百]{1,4}'
/** The numbers that a line may begin with, by the kind of their first character, each with its level. */
const MARKERS: readonly (readonly (readonly [level: number, RegExp])[])[] = [
  [],
  [
    [0, new RegExp(`第${CHINESE}(?:章|编|部分|篇)`, 'y')],
    [3, new RegExp(`第(?:${CHINESE}|\\d{1,3})条`, 'y')],
  ],
  [[1, new RegExp(`(${CHINESE})[、.]`, 'y')]],
  [
    [2, new RegExp(`[(〔](${CHINESE})[)〕][、.]?`, 'y')],
    [4, /[(〔](\d{1,3})[)〕][、.]?/y],
  ],
  [
    [3, /(\d{1,3})(?:[、]|\.(?!\d))/y],
    [4, /(\d{1,2})\)/y],
  ],
  [
    [5, /[①-⑳]/y],
    [4, /[⑴-⒇]/y],
    [3, /[⒈-⒛]/y],
  ],
]
const heads = characterFlags([
  ['第', 1],
  ['一二三四五六七八九十百', 2],
  ['(〔', 3],
  ['0123456789', 4],
  [ENCLOSED, 5],
])

/** The level of 一是, 二是 within a paragraph. */
export const INLINE_LEVEL = 6
/** The level of a line that begins an attachment, which is no item. */
const ATTACHMENT = -1

/** What a character does to the numbering, as flags. */
const NUMERAL = 1
const BEFORE_INLINE = 2
const HEADING_END = 4
const flags = characterFlags([
  ['一二三四五六七八九十', NUMERAL],
  ['。;:)\n\t', BEFORE_INLINE],
  ['。:;', HEADING_END],
])
const flagAt = (text: string, place: number) => flags[text.charCodeAt(place)] ?? 0

/** The longest first sentence that is read as a heading. */
const LONGEST_HEADING = 60
/** How many characters after a heading's comma may take its words up again. */
const TAKEN_UP = 40
/** The shortest words that it takes up. */
const SHORTEST_TAKEN_UP = 4

/** Reads, in steps, the numbering of a notice outside its tables: 一、（一）1. （1） ① 第一条 一是. An attachment starts afresh. */
export function* readOutline(reading: Reading): Steps<readonly Item[]> {
  const { text } = reading
  const open: OpenItem[] = []
  const items: OpenItem[] = []
  yield* eachBatch(yield* markersIn(reading), ({ level, number, start, headingStart, lineEnd }) => {
    close(open, level, start)
    if (level === ATTACHMENT) return
    const item: OpenItem = {
      index: items.length,
      level,
      number,
      start,
      headingStart,
      headingEnd: headingEnd(text, headingStart, lineEnd),
      end: text.length,
      parent: open.at(-1) ?? null,
    }
    open.push(item)
    items.push(item)
  })
  return items
}

type OpenItem = { -readonly [Key in keyof Item]: Item[Key] }

/** Ends the open items at or below a level. */
function close(open: OpenItem[], level: number, end: number): void {
  while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.end = end
}

interface Marker extends Pick<Item, 'level' | 'number' | 'start' | 'headingStart'> {
  lineEnd: number
}

/** The number that each line begins with, and the 一是, 二是 of its sentences; one alone numbers nothing. */
function* markersIn({ text, lines, landmarks }: Reading): Steps<Marker[]> {
  const markers: Marker[] = []
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
    const own = markerAt(text, line)
    if (own) markers.push(own, ...sequels(text, own, line))
    if (next - first < 2) return
    for (const marker of inline.slice(first, next)) {
      marker.lineEnd = line.end
      markers.push(marker)
    }
  })
  yield
  return markers
}

/** 1.…。2.…。 in one line: the items that go on counting at the ends of its sentences. */
function sequels(text: string, { level, number }: Marker, { start, end }: Line): Marker[] {
  const found: Marker[] = []
  if (level !== 3 || !/^\d/.test(number)) return found
  const words = text.slice(start, end)
  let next = String(Number(number) + 1)
  for (let at = words.indexOf(next); at >= 0; at = words.indexOf(next, at + 1)) {
    const after = at + next.length
    if (!'。;)'.includes(words[at - 1] ?? ' ') || !/^[、.][\u4e00-\u9fff]/.test(words.slice(after, after + 2))) continue
    found.push({ level, number: next, start: start + at, headingStart: start + after + 1, lineEnd: end })
    next = String(Number(next) + 1)
  }
  return found
}

/** Every 一是, 二是 that begins a sentence or a part of one. */
function* inlineMarkers(text: string, places: readonly number[]): Steps<Marker[]> {
  const found: Marker[] = []
  yield* eachBatch(places, (at) => {
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

const endsNumber = oneOf('、.')

function isAttachmentLine(text: string, line: Line): boolean {
  return (
    line.end - line.start <= 8 &&
    text[line.start] === '附' &&
    /^附(?:件|表|录):?\d{0,2}:?$/.test(text.slice(line.start, line.end))
  )
}

/** The heading ends at its full stop; where the stop was lost, at the words that the next clause takes up again. */
function headingEnd(text: string, start: number, end: number): number {
  for (let i = start; i < end && i - start <= LONGEST_HEADING; i++) {
    if (flagAt(text, i) & HEADING_END) return lostStop(text, start, i) ?? i
  }
  return lostStop(text, start, end) ?? Math.min(end, start + LONGEST_HEADING)
}

/** 建设A市区联动,共同建设A,… : the heading is 建设A. Null where the first clause is not taken up again. */
function lostStop(text: string, start: number, end: number): number | null {
  const head = text.slice(start, Math.min(end, start + 2 * LONGEST_HEADING))
  const comma = head.indexOf(',')
  if (comma < 6) return null
  const next = text.slice(start + comma + 1, Math.min(end, start + comma + TAKEN_UP))
  if (!next.includes(head.slice(0, SHORTEST_TAKEN_UP))) return null
  for (let length = Math.min(comma - 2, next.length); length >= SHORTEST_TAKEN_UP; length--) {
    if (next.includes(head.slice(0, length))) return start + length
  }
  return null
}

/** The deepest item that a place stands in, by walking the items that begin before it; null before the first. */
export function itemAt(items: readonly Item[], place: number): Item | null {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (items[middle]!.start <= place) low = middle + 1
    else high = middle
  }
  let item: Item | null = items[low - 1] ?? null
  while (item && item.end <= place) item = item.parent
  return item
}

/** The item's own heading and those above it, outermost first. */
export function headingsOf(item: Item | null): readonly Item[] {
  const chain: Item[] = []
  for (let one = item; one; one = one.parent) chain.unshift(one)
  return chain
}
