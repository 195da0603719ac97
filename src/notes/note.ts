import type { Span } from '../text/span.ts'

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

/** What a note is about: words of the notice, and the kind of finding if it was written on one. */
export interface NoteTarget {
  readonly quote: TextQuoteSelector
  readonly position: TextPositionSelector
  readonly findingKind: 'target' | 'result' | 'lead' | 'responsible' | 'assisting' | 'unit' | 'deadline' | null
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

/** What the page hands over when the reader writes a note; address, id and time are added by the background. */
export interface NoteDraft {
  readonly notice: NoticeCitation
  readonly target: NoteTarget
  /** The reader's words; may be empty (a highlight). */
  readonly body: string
}

/** A kept note: plain JSON, made to be synchronised later. Times are integer milliseconds and only grow. */
export interface Note extends NoteDraft {
  /** UUIDv7. */
  readonly id: string
  readonly v: 1
  readonly space: string
  readonly author: string
  readonly device: string
  /** The notice's address without fragment, as the browser reported it for the sender. */
  readonly page: string
  readonly createdAt: number
  readonly updatedAt: number
  /** Tombstone: IndexedDB cannot index booleans. */
  readonly deleted: 0 | 1
  /** Present while not yet synchronised. */
  readonly dirty?: 1
}
