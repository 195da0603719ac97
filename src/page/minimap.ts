import type { MarkKind } from '../wording/mark-kinds.ts'
import { buildElement } from './build-element.ts'
import type { PageMark } from './page-mark.ts'
import type { Painting } from './painting.ts'
import { runInSlices } from '../event-loop/slices.ts'
import type { Steps } from '../text/steps.ts'

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

/** Of more marks than these not each is measured. */
const many = 2000

/**
 * The marks that ticks stand for, by pixels of a strip of some height; `topOf` tells where in the document a mark is, from 0
 * to 1, null when it is not shown. Of very many marks, those between two in one place are in it too.
 */
export function* chooseTicksInSteps(
  marks: readonly PageMark[],
  topOf: (mark: PageMark) => number | null,
  height: number,
): Steps<Map<number, PageMark>> {
  const places: (number | null)[] = []
  const measure = (at: number) => {
    const top = topOf(marks[at]!)
    places[at] = top === null ? null : Math.min(Math.floor((top * height) / bucket) * bucket, height - bucket)
  }
  const stretches: [first: number, last: number][] = marks.length === 0 ? [] : [[0, marks.length - 1]]
  for (const at of new Set(stretches.flat())) measure(at)
  for (let next = stretches.pop(); next !== undefined; next = stretches.pop()) {
    const [first, last] = next
    if (last - first < 2) continue
    const place = places[first]!
    if (marks.length > many && place !== null && place === places[last]) {
      places.fill(place, first, last)
      continue
    }
    const middle = (first + last) >> 1
    measure(middle)
    stretches.push([first, middle], [middle, last])
    yield
  }
  return worthMost(marks, places)
}

/** The mark that is worth most in each place. */
function worthMost(marks: readonly PageMark[], places: readonly (number | null)[]): Map<number, PageMark> {
  const ticks = new Map<number, PageMark>()
  for (const [index, mark] of marks.entries()) {
    const at = places[index] ?? null
    const there = at === null ? undefined : ticks.get(at)
    if (at !== null && (there === undefined || worth[mark.kind] > worth[there.kind])) ticks.set(at, mark)
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
    const topOf = ({ id }: PageMark) => {
      const top = painting.topOf(id)
      return top === null ? null : (top + scrollY) / heightOf(document)
    }
    const ticks = await runInSlices(chooseTicksInSteps(marks, topOf, document.documentElement.clientHeight), own)
    if (ticks === undefined) return
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
