import type { Marker } from './marker.ts'
import { readMeasure } from './measure.ts'
import type { Line } from './reading.ts'

const DOTTED = /[1-9]\d?(?:\.[1-9]\d?){1,3}(?=[ \u4e00-\u9fff“《])(?! ?(?:[万亿倍月]|周岁|年(?!度)|日(?!常)))/y
/** The level of 1.1; 1.1.1 stands one below. */
const FIRST_LEVEL = 4
const LAST_LEVEL = 5

/** 3.1 分级响应, 3.1.2: the number that a line of a plan for emergencies begins with; not 3.1亿元. It counts only beside others. */
export function dottedAt(text: string, { start, end }: Line): Marker | null {
  DOTTED.lastIndex = start
  const number = DOTTED.exec(text)?.[0]
  if (number === undefined || isMeasured(text, start + number.length)) return null
  const level = Math.min(LAST_LEVEL, FIRST_LEVEL + number.split('.').length - 2)
  const headingStart = start + number.length + Number(text[start + number.length] === ' ')
  return { level, number, start, headingStart, lineEnd: end }
}

/** 3.1公里; 4.2队伍建设 is no 4.2 teams. */
function isMeasured(text: string, end: number): boolean {
  const found = readMeasure(text, end)
  return found !== null && found.measure.dimension !== 'count'
}

/** Those of the dotted numbers that count on from one another: 1.1, 1.2, 1.2.1, 2.1; one alone may be anything. */
export function countDotted(markers: readonly Marker[]): Set<Marker> {
  const counting = new Set<Marker>()
  markers.forEach((marker, index) => {
    const before = markers[index - 1]
    const after = markers[index + 1]
    const goesOn = before !== undefined && counting.has(before) && follows(before, marker)
    const begins = marker.number.endsWith('.1') && after !== undefined && follows(marker, after)
    if (goesOn || begins) counting.add(marker)
  })
  return counting
}

/** 1.1 is followed by 1.2, 1.1.1 and 2.1, and 1.2.3 by 1.3 as well. */
function follows(one: Marker, other: Marker): boolean {
  const from = partsOf(one)
  const to = partsOf(other)
  const shared = from.findIndex((part, depth) => part !== to[depth])
  if (shared < 0) return to.length === from.length + 1 && to.at(-1) === 1
  return to[shared] === from[shared]! + 1 && to.slice(shared + 1).every((part) => part === 1)
}

function partsOf({ number }: Marker): number[] {
  return number.split('.').map(Number)
}
