import { countFirst } from '../text/count-first.ts'
import { isByHand } from './by-hand.ts'
import type { PageMark } from './page-mark.ts'
import type { Painting } from './painting.ts'
import { lightUp } from './show-mark.ts'

/** What walks from mark to mark tell. */
export interface StepListener {
  /** The reader leaves the place where they are. */
  leave(): void
  /** The reader came to a mark, the `number`th of `total`. */
  came(mark: PageMark, number: number, total: number): void
  /** The reader wants to know more of the mark that they came to. */
  choose(mark: PageMark): void
}

/** A walk through the marks of a page in the order of the text. */
export interface MarkSteps {
  /** Goes to the next mark (1) or the previous one (-1), round and round; the first one is sought in the viewport. */
  step(by: 1 | -1): void
  /** The reader came to a mark in another way: the walk goes on from there. */
  comeTo(id: string): void
  /** Whether a step is just moving the focus: it is no look at the mark. */
  isStepping(): boolean
}

/** Marks that begin at the same place are one stop: the first of them, which is the longest. */
function stopsOf(marks: readonly PageMark[]): PageMark[] {
  return marks.filter((mark, index) => mark.span.start !== marks[index - 1]?.span.start)
}

function isAboveView(mark: PageMark, painting: Painting): boolean {
  const place = painting.placeOf(mark.id)
  return place !== null && place.getBoundingClientRect().bottom < 0
}

/** The first stop that is not above the viewport; the number of stops when all are. */
function firstInView(stops: readonly PageMark[], painting: Painting): number {
  return countFirst(stops.length, (at) => isAboveView(stops[at]!, painting))
}

function isWriting(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

function isBare({ ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && !isComposing
}

/**
 * Walks by keyboard: F8 and Shift+F8, as in editors from problem to problem (browsers and portals leave them free), and
 * Enter for the card, as long as the focus is nowhere else. `marks` are those that are seen, in the order of the text.
 */
export function walkMarks(
  marks: () => readonly PageMark[],
  painting: Painting,
  listener: StepListener,
  signal: AbortSignal,
): MarkSteps {
  let current: string | null = null
  let fresh = false
  let stepping = false

  const nextOf = (stops: readonly PageMark[], by: 1 | -1) => {
    const all = marks()
    const at = all.find(({ id }) => id === current)
    if (at === undefined) return firstInView(stops, painting) + (by === 1 ? 0 : -1)
    const same = stops.findIndex(({ span }) => span.start >= at.span.start)
    if (same < 0) return by === 1 ? 0 : stops.length - 1
    return stops[same]!.span.start === at.span.start || by === -1 ? same + by : same
  }
  const step = (by: 1 | -1) => {
    const stops = stopsOf(marks())
    if (stops.length === 0) return
    const index = (nextOf(stops, by) + stops.length) % stops.length
    const mark = stops[index]!
    listener.leave()
    if (!lightUp(painting, mark.id, signal)) return
    current = mark.id
    fresh = true
    const place = painting.placeOf(mark.id)
    stepping = true
    if (place instanceof HTMLElement) place.focus({ preventScroll: true })
    stepping = false
    listener.came(mark, index + 1, stops.length)
  }
  const chooseCurrent = () => {
    const mark = marks().find(({ id }) => id === current)
    if (mark !== undefined) listener.choose(mark)
  }
  const press = (event: KeyboardEvent) => {
    if (!isByHand(event) || !isBare(event) || isWriting(event.composedPath()[0])) return
    if (event.key === 'F8') step(event.shiftKey ? -1 : 1)
    if (event.key === 'Escape') fresh = false
    const isFree = document.activeElement === null || document.activeElement === document.body
    if (event.key === 'Enter' && fresh && isFree) chooseCurrent()
  }
  // Before the page's own handlers, which may stop the event, and before our layer, which keeps its events to itself.
  window.addEventListener('keydown', press, { signal, capture: true })
  window.addEventListener('pointerdown', () => (fresh = false), { signal, capture: true })

  return {
    step,
    comeTo: (id) => (current = id),
    isStepping: () => stepping,
  }
}
