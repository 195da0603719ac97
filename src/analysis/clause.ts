import { characterFlags } from '../text/character-flags.ts'
import { oneOf } from '../text/one-of.ts'
import type { Span } from '../text/span.ts'

const STOP = 1
const SEMICOLON = 2
const COMMA = 3
const OPEN = 4
const CLOSE = 5
/** An opening bracket, which a clause inside it does not reach beyond. */
const OPEN_BRACKET = 6

const kinds = characterFlags([
  ['。!?\n\t', STOP],
  [';', SEMICOLON],
  [',:', COMMA],
  ['《“', OPEN],
  ['》”)', CLOSE],
  ['(', OPEN_BRACKET],
])

/** What a sum that stands alone may be followed by: 突破万亿，. */
export const endsClause = oneOf(',，。;；、\n')

/** The longest way back, or on, that is looked at for what governs a number. */
const REACH = 80

/** Where the clause that leads up to a place begins: after the last mark that is not inside brackets. */
export function clauseStart(text: string, place: number, floor: number): number {
  const limit = Math.max(floor, place - REACH)
  let depth = 0
  for (let i = place - 1; i >= limit; i--) {
    const kind = kinds[text.charCodeAt(i)]!
    if (kind === 0) continue
    if (kind === STOP || (depth === 0 && (kind === SEMICOLON || kind === COMMA))) return i + 1
    if (kind === CLOSE) depth++
    else if (kind === OPEN_BRACKET && depth === 0) return i + 1
    else if ((kind === OPEN || kind === OPEN_BRACKET) && depth > 0) depth--
  }
  return limit
}

/** Where the sentence that is read, and what follows its last semicolon, begin. */
export interface SentenceWalk {
  readonly sentence: number
  readonly segment: number
  /** Reads on to a place; places are in ascending order. */
  readTo(place: number): void
}

/** Walks a text by its sentences; `stops` are the places of what may end them. */
export function walkSentences(text: string, stops: Int32Array): SentenceWalk {
  let next = 0
  const walk = { sentence: 0, segment: 0, readTo }
  return walk

  function readTo(place: number): void {
    for (; next < stops.length && stops[next]! < place; next++) {
      walk.segment = stops[next]! + 1
      if (kinds[text.charCodeAt(stops[next]!)] === STOP) walk.sentence = walk.segment
    }
  }
}

/** Whether a semicolon stands between two places. */
export function hasSemicolon(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (kinds[text.charCodeAt(i)] === SEMICOLON) return true
  return false
}

/** Where the clause that a place stands in ends. */
export function clauseEnd(text: string, place: number, ceiling: number): number {
  const limit = Math.min(ceiling, place + REACH)
  for (let i = place; i < limit; i++) {
    const kind = kinds[text.charCodeAt(i)]!
    if (kind === STOP || kind === SEMICOLON || kind === COMMA) return i
  }
  return limit
}

/** What is cut off a span: at both its ends, or behind it alone. */
const FRONT = 1
const BACK = 2
const trimmed = characterFlags([
  ['。!?\n\t;,:、—-–·•> ', FRONT | BACK],
  ['(', BACK],
])

/** A span without blanks, marks and opening brackets at its ends; empty where nothing is left. */
export function trimMarks(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && (trimmed[text.charCodeAt(start)]! & FRONT) !== 0) start++
  while (end > start && (trimmed[text.charCodeAt(end - 1)]! & BACK) !== 0) end--
  return { start, end }
}
