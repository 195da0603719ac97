import { largestSelector } from '../notice/portal.ts'
import { tagOf } from './walk-shown.ts'

/** The most elements that one selector names. */
const mostSteps = 12

/** Names of states, which an element has now and may not have on the next page. */
const states = /^(?:active|cur|current|first|focus|hidden|hover|last|on|open|selected|show|shown|visible)$/iu

/**
 * A CSS selector that means this element alone, in its document or shadow root, and likely its like on other pages of the
 * site: by ids and classes that look made by hand, else by its way down from one that has such, else from the root. Null
 * where the way is too long. Own code: the package that is known for it (@medv/finder) tries all combinations of all names
 * of all ancestors, which a page with many of them turns into a standstill.
 */
export function selectorOf(element: Element): string | null {
  const root = element.getRootNode() as Document | ShadowRoot
  const isUnique = (selector: string) => {
    const [first, second] = root.querySelectorAll(selector)
    return first === element && second === undefined && selector.length <= largestSelector
  }
  const own = namesOf(element).find(isUnique)
  if (own !== undefined) return own
  let way = stepTo(element)
  let at = element.parentElement
  for (let steps = 1; steps < mostSteps && at !== null; steps++) {
    const found = namesOf(at)
      .map((name) => `${name} > ${way}`)
      .find(isUnique)
    if (found !== undefined) return found
    way = `${stepTo(at)} > ${way}`
    at = at.parentElement
  }
  return isUnique(way) ? way : null
}

/** Elements of which a page has one, and those of its own making. */
const landmark = /^(?:article|body|main|[a-z]+-[a-z-]+|ucap[a-z]*)$/u

/** What an element is called by itself: its id, its classes one by one, all of them, a telling tag. */
function namesOf(element: Element): string[] {
  const classes = [...element.classList].filter(isLasting).slice(0, 4)
  const id = isLasting(element.id) ? [`#${element.id}`] : []
  const all = classes.length > 1 ? [classes.map((name) => `.${name}`).join('')] : []
  const tag = landmark.test(tagOf(element)) ? [tagOf(element)] : []
  return [...id, ...classes.map((name) => `${tagOf(element)}.${name}`), ...all, ...tag]
}

/** One step of a way: by class or tag, and by number where a sibling is called the same. */
function stepTo(element: Element): string {
  const tag = tagOf(element)
  const name = [...element.classList].find(isLasting)
  const step = name === undefined ? tag : `${tag}.${name}`
  const siblings = [...(element.parentNode?.children ?? [])].filter((one) => tagOf(one) === tag)
  const alike = name === undefined ? siblings : siblings.filter((one) => one.classList.contains(name))
  return alike.length > 1 ? `${step}:nth-of-type(${siblings.indexOf(element) + 1})` : step
}

/** Whether a name looks made by hand: no number of an article, no hash of a build, no state; and needs no escapes. */
function isLasting(name: string): boolean {
  return (
    /^[\p{L}_][\p{L}\d_-]{0,39}$/u.test(name) &&
    !/\d{3}/u.test(name) &&
    !/(?:^|[-_])(?=[\da-z]*\d)(?=[\da-z]*[a-z])[\da-z]{6,}$/iu.test(name) &&
    !states.test(name)
  )
}
