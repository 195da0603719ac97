import type { MarkKind } from '../wording/mark-kinds.ts'

/** Names the kinds whose paint the reader hid on this page; kept on the root element, where marks.css sees it. */
const attribute = 'data-notice-hidden'

/** A mark all of whose kinds are hidden is no stop of the keyboard. */
function setStops(body: Element, hidden: ReadonlySet<MarkKind>): void {
  for (const mark of body.querySelectorAll<HTMLElement>('mark[data-notice-id][role="button"]')) {
    let seen: HTMLElement | null | undefined = mark
    while (seen && hidden.has(seen.dataset['noticeMark'] as MarkKind)) {
      seen = seen.parentElement?.closest<HTMLElement>('mark[data-notice-id]')
    }
    mark.tabIndex = seen ? 0 : -1
  }
}

/** Hides these kinds and shows all others, without painting anything again; an empty set leaves no attribute. */
export function hideKinds(body: Element, hidden: ReadonlySet<MarkKind>): void {
  // The text may stand in a frame, whose marks look at their own root.
  for (const { documentElement } of new Set([document, body.ownerDocument])) {
    if (hidden.size === 0) documentElement.removeAttribute(attribute)
    else documentElement.setAttribute(attribute, [...hidden].join(' '))
  }
  setStops(body, hidden)
}
