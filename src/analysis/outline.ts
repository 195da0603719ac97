import { oneOf } from '../text/one-of.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import { ATTACHMENT, markersIn, type Marker } from './marker.ts'
import type { Reading } from './reading.ts'

/** One numbered item of the notice with what stands under it. Offsets are of the folded text. */
export interface Item extends Readonly<Omit<Marker, 'lineEnd'>> {
  readonly index: number
  readonly headingEnd: number
  /** Where the item with all that is under it ends. */
  readonly end: number
  readonly parent: Item | null
}

const endsHeading = oneOf('。:;')

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

/** The heading ends at its full stop; where the stop was lost, at the words that the next clause takes up again. */
function headingEnd(text: string, start: number, end: number): number {
  for (let i = start; i < end && i - start <= LONGEST_HEADING; i++) {
    if (endsHeading(text, i)) return lostStop(text, start, i) ?? i
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
