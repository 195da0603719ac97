import type { Span } from '../text/span.ts'
import type { SyncedRecord } from './synced-record.ts'

/** W3C Web Annotation TextQuoteSelector: the words, and what stands before and after them. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** W3C Web Annotation TextPositionSelector over the notice's text. */
export interface TextPositionSelector extends Span {
  readonly type: 'TextPositionSelector'
}

/** A step of the way down to words: a part of the notice (部分), an item of it (条), or a row of a table, with its own words. */
export interface PathStep {
  readonly kind: 'section' | 'item' | 'row'
  readonly words: string
}

/** The kinds of finding that a note may be written on; `task` is a row of the task list. */
export const findingKinds = [
  'target',
  'result',
  'lead',
  'responsible',
  'assisting',
  'unit',
  'deadline',
  'task',
] as const

/** A sentence that stands several times, a clause, words in a like context, the words alone. */
export const repetitions = ['sentence', 'clause', 'context', 'words'] as const

/** What a note is about: words of the notice, and the kind of finding if it was written on one. */
export interface NoteTarget {
  readonly quote: TextQuoteSelector
  readonly position: TextPositionSelector
  /** How much of what the words stand in stood elsewhere too when the note was written; absent where they stood once. */
  readonly repeats?: (typeof repetitions)[number]
  /** The most characters of context, both sides together, that another place of the words shared; absent as `repeats` is. */
  readonly alike?: number
  /** What stands at the head of their column; absent where they stand in no table with such a head. */
  readonly column?: string
  /** Where the words stand in the notice's outline, outermost first; empty where it has none. */
  readonly path: readonly PathStep[]
  readonly findingKind: (typeof findingKinds)[number] | null
  /** The task or section that the words stand in, as a reader would cite it (二、（一）1.发展院士经济). */
  readonly place: string | null
}

/** The notice that a note was written on, as it would be cited. */
export interface NoticeCitation {
  readonly title: string
  readonly documentNumber: string | null
  readonly issuer: string | null
  readonly publishedOn: string | null
}

export const noteColors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const
export const noteStyles = ['highlight', 'underline'] as const

/** A named colour; what it means to readers is told in wording. */
export type NoteColor = (typeof noteColors)[number]

/** How a note is painted. */
export interface NoteLook {
  readonly color: NoteColor
  readonly style: (typeof noteStyles)[number]
}

/** The look of a note whose reader chose none. */
export const plainLook: NoteLook = { color: 'yellow', style: 'highlight' }

/** What the page hands over when the reader writes a note; address, id and time are added by the background. */
export interface NoteDraft {
  readonly notice: NoticeCitation
  /** The kept notice that it belongs to; null where the notice is not kept. */
  readonly noticeId: string | null
  /** Null: the note is on the notice as a whole. */
  readonly target: NoteTarget | null
  readonly look: NoteLook
  /** The reader's own, each once, in the order of giving. */
  readonly tags: readonly string[]
  /** The reader's words; may be empty (a highlight). */
  readonly body: string
}

/** What the reader writes of a note. */
export type NoteWords = Pick<NoteDraft, 'body' | 'tags'>

/** A kept note; `page` is the notice's address. */
export interface Note extends NoteDraft, SyncedRecord {
  readonly v: 2
}
