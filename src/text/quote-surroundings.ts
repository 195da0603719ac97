import { foldUnit } from './quote-map.ts'
import type { Span } from './span.ts'

/** A stretch within its text, as it was written. */
export interface Placed extends Span {
  readonly text: string
}

const touching = 4
const reach = 32
/** The end of a line or a cell, as it stands in a side. */
const line = '\n'
const pause = /[,，、。;；:：!！?？()（）《》〈〉“”"'‘’【】[\]\n]/
const stop = /[。;；!！?？\n]/
const clause = /[,，、。;；:：!！?？\n]/
const figure = /[0-9A-Za-z.%‰〇零一二三四五六七八九十百千万亿]/
const digit = /[0-9.]/
const part = /[^0-9.%‰百千万亿]/
const fact =
  /[0-9]+(?:\.[0-9]+)?[%‰百千万亿]?|[^\p{P}\s的各全有该本是和与及向到在](?=省|市|区|县|旗|镇|乡|村|街|局|委|办|厅|部|院|署|所|站|中心|公司|集团|协会|学校|大学)/gu

/**
 * Whether the words that touch a quote are the same at both places, so that it still says the same: `5` is not the 5 of
 * `15`, `教育局` not that of another district. Compares four characters either side, up to a pause.
 */
export function touchesTheSame(recorded: Placed, found: Placed): boolean {
  return (
    sameRun(sideBefore(recorded, reach), sideBefore(found, reach), recorded.text[recorded.start]) &&
    (clause.test(recorded.text.charAt(recorded.end - 1)) ||
      sameRun(sideAfter(recorded, reach), sideAfter(found, reach), recorded.text[recorded.end - 1]))
  )
}

/** Whether the figures and organisations named in the same sentence (32 characters either side) are the same, nearest first. */
export function namesTheSame(recorded: Placed, found: Placed): boolean {
  return (
    sameFacts(factsIn(sideBefore(recorded, reach), true), factsIn(sideBefore(found, reach), true)) &&
    sameFacts(factsIn(sideAfter(recorded, reach), false), factsIn(sideAfter(found, reach), false))
  )
}

/** Whether a figure goes on beyond an edge of what was recorded: whole contexts end with whole figures. */
export function goesOn({ text, start, end }: Placed): boolean {
  const joins = (index: number) => digit.test(text.charAt(index - 1)) && digit.test(text.charAt(index))
  return joins(start) || joins(end)
}

/** The sentence, line or cell that a stretch stands in, without the stop at its end. */
export function sentenceAround(placed: Placed): Span {
  return widen(placed, stop)
}

/** The clause that a stretch stands in, between pauses. */
export function clauseAround(placed: Placed): Span {
  return widen(placed, clause)
}

function widen({ text, start, end }: Placed, border: RegExp): Span {
  const isWithinFigure = (index: number) => /^[0-9],[0-9]/.test(text.slice(Math.max(0, index - 1), index + 2))
  const ends = (index: number) =>
    text.charAt(index) === '\t' || (border.test(text.charAt(index)) && !isWithinFigure(index))
  let from = start
  let to = end
  while (from > 0 && !ends(from - 1)) from -= 1
  // Words that end with their sentence's own stop are followed by another sentence.
  while (to < text.length && !ends(to - 1) && !ends(to)) to += 1
  return { start: from, end: to }
}

/** Whether a clause begins and ends where a stretch does: no words, brackets or quotation marks touch it. */
export function standsAlone(placed: Placed): boolean {
  const isFree = (side: string) => side === '' || clause.test(side.charAt(0))
  return isFree(sideBefore(placed, 1)) && isFree(sideAfter(placed, 1))
}

/** Widens a span that would cut a figure in two. */
export function wholeFigure(text: string, { start, end }: Span): Span {
  const figure = /[0-9.,]/
  const joins = (index: number) => figure.test(text.charAt(index - 1)) && figure.test(text.charAt(index))
  for (let step = 0; step < reach && start < end && joins(start); step += 1) start -= 1
  for (let step = 0; step < reach && start < end && joins(end); step += 1) end += 1
  return { start, end }
}

/** What stands before, nearest first, as it is compared; so many characters at the most. */
function sideBefore({ text, start }: Placed, length: number): string {
  let side = ''
  for (let index = start - 1; index >= 0 && side.length < length; index -= 1) side += signOf(text, index, side)
  return side
}

/** What stands after, nearest first. */
function sideAfter({ text, end }: Placed, length: number): string {
  let side = stop.test(text.charAt(end - 1)) ? line : ''
  for (let index = end; index < text.length && side.length < length; index += 1) side += signOf(text, index, side)
  return side
}

function signOf(text: string, index: number, side: string): string {
  const unit = text.charAt(index)
  if (unit === '\n' || unit === '\t') return side.endsWith(line) ? '' : line
  return foldUnit(unit)
}

function sameRun(recorded: string, found: string, edge: string | undefined): boolean {
  const group = edge !== undefined && digit.test(edge) ? /^,[0-9]/.exec(recorded)?.[0] : undefined
  if (group !== undefined && !found.startsWith(group)) return false
  const at = recorded.search(pause)
  const run = recorded.slice(0, at < 0 ? touching : Math.min(at, touching))
  const plain = found.replaceAll(line, '')
  if (!plain.startsWith(run)) return false
  if (run.length === touching) return true
  const next = plain.charAt(run.length)
  const last = run === '' ? (edge ?? '') : run.at(-1)!
  // At the end of a line, of a cell or of the text only a longer figure would be another one: lines are broken freely.
  if (at < 0 || recorded.charAt(at) === line)
    return !(figure.test(last) && figure.test(next)) || found.startsWith(run + line)
  return next === '' || pause.test(next) || found.startsWith(run + line)
}

/** The figures and organisations of a side up to the end of the sentence, nearest first; none that the side's end cuts. */
function factsIn(side: string, before: boolean): string[] {
  const at = side.search(stop)
  const near = at < 0 ? side : side.slice(0, at)
  const words = before ? reverse(near) : near
  const isWhole = (start: number, end: number) =>
    at >= 0 || part.test(before ? words.slice(0, start) : words.slice(end))
  const facts = [...words.matchAll(fact)]
    .filter((match) => isWhole(match.index, match.index + match[0].length))
    .map(([one]) => one)
  return before ? facts.toReversed() : facts
}

/** Whether words name a figure or an organisation. */
export function namesAnything(words: string): boolean {
  return words.search(fact) >= 0
}

function sameFacts(one: readonly string[], other: readonly string[]): boolean {
  const shared = Math.min(one.length, other.length)
  return one.slice(0, shared).every((words, index) => words === other[index])
}

function reverse(words: string): string {
  return words.split('').toReversed().join('')
}
