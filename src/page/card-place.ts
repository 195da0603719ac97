import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom'
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

/**
 * Keeps `card` whole beside its anchor while the page scrolls and changes: below, above, at its sides, whichever has room.
 * Returns the function that lets go of it.
 */
export function placeCard(card: HTMLElement, anchor: Anchor, body: Element): () => void {
  const reference = referenceOf(anchor, body)
  const place = async () => {
    // Measured at its own height, not at the one that it was pressed to before.
    card.style.maxHeight = `${TALLEST}px`
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(8),
        flip({ padding: 8, crossAxis: false, fallbackPlacements: ['top-start', 'right-start', 'left-start'] }),
        shift({ padding: 8 }),
        size({
          padding: 8,
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
