import type { MarkKind } from '../wording/mark-kinds.ts'
import type { Anchor } from './card-place.ts'
import type { PageMark } from './page-mark.ts'
import type { ReadText } from './read-text.ts'
import type { WholeOf } from './text-piece.ts'

/** Marks upon each other in one place of the page, innermost first, and where a card for them hangs. */
export interface MarksAt {
  readonly ids: readonly string[]
  readonly anchor: Anchor
}

/** Marks on a page. What paints them (elements, or CSS highlights that change no node) is hidden behind it. */
export interface Painting {
  /** Paints these marks instead; only what differs is touched. True when all is painted, false when something else came. */
  update(marks: readonly PageMark[]): Promise<boolean>
  /** Paints no more until the next update, so that the page can be read; what is painted stays. */
  rest(): void
  /** How a page that carries these marks is to be read. */
  readonly wholeOf: WholeOf
  /** Takes all marks off: the page has the same nodes with the same words as before. Also done when the signal aborts. */
  unpaint(): void
  /** As `unpaint`, in short tasks, what the reader sees first; resolves when all marks are off. */
  leave(): Promise<void>
  /** Hides these kinds and shows all others, without painting anything again. */
  hide(kinds: ReadonlySet<MarkKind>): void
  /** The marks under an event; null where there are none. */
  marksAt(event: Event): MarksAt | null
  /** Where a mark begins in the page, painted now if it was still waiting; null when it cannot be shown. */
  placeOf(id: string): HTMLElement | Range | null
  /** How far below the top of the viewport a mark begins, in pixels, painted or not; null when it is not in the page. */
  topOf(id: string): number | null
  /** Lights up one mark instead of the one before; null puts out the light. */
  light(id: string | null): void
  /** The page changed these nodes: gives back at once what it wrote over or took away. True where marks were lost by it. */
  giveWay(records: readonly MutationRecord[]): boolean
  /** The page's text was read anew (by `wholeOf`): what is painted from now on stands in this reading. Marks stay until the next update. */
  renew(text: ReadText): void
}

/** Runs one change of the page that is ours, so that whoever watches the page can tell it from the page's own. */
export type Touch = (change: () => void) => void

/** Starts a painting, without marks, on a page as it was read; unpainting makes `text` good for the page again. */
export type Painter = (text: ReadText, signal: AbortSignal, touch?: Touch) => Painting
