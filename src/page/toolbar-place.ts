import { autoUpdate, computePosition, flip, hide, offset, shift } from '@floating-ui/dom'
import { referenceOf, type Anchor } from './card-place.ts'

/**
 * Keeps the toolbar beside selected words, never on them where the window has room: above, below, then at their sides.
 * Returns the function that lets go of it.
 */
export function placeToolbar(toolbar: HTMLElement, anchor: Anchor, body: Element): () => void {
  const reference = referenceOf(anchor, body)
  const place = async () => {
    const { x, y, middlewareData } = await computePosition(reference, toolbar, {
      strategy: 'fixed',
      placement: 'top',
      middleware: [
        offset(8),
        flip({ padding: 8, crossAxis: false, fallbackPlacements: ['bottom', 'right', 'left'] }),
        shift({ padding: 8 }),
        hide(),
      ],
    })
    toolbar.style.left = `${x}px`
    toolbar.style.top = `${y}px`
    // Scrolled away with its words.
    toolbar.style.visibility = middlewareData.hide?.referenceHidden === true ? 'hidden' : ''
  }
  return autoUpdate(reference, toolbar, () => void place())
}
