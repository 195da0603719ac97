import type { Painting } from './painting.ts'

/** Milliseconds for which a mark is lit up. */
const lit = 1800

function scrolls(element: Element): boolean {
  return element.scrollHeight > element.clientHeight && /auto|scroll/u.test(getComputedStyle(element).overflowY)
}

/** How far a place is below the middle of the viewport, in pixels. */
function offMiddle(place: Element | Range): number {
  const { top, height } = place.getBoundingClientRect()
  return top + height / 2 - document.documentElement.clientHeight / 2
}

/** Scrolls a place into the middle of the viewport, boxes of the page that scroll of themselves included. */
function scrollTo(place: Element | Range, behavior: ScrollBehavior): void {
  if (place instanceof Element) {
    place.scrollIntoView({ block: 'center', behavior })
    return
  }
  for (let box = place.startContainer.parentElement; box !== null; box = box.parentElement) {
    if (box === document.body || box === document.documentElement || !scrolls(box)) continue
    const { top, height } = box.getBoundingClientRect()
    const middle = top + height / 2 - document.documentElement.clientHeight / 2
    box.scrollBy({ top: offMiddle(place) - middle, behavior: 'instant' })
  }
  window.scrollBy({ top: offMiddle(place), behavior })
}

let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Scrolls to a mark and lights it up for a while; gently, or at once where the reader asked for less motion. False when
 * the mark cannot be shown.
 */
export function lightUp(painting: Painting, id: string, signal: AbortSignal): boolean {
  const place = signal.aborted ? null : painting.placeOf(id)
  if (place === null) return false
  scrollTo(place, matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth')
  clearTimeout(timer)
  painting.light(id)
  timer = setTimeout(() => painting.light(null), lit)
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  return true
}
