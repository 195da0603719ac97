import type { IsSelector } from '../notice/portal-pack.ts'
import type { PortalParts } from '../notice/portal.ts'
import { finish } from '../text/steps.ts'
import { innerRootsInSteps } from './inner-roots.ts'

/** Tells whether an element stands outside the notice, whatever it holds. */
export type IsOutside = (element: Element) => boolean

/** The elements of a page that a rule for its portal tells; what the page does not have is null. */
export interface FoundParts {
  readonly body: Element | null
  readonly title: Element | null
  readonly source: Element | null
  readonly isOutside: IsOutside
}

/** A body with fewer characters is not believed: the site has pages of another make. */
const LEAST_TEXT = 30

const nothing: FoundParts = { body: null, title: null, source: null, isOutside: () => false }

/** Tries a selector with the browser's own parser, on nothing: no element of a page is touched. */
export function selectorTest(document: Document): IsSelector {
  const empty = document.createDocumentFragment()
  return (words) => {
    try {
      empty.querySelector(words)
      return true
    } catch {
      return false
    }
  }
}

/**
 * Finds what a rule tells, in the page, its frames of the same site and its open shadow roots; selectors that this browser
 * cannot use tell nothing. The page is never changed.
 */
export function findParts(document: Document, rule: PortalParts | null): FoundParts {
  if (rule === null) return nothing
  const isSelector = selectorTest(document)
  const usable = (selector: string | null) => (selector !== null && isSelector(selector) ? selector : null)
  const [body, title, source, furniture] = [rule.body, rule.title, rule.source, rule.furniture].map(usable)
  const roots = rootsOf(document)
  const all = (selector: string | null | undefined) =>
    selector ? roots.flatMap((root) => [...root.querySelectorAll(selector)]) : []
  return {
    body: longest(all(body)),
    title: all(title)[0] ?? null,
    source: all(source)[0] ?? null,
    isOutside: furniture ? (element) => element.matches(furniture) : nothing.isOutside,
  }
}

function rootsOf(document: Document): ParentNode[] {
  const inner = finish(innerRootsInSteps(document.body))
  return [document, ...inner.flatMap(([first]) => (first ? [first.getRootNode() as Document | ShadowRoot] : []))]
}

/** The element with the most text, of equals the first; hidden copies do not count. */
function longest(elements: readonly Element[]): Element | null {
  let most = LEAST_TEXT - 1
  let best: Element | null = null
  for (const element of elements) {
    const length = (element.textContent ?? '').replaceAll(/\s+/gu, '').length
    if (length <= most || element.checkVisibility?.() === false) continue
    most = length
    best = element
  }
  return best
}
