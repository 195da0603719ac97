import type { Span } from '../text/span.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import { bodyNamesOf, type PlacedName } from './body-name.ts'
import { dateAtEnd, dateLine, type NoticeDate } from './notice-date.ts'
import type { TextLine } from './text-lines.ts'

/** A 落款: the bodies that sign, in order, and the date under them. */
export interface Signature {
  readonly signers: readonly PlacedName[]
  readonly date: Span
  readonly day: NoticeDate
}

const MOST_SIGNERS = 12

/** All signatures of a text, in steps: lines that are names of bodies, closed by a line that is a date (or a date behind the name). */
export function* findSignatures(lines: readonly TextLine[]): Steps<readonly Signature[]> {
  const found: Signature[] = []
  yield* eachBatch(lines, (line, index) => {
    if (line.text.length > 80 || line.text.includes('\t')) return
    const signature = signedByDateLine(lines, index) ?? signedInLine(line)
    if (signature) found.push(signature)
  })
  return found
}

function signedByDateLine(lines: readonly TextLine[], index: number): Signature | null {
  const line = lines[index]
  const day = line && dateLine(line.text)
  if (!line || !day) return null
  const signers = signersAbove(lines, index)
  return signers.length > 0 ? { signers, date: { start: line.start, end: line.end }, day } : null
}

function signersAbove(lines: readonly TextLine[], index: number): readonly PlacedName[] {
  const signers: PlacedName[] = []
  for (let at = index - 1; at >= 0 && index - at <= MOST_SIGNERS; at--) {
    const line = lines[at]
    const here = line ? bodyNamesOf(line.text) : []
    if (!line || here.length === 0) break
    signers.unshift(...here.map((one) => placeIn(line, one)))
  }
  return signers
}

/** 武昌区人民政府 2023年6月30日 on one line. */
function signedInLine(line: TextLine): Signature | null {
  const day = dateAtEnd(line.text)
  if (!day || day.start < 4) return null
  const signers = bodyNamesOf(line.text.slice(0, day.start)).map((one) => placeIn(line, one))
  if (signers.length === 0) return null
  return {
    signers,
    date: { start: line.start + day.start, end: line.start + day.end },
    day,
  }
}

function placeIn(line: TextLine, { name, start, end }: PlacedName): PlacedName {
  return { name, start: line.start + start, end: line.start + end }
}
