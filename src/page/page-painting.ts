import type { MarkKind } from '../wording/mark-kinds.ts'
import { paintElements } from './paint-elements.ts'
import { canPaintHighlights, paintHighlights } from './paint-highlights.ts'
import type { PageMark } from './page-mark.ts'
import type { Painter, Painting, Touch } from './painting.ts'
import { readInSlices } from './read-in-slices.ts'
import type { ReadText } from './read-text.ts'

/** How marks are painted: with elements, or with highlights that change no node of the page. */
export type PaintWay = 'elements' | 'highlights'

/** A painting whose painter can be changed while it is shown. */
export interface PagePainting extends Painting {
  readonly way: PaintWay
  /** Paints the same marks in another way; nothing happens where the browser cannot, or does so already. */
  use(way: PaintWay): Promise<void>
}

const painters: Record<PaintWay, Painter> = { elements: paintElements, highlights: paintHighlights }

/** The way to paint that the browser knows. */
function known(way: PaintWay): PaintWay {
  return way === 'highlights' && canPaintHighlights() ? 'highlights' : 'elements'
}

const noText = { noticeText: { text: '', tables: [] }, pieces: [], spanOf: () => null }

/** Starts a painting, without marks, on a body as it was read. */
export function openPainting(
  body: Element,
  text: ReadText,
  wanted: PaintWay,
  signal: AbortSignal,
  touch?: Touch,
): PagePainting {
  let marks: readonly PageMark[] = []
  let hidden: ReadonlySet<MarkKind> = new Set()
  let way = known(wanted)
  let life = new AbortController()
  signal.addEventListener('abort', () => life.abort(), { once: true })
  let painting = painters[way](text, life.signal, touch)

  return {
    get way() {
      return way
    },
    use: async (next) => {
      if (signal.aborted || known(next) === way) return
      life.abort()
      life = new AbortController()
      const { signal: own } = life
      way = known(next)
      painting = painters[way]({ ...text, ...noText }, own, touch)
      const now = await readInSlices(body.ownerDocument, () => text.again(), own)
      if (now === undefined) return
      painting.renew(now)
      painting.hide(hidden)
      await painting.update(marks)
    },
    update: (now) => {
      marks = now
      return painting.update(now)
    },
    hide: (kinds) => {
      hidden = kinds
      painting.hide(kinds)
    },
    unpaint: () => painting.unpaint(),
    leave: () => painting.leave(),
    rest: () => painting.rest(),
    wholeOf: (node) => painting.wholeOf(node),
    marksAt: (event) => painting.marksAt(event),
    placeOf: (id) => painting.placeOf(id),
    topOf: (id) => painting.topOf(id),
    light: (id) => painting.light(id),
    giveWay: (records) => painting.giveWay(records),
    renew: (now) => painting.renew(now),
  }
}
