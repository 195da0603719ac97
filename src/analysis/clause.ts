import type { Span } from '../text/span.ts'

const STOP = new Set('。！!？?;；\n\t')
const COMMA = new Set(',，:：')

/** The longest way back, or on, that is looked at for what governs a number. */
const REACH = 80

/** Where the clause that leads up to a place begins: after the last mark that is not inside brackets. */
export function clauseStart(text: string, place: number, floor: number): number {
  return marksBack(text, place, floor, true)
}

/** Where the sentence that leads up to a place begins. */
export function sentenceStart(text: string, place: number, floor: number): number {
  for (let i = place - 1; i >= floor; i--) if (STOP.has(text[i]!) && text[i] !== ';' && text[i] !== '；') return i + 1
  return floor
}

/** Where the sentence that a place stands in ends. */
export function sentenceEnd(text: string, place: number, ceiling: number): number {
  for (let i = place; i < ceiling; i++) if (/[。！!？?\n\t]/.test(text[i]!)) return i
  return ceiling
}

/** Where the clause that a place stands in ends. */
export function clauseEnd(text: string, place: number, ceiling: number): number {
  const limit = Math.min(ceiling, place + REACH)
  for (let i = place; i < limit; i++) if (STOP.has(text[i]!) || COMMA.has(text[i]!)) return i
  return limit
}

function marksBack(text: string, place: number, floor: number, comma: boolean): number {
  const limit = Math.max(floor, place - REACH)
  let depth = 0
  for (let i = place - 1; i >= limit; i--) {
    const character = text[i]!
    if (character === ')' || character === '》' || character === '”') depth++
    else if (character === '(' || character === '《' || character === '“') {
      if (depth === 0 && character === '(') return i + 1
      depth = Math.max(0, depth - 1)
    } else if (STOP.has(character) && character !== ';' && character !== '；') return i + 1
    else if (depth === 0 && (STOP.has(character) || (comma && COMMA.has(character)))) return i + 1
  }
  return limit
}

/** A span without blanks, marks and connectors at its ends; empty where nothing is left. */
export function trimMarks(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[、,，;；:：。\s—\-–·•>]/.test(text[start]!)) start++
  while (end > start && /[、,，;；:：。\s(（]/.test(text[end - 1]!)) end--
  return { start, end }
}
