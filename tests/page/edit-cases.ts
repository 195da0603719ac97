import type { Span } from '../../src/text/span.ts'
import { applyEdits, moveParagraph, scriptEdits, sentenceOf, type Edit, type Edited } from './scripted-edits.ts'
import { scriptTableEdits } from './table-edits.ts'

/** A notice edited, and what became of words in it: where they were not touched, where they stand; null where they were. */
export interface EditCase {
  readonly kind: string
  readonly text: string
  readonly span: Span | null
}

/** Edits that leave the words alone. */
export function untouched(text: string, quote: Span, random: () => number): EditCase[] {
  const script = scriptEdits(text, quote, random)
  const some = (most: number) => 1 + Math.floor(random() * most)
  const kinds: Record<string, Edit[]> = {
    'clauses inserted': script.clausesInserted(some(8)),
    'words inserted': script.wordsInserted(some(8)),
    'numbers changed': script.numbersChanged(),
    'names changed': script.namesChanged(),
    'sentences removed': script.sentencesRemoved(some(4)),
    several: [...script.clausesInserted(2), ...script.numbersChanged(), ...script.sentencesRemoved(1)],
    ...ofTable(text, quote, random),
  }
  return [
    ...left('nothing', quote, applyEdits(text, [])),
    ...left('paragraph moved', quote, moveParagraph(text, quote, random)),
    ...Object.entries(kinds).flatMap(([kind, edits]) => left(kind, quote, applyEdits(text, edits))),
  ]
}

/** Edits of the words themselves or of what touches them, alone and with others beside. */
export function touched(text: string, quote: Span, random: () => number): EditCase[] {
  const script = scriptEdits(text, quote, random)
  const { 'cells changed': cellsChanged, ...ofRows } = ofTable(text, quote, random)
  const worded = [[], script.clausesInserted(3), script.sentencesRemoved(1), ...Object.values(ofRows)]
  const own = {
    digit: script.ownDigit(),
    unit: script.ownUnit(),
    name: script.ownName(),
    'figure beside': script.figureBeside(),
  }
  // What was taken out may well stand again where another figure was changed: then nobody can tell.
  const gone = {
    'sentence removed': script.ownSentenceRemoved(),
    'row removed': scriptTableEdits(text, quote, random).ownRowRemoved(),
  }
  return [
    ...together(text, own, [...worded, script.numbersChanged(), ...(cellsChanged === undefined ? [] : [cellsChanged])]),
    ...(standsOnce(text, quote) ? together(text, gone, worded) : []),
  ]
}

/** Where a sentence stands several times, nobody can tell one from the other once its neighbours are other ones. */
export function standsOnce(text: string, quote: Span): boolean {
  const { start, end } = sentenceOf(text, quote)
  const sentence = text
    .slice(start, end)
    .trim()
    .replace(/[。；;]$/u, '')
  return text.indexOf(sentence) === text.lastIndexOf(sentence)
}

function ofTable(text: string, quote: Span, random: () => number): Record<string, Edit[]> {
  const table = scriptTableEdits(text, quote, random)
  const kinds = {
    'row inserted': table.rowInserted(),
    'row removed': table.rowRemoved(),
    'rows swapped': table.rowsSwapped(),
    'column added': table.columnAdded(),
    'cells changed': table.cellsChanged(),
  }
  return Object.fromEntries(Object.entries(kinds).filter(([, edits]) => edits.length > 0))
}

function left(kind: string, quote: Span, edited: Edited | null): EditCase[] {
  if (edited === null) return []
  const start = edited.place(quote.start)
  return [{ kind, text: edited.text, span: { start, end: start + quote.end - quote.start } }]
}

function together(text: string, own: Record<string, Edit[]>, beside: readonly Edit[][]): EditCase[] {
  return Object.entries(own).flatMap(([kind, edits]) => {
    const isApart = (one: Edit) => edits.every(({ start, end }) => one.end <= start || one.start >= end)
    return edits.length === 0
      ? []
      : beside.map((more) => ({ kind, text: applyEdits(text, [...edits, ...more.filter(isApart)]).text, span: null }))
  })
}
