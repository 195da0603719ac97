import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom'

/** Where a card hangs: an element or a range of the page, asked again each time as painting may replace it. */
export type Anchor = () => Element | Range | null

/** Keeps `card` beside its anchor (preferably at `side`) while the page scrolls and changes; returns the function that lets go of it. */
export function placeCard(card: HTMLElement, anchor: Anchor, side: 'top' | 'bottom', body: Element): () => void {
  let box = new DOMRect()
  let boxes: DOMRect[] = []
  const look = () => {
    const found = anchor()
    if (found === null) return
    box = found.getBoundingClientRect()
    boxes = [...found.getClientRects()]
  }
  const reference = {
    contextElement: body,
    getBoundingClientRect: () => {
      look()
      return box
    },
    getClientRects: () => boxes,
  }
  const place = async () => {
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: `${side}-start`,
      middleware: [
        inline(),
        offset(8),
        flip({ padding: 8 }),
        shift({ padding: 8 }),
        size({
          padding: 8,
          apply: ({ availableHeight }) => {
            card.style.maxHeight = `${Math.max(160, Math.min(availableHeight, 440))}px`
          },
        }),
      ],
    })
    card.style.left = `${x}px`
    card.style.top = `${y}px`
  }
  return autoUpdate(reference, card, () => void place())
}
