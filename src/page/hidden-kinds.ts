import type { MarkKind } from '../wording/mark-kinds.ts'
import { eachInSteps, type Steps } from '../text/steps.ts'

/** Names the kinds whose paint the reader hid on this page; kept on the root element, where marks.css sees it. */
const attribute = 'data-notice-hidden'

/** Makes marks stops of the keyboard, but those all of whose kinds are hidden. */
export function setStopsInSteps(marks: Iterable<HTMLElement>, hidden: ReadonlySet<MarkKind>): Steps<void> {
  return eachInSteps(marks, (mark) => {
    if (mark.getAttribute('role') === 'button') mark.tabIndex = isSeen(mark, hidden) ? 0 : -1
  })
}

function isSeen(mark: HTMLElement, hidden: ReadonlySet<MarkKind>): boolean {
  let seen: HTMLElement | null | undefined = mark
  while (seen && hidden.has(seen.dataset['noticeMark'] as MarkKind)) {
    seen = seen.parentElement?.closest<HTMLElement>('mark[data-notice-id]')
  }
  return Boolean(seen)
}

/** Hides these kinds and shows all others, without painting anything again; an empty set leaves no attribute. */
export function hideKinds(body: Element, hidden: ReadonlySet<MarkKind>): void {
  // The text may stand in a frame, whose marks look at their own root.
  for (const { documentElement } of new Set([document, body.ownerDocument])) {
    if (hidden.size === 0) documentElement.removeAttribute(attribute)
    else documentElement.setAttribute(attribute, [...hidden].join(' '))
  }
}
