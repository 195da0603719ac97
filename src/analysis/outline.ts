import { characterFlags } from '../text/character-flags.ts'
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
const MARKERS: readonly (readonly [number, RegExp])[] = [
  [0, new RegExp(`第${CHINESE}(?:章|编|部分|篇)`, 'y')],
  [3, new RegExp(`第(?:${CHINESE}|\\d{1,3})条`, 'y')],
  [1, new RegExp(`(${CHINESE})[、.．]`, 'y')],
  [2, new RegExp(`[(〔](${CHINESE})[)〕][、.]?`, 'y')],
  [4, /[(〔](\d{1,3})[)〕][、.]?/y],
  [3, /(\d{1,3})(?:[、．]|\.(?!\d))/y],
  [4, /(\d{1,2})\)/y],
  [5, /[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳]/y],
]

/** The level of 一是, 二是 within a paragraph. */
export const INLINE_LEVEL = 6

/** What a character does to the numbering, as flags. */
const MARKER_HEAD = 1
const NUMERAL = 2
const BEFORE_INLINE = 4
const HEADING_END = 8
const flags = characterFlags([
  ['第(〔一二三四五六七八九十百0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', MARKER_HEAD],
  ['一二三四五六七八九十', NUMERAL],
  ['。;；:：)\n\t', BEFORE_INLINE],
  ['。:：;；', HEADING_END],
])
const flagAt = (text: string, place: number) => flags[text.charCodeAt(place)] ?? 0

/** The longest first sentence that is read as a heading. */
const LONGEST_HEADING = 60
/** How many characters after a heading's comma may take its words up again. */
const TAKEN_UP = 40

/** Reads the numbering of a notice outside its tables: 一、（一）1. （1） ① 第一条 一是. An attachment starts afresh. */
export function readOutline(reading: Reading): readonly Item[] {
  const open: OpenItem[] = []
  const items: OpenItem[] = []
  const inline = inlineMarkers(reading.text)
  let next = 0
  for (const line of reading.lines) {
    const first = next
    while (next < inline.length && inline[next]!.start < line.end) next++
    if (line.cell) continue
    if (isAttachmentLine(reading.text, line)) {
      close(open, -1, line.start)
      continue
    }
    for (const marker of markersOf(reading.text, line, inline.slice(first, next))) {
      close(open, marker.level, marker.start)
      const item: OpenItem = {
        index: items.length,
        ...marker,
        headingEnd: headingEnd(reading.text, marker.headingStart, line.end),
        end: reading.text.length,
        parent: open.at(-1) ?? null,
      }
      open.push(item)
      items.push(item)
    }
  }
  return items
}

type OpenItem = { -readonly [Key in keyof Item]: Item[Key] }

/** Ends the open items at or below a level. */
function close(open: OpenItem[], level: number, end: number): void {
  while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.end = end
}

type Marker = Pick<Item, 'level' | 'number' | 'start' | 'headingStart'>

/** The number that a line begins with, and the 一是, 二是 of its sentences; one alone numbers nothing. */
function markersOf(text: string, line: Line, inline: readonly Marker[]): readonly Marker[] {
  const first = markerAt(text, line)
  const several = inline.length > 1 ? inline : []
  return first ? [first, ...several] : several
}

/** Every 一是, 二是 that begins a sentence or a part of one. */
function inlineMarkers(text: string): Marker[] {
  const found: Marker[] = []
  for (let at = text.indexOf('是'); at >= 0; at = text.indexOf('是', at + 1)) {
    let start = at
    while (start > at - 2 && flagAt(text, start - 1) & NUMERAL) start--
    if (start === at || (start > 0 && !(flagAt(text, start - 1) & BEFORE_INLINE))) continue
    found.push({ level: INLINE_LEVEL, number: text.slice(start, at + 1), start, headingStart: at + 1 })
  }
  return found
}

function markerAt(text: string, line: Line): Marker | null {
  if (!(flagAt(text, line.start) & MARKER_HEAD)) return null
  for (const [level, pattern] of MARKERS) {
    pattern.lastIndex = line.start
    const found = pattern.exec(text)
    if (!found || line.start + found[0].length > line.end) continue
    const number = found[0].replace(/[、.．]$/, '')
    return { level, number, start: line.start, headingStart: line.start + found[0].length }
  }
  return null
}

function isAttachmentLine(text: string, line: Line): boolean {
  return (
    line.end - line.start <= 8 &&
    text[line.start] === '附' &&
    /^附(?:件|表|录)[:：]?\d{0,2}[:：]?$/.test(text.slice(line.start, line.end))
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
  for (let length = Math.min(comma - 2, next.length); length >= 4; length--) {
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
