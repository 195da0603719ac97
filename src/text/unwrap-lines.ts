import { oneOf } from './one-of.ts'
import { eachBatch, finish, type Steps } from './steps.ts'

/** The narrowest column that words are wrapped to, in half characters. */
const NARROWEST = 36
/** The widest; a line beyond it says that the text is not wrapped by hand. */
const WIDEST = 120
/** How much shorter than the column a full line may be: it was indented, or a long number or a mark went to the next. */
const SLACK = 8
/** How many lines must be full before a text is taken for a wrapped one. */
const ENOUGH = 4
/** A blank that folding leaves out, as long as the line break that it stands for. */
const NOTHING = '\u200b'

const endsParagraph = oneOf('。；：！？.;:!?…')
const BEGINS_PARAGRAPH =
  /^(?:[\s\u3000]|[（(]?[一二三四五六七八九十\d]{1,3}[、）).．]|第[一二三四五六七八九十百\d]+[条章部]|附件)/u

interface WrittenLine {
  readonly start: number
  readonly end: number
  /** In half characters. */
  readonly width: number
}

/**
 * Joins lines that were broken by hand at the edge of a column, as where text was pasted from a PDF: the break becomes a
 * blank without width, so that places stay the same. Any other text is given back as it is. Linear.
 */
export function unwrapLines(text: string): string {
  return finish(unwrapLinesInSteps(text))
}

/** As `unwrapLines`, in steps. */
export function* unwrapLinesInSteps(text: string): Steps<string> {
  const lines = yield* linesOf(text)
  if (!lines) return text
  const column = yield* columnOf(text, lines)
  if (column === null) return text
  yield
  const parts: string[] = []
  yield* eachBatch(lines, (line, index) => {
    const next = lines[index + 1]
    parts.push(text.slice(line.start, line.end))
    if (next) parts.push(goesOn(text, line, column) && !beginsParagraph(text, next) ? NOTHING : '\n')
  })
  yield
  return parts.join('')
}

/** How many lines are measured in one step. */
const BATCH = 1024

/** Null where a line is longer than any that is wrapped by hand. */
function* linesOf(text: string): Steps<readonly WrittenLine[] | null> {
  const lines: WrittenLine[] = []
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end - start > WIDEST) return null
    lines.push({ start, end, width: widthOf(text, start, end) })
    start = end + 1
    if (lines.length % BATCH === 0) yield
  }
  return lines
}

function widthOf(text: string, start: number, end: number): number {
  let width = 0
  for (let place = start; place < end; place++) {
    const code = text.charCodeAt(place)
    width += code > 0x2e80 ? 2 : 1
  }
  return width
}

/** The width that the text is wrapped to; null where its lines do not end at one edge. */
function* columnOf(text: string, lines: readonly WrittenLine[]): Steps<number | null> {
  let column = 0
  let open = 0
  let full = 0
  for (const { width } of lines) column = Math.max(column, width)
  yield* eachBatch(lines, (line) => {
    if (line.width < NARROWEST || isClosed(text, line)) return
    open++
    if (line.width >= column - SLACK) full++
  })
  return full >= ENOUGH && full * 5 >= open * 4 ? column : null
}

function isClosed(text: string, { start, end }: WrittenLine): boolean {
  return endsParagraph(text, end - 1) || text.slice(start, end).includes('\t')
}

function goesOn(text: string, line: WrittenLine, column: number): boolean {
  return line.width >= column - SLACK && !isClosed(text, line)
}

function beginsParagraph(text: string, { start, end }: WrittenLine): boolean {
  return start === end || BEGINS_PARAGRAPH.test(text.slice(start, Math.min(end, start + 8)))
}
