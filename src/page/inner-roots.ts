import type { Steps } from '../text/steps.ts'
import { tagOf } from './walk-shown.ts'

const MOST_DEPTH = 3
const MOST_ROOTS = 40
/** Of NodeFilter, which the command line has no name for. */
const SHOW_ELEMENT = 1
/** So many elements make one step. */
const ELEMENTS = 64

/**
 * The parts of a page that its own tree does not show: bodies of frames of the same site, and open shadow roots, each as
 * the elements at its top. Frames of other sites and closed roots stay closed; the page is never changed, and must stand
 * still between the steps.
 */
export function* innerRootsInSteps(root: Node, depth = 0): Steps<readonly (readonly Element[])[]> {
  const found: (readonly Element[])[] = []
  const walker = root.ownerDocument!.createTreeWalker(root, SHOW_ELEMENT)
  for (let met = 1; walker.nextNode() !== null && found.length < MOST_ROOTS; met++) {
    if (met % ELEMENTS === 0) yield
    const element = walker.currentNode as Element
    const inner = element.shadowRoot ?? bodyOfFrame(element)
    if (inner === null) continue
    found.push('host' in inner ? [...inner.children] : [inner])
    if (depth < MOST_DEPTH) found.push(...(yield* innerRootsInSteps(inner, depth + 1)))
  }
  return found
}

function bodyOfFrame(element: Element): HTMLElement | null {
  const tag = tagOf(element)
  return tag === 'iframe' || tag === 'frame' ? ((element as HTMLIFrameElement).contentDocument?.body ?? null) : null
}
