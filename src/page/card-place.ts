import { autoUpdate, computePosition, flip, inline, type MiddlewareState, offset, shift, size } from '@floating-ui/dom'
import { frameOffset } from './frame-offset.ts'

/** Where a card hangs: an element or a range of the page, asked again each time as painting may replace it. */
export type Anchor = () => Element | Range | null

/** An anchor as floating-ui measures it, asked again each time. */
export function referenceOf(anchor: Anchor, body: Element) {
  let box = new DOMRect()
  let boxes: DOMRect[] = []
  const look = () => {
    const found = anchor()
    if (found === null) return
    const { x, y } = frameOffset(body)
    const move = (one: DOMRect) => new DOMRect(one.x + x, one.y + y, one.width, one.height)
    box = move(found.getBoundingClientRect())
    boxes = [...found.getClientRects()].map(move)
  }
  return {
    contextElement: body,
    getBoundingClientRect: () => {
      look()
      return box
    },
    getClientRects: () => boxes,
  }
}

/** The tallest that a card grows before its words scroll, and the least that it is pressed to, in pixels. */
const TALLEST = 560
const LEAST = 160

/** So far a card stays from the viewport's edges and from the legend, in pixels. */
const GAP = 8

/** How much room a card leaves at the viewport's edges: beside the legend, as much as that takes, where there is room. */
function edgesBeside(legend: Element | null, { y, rects, elements }: MiddlewareState) {
  const edges = { top: GAP, right: GAP, bottom: GAP, left: GAP }
  const box = legend?.getBoundingClientRect()
  const { width, height } = rects.floating
  const across = elements.floating.ownerDocument.documentElement.clientWidth
  if (box === undefined || y >= box.bottom || y + height <= box.top) return edges
  const isRight = box.left > across - box.right
  const taken = isRight ? across - box.left : box.right
  if (taken + width + 2 * GAP > across) return edges
  return { ...edges, [isRight ? 'right' : 'left']: taken + GAP }
}

/**
 * Keeps `card` whole beside its anchor while the page scrolls and changes: below, above, at its sides, whichever has room.
 * It covers no legend where there is room beside that. Returns the function that lets go of it.
 */
export function placeCard(card: HTMLElement, anchor: Anchor, body: Element, legend: Element | null): () => void {
  const reference = referenceOf(anchor, body)
  const place = async () => {
    // Measured at its own height, not at the one that it was pressed to before.
    card.style.maxHeight = `${TALLEST}px`
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip({ padding: GAP, crossAxis: false, fallbackPlacements: ['top-start', 'right-start', 'left-start'] }),
        shift((state) => ({ padding: edgesBeside(legend, state) })),
        size({
          padding: GAP,
          apply: ({ availableHeight }) => {
            card.style.maxHeight = `${Math.max(LEAST, Math.min(availableHeight, TALLEST))}px`
          },
        }),
      ],
    })
    card.style.left = `${x}px`
    card.style.top = `${y}px`
  }
  return autoUpdate(reference, card, () => void place())
}
