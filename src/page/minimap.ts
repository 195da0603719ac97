import type { MarkKind } from '../wording/mark-kinds.ts'
import { buildElement } from './build-element.ts'
import type { PageMark } from './page-mark.ts'
import type { Painting } from './painting.ts'
import { runInSlices } from './slices.ts'
import { eachInSteps } from '../text/steps.ts'

/** Ticks at the right edge of the viewport, one for each place where marks are. */
export interface Minimap {
  /** Draws these marks; called again after each change of the marks. */
  update(marks: readonly PageMark[]): void
}

/** Pixels of the strip that one tick stands for: marks nearer to each other share it. */
const bucket = 4

/** What is worth more to the reader stands for what shares its tick. */
const worth: Record<MarkKind, number> = {
  note: 7,
  target: 6,
  lead: 5,
  deadline: 4,
  result: 3,
  responsible: 2,
  assisting: 1,
  unit: 0,
}

function heightOf(document: Document): number {
  return Math.max(1, document.documentElement.scrollHeight)
}

/** The marks that ticks stand for, by pixels of the strip; `tops` are places in the document, from 0 to 1. */
export function chooseTicks(
  marks: readonly PageMark[],
  tops: ReadonlyMap<string, number>,
  height: number,
): Map<number, PageMark> {
  const ticks = new Map<number, PageMark>()
  for (const mark of marks) {
    const top = tops.get(mark.id)
    if (top === undefined) continue
    const at = Math.min(Math.floor((top * height) / bucket) * bucket, height - bucket)
    const there = ticks.get(at)
    if (there === undefined || worth[mark.kind] > worth[there.kind]) ticks.set(at, mark)
  }
  return ticks
}

/**
 * Opens the strip in our layer. It is redrawn, once a frame at the most, when the notice or the window changes its size;
 * `go` is called with the mark whose tick was pressed.
 */
export function openMinimap(
  root: ShadowRoot,
  body: Element,
  painting: Painting,
  go: (id: string) => void,
  signal: AbortSignal,
): Minimap {
  const strip = buildElement('div', { className: 'minimap' })
  // The legend's buttons and keys do the same for those who do not see it.
  strip.ariaHidden = 'true'
  root.append(strip)
  let marks: readonly PageMark[] = []
  let frame = 0
  let run = new AbortController()

  const build = (at: number, { id, kind }: PageMark) => {
    const tick = buildElement('i', {})
    tick.dataset['kind'] = kind
    tick.dataset['id'] = id
    tick.style.top = `${at}px`
    return tick
  }
  const measure = async () => {
    run.abort()
    run = new AbortController()
    const { signal: own } = run
    const tops = new Map<string, number>()
    const look = (mark: PageMark) => {
      const top = painting.topOf(mark.id)
      if (top !== null) tops.set(mark.id, (top + scrollY) / heightOf(document))
    }
    await runInSlices(eachInSteps(marks, look), own)
    if (own.aborted) return
    const ticks = chooseTicks(marks, tops, document.documentElement.clientHeight)
    strip.replaceChildren(...[...ticks].map(([at, mark]) => build(at, mark)))
  }
  const redraw = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => void measure())
  }
  strip.addEventListener('click', ({ target }) => {
    const id = (target as HTMLElement).dataset['id']
    if (id !== undefined) go(id)
  })
  const sizes = new ResizeObserver(redraw)
  sizes.observe(body)
  window.addEventListener('resize', redraw, { signal })
  signal.addEventListener(
    'abort',
    () => {
      sizes.disconnect()
      cancelAnimationFrame(frame)
      run.abort()
      strip.remove()
    },
    { once: true },
  )
  return {
    update: (now) => {
      marks = now
      redraw()
    },
  }
}
