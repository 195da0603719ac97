import { tagOf } from './walk-shown.ts'

/** Tells whether an element has one of the ids, classes or tags of simple selectors (#zoom, .view, ucapcontent). */
export type NameTest = (element: Element) => boolean

/** Builds a test of simple selectors, small and capital letters alike; cheaper than a long selector list on each element. */
export function nameTest(selectors: readonly string[]): NameTest {
  const ids = new Set<string>()
  const classes = new Set<string>()
  const tags = new Set<string>()
  for (const selector of selectors.flatMap((list) => list.toLowerCase().split(/\s*,\s*/u))) {
    if (selector.startsWith('#')) ids.add(selector.slice(1))
    else if (selector.startsWith('.')) classes.add(selector.slice(1))
    else tags.add(selector)
  }
  return (element) =>
    tags.has(tagOf(element)) || (element.id !== '' && ids.has(element.id.toLowerCase())) || hasClass(element, classes)
}

function hasClass(element: Element, classes: ReadonlySet<string>): boolean {
  const names = element.getAttribute('class')
  return (
    names !== null &&
    names
      .toLowerCase()
      .split(/\s+/u)
      .some((name) => classes.has(name))
  )
}
