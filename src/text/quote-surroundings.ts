import type { Span } from './span.ts'

/** A stretch within its text, as both are compared. */
export interface Placed extends Span {
  readonly text: string
}

const touching = 4
const reach = 32
const pause = /[,，、。;；:：!！?？()（）《》〈〉“”"'‘’【】[\]]/
const stop = /[。;；!！?？]/
const figure = /[0-9A-Za-z.%‰〇零一二三四五六七八九十百千万亿]/
const fact =
  /[0-9]+(?:\.[0-9]+)?[%‰百千万亿]?|.(?=省|市|区|县|旗|镇|乡|村|街|局|委|办|厅|部|院|署|所|站|中心|公司|集团|协会|学校|大学)/gu

/**
 * Whether the words that touch a quote are the same at both places, so that it still says the same: `5` is not the 5 of
 * `15`, `教育局` not that of another district. Compares four characters either side, up to a punctuation mark.
 */
export function touchesTheSame(recorded: Placed, found: Placed): boolean {
  const before = clip(reverse(sideBefore(recorded, touching)))
  const after = clip(sideAfter(recorded, touching))
  return (
    sameRun(before, reverse(sideBefore(found, touching)), recorded.text[recorded.start]) &&
    sameRun(after, sideAfter(found, touching), recorded.text[recorded.end - 1])
  )
}

/** Whether the figures and organisations named in the same sentence (32 characters either side) are the same, nearest first. */
export function namesTheSame(recorded: Placed, found: Placed): boolean {
  return (
    sameFacts(factsBefore(sideBefore(recorded, reach)), factsBefore(sideBefore(found, reach))) &&
    sameFacts(factsAfter(sideAfter(recorded, reach)), factsAfter(sideAfter(found, reach)))
  )
}

function sideBefore(placed: Placed, length: number): string {
  return placed.text.slice(Math.max(0, placed.start - length), placed.start)
}

function sideAfter(placed: Placed, length: number): string {
  return placed.text.slice(placed.end, placed.end + length)
}

/** The run up to the first pause, the pause included. */
function clip(side: string): string {
  const at = side.search(pause)
  return at < 0 ? side : side.slice(0, at + 1)
}

function sameRun(recorded: string, found: string, edge: string | undefined): boolean {
  if (recorded !== '') return found.startsWith(recorded)
  // Nothing was recorded here (the text began or ended): only a longer figure would be another one.
  return !(figure.test(edge ?? '') && figure.test(found.charAt(0)))
}

function factsBefore(side: string): string[] {
  const at = [...side.matchAll(new RegExp(stop, 'g'))].at(-1)?.index ?? -1
  const sentence = side.slice(at + 1)
  return [...sentence.matchAll(fact)]
    .filter((match) => match.index > 0 || at >= 0)
    .map(([words]) => words)
    .toReversed()
}

function factsAfter(side: string): string[] {
  const at = side.search(stop)
  const sentence = at < 0 ? side : side.slice(0, at)
  return [...sentence.matchAll(fact)]
    .filter((match) => match.index + match[0].length < sentence.length || at >= 0)
    .map(([words]) => words)
}

function sameFacts(one: readonly string[], other: readonly string[]): boolean {
  const shared = Math.min(one.length, other.length)
  return one.slice(0, shared).every((words, index) => words === other[index])
}

function reverse(words: string): string {
  return words.split('').toReversed().join('')
}
