import portals from '../../seeds/portals.json' with { type: 'json' }
import { isDataTable } from './data-table.ts'
import { hasSiteHeading, isInfoBox, isNamedFurniture } from './furniture.ts'
import { nameTest } from './named-element.ts'
import { newTally, surveyPage, type PageSurvey, type Tally } from './survey-page.ts'
import { eachBatch, finish, type Steps } from '../text/steps.ts'
import { isBlock, tagOf } from './walk-shown.ts'

const isKnownBody = nameTest(portals.bodies.map(({ selector }) => selector))
const LEAST_TEXT = 30
const LEAST_COPY = 100
const NEVER_BODY = new Set(['p', 'ul', 'ol', 'pre', 'h1', 'h2', 'h3', 'h4', 'a', 'li', 'blockquote'])

/** The element that holds a notice's whole text and as little else as can be; null where the page has no text. */
export function findBody(document: Document): Element | null {
  return document.body ? finish(chooseBodyInSteps(surveyPage(document.body))) : null
}

/** As `findBody`, of a page that is already surveyed and stands still between the steps. */
export function* chooseBodyInSteps(survey: PageSurvey): Steps<Element | null> {
  const { root, tallies } = survey
  const all = tallies.get(root)
  if (!all || all.weight < LEAST_TEXT) return null
  const toKnown = pathsToKnown(survey, all)
  let body = root
  for (;;) {
    const next = yield* goIn(body, survey, toKnown)
    if (!next) return body
    body = next
  }
}

/** The known containers that hold at least half of the page's text, and all that they stand in. */
function pathsToKnown({ root, tallies }: PageSurvey, all: Tally): ReadonlySet<Element> {
  const path = new Set<Element>()
  for (const [known, tally] of tallies) {
    if (tally.weight * 2 < all.weight || !isKnownBody(known)) continue
    for (let at: Element | null = known; at && at !== root && !path.has(at); at = at.parentElement) path.add(at)
  }
  return path
}

interface Part {
  readonly child: Element | null
  readonly tally: Tally
  /** Whether it begins with a heading of the site's. */
  readonly isHeaded: boolean
}

const none: Part = { child: null, tally: newTally(), isHeaded: false }

/** The one child that holds (nearly) all of an element's text, or null when the text begins here. */
function* goIn(body: Element, survey: PageSurvey, toKnown: ReadonlySet<Element>): Steps<Element | null> {
  const { tallies, trustsNames } = survey
  const whole = tallies.get(body)
  if (!whole) return null
  const parts: Part[] = []
  const own: Part[] = []
  yield* eachBatch([...body.children], (child) => {
    const tally = tallies.get(child)
    if (!tally) return
    const part = { child, tally, isHeaded: hasSiteHeading(child) }
    parts.push(part)
    if (!part.isHeaded) own.push(part)
  })
  const heaviest = own.reduce((best, part) => (part.tally.weight > best.tally.weight ? part : best), own[0] ?? none)
  const largest = own.find((part) => isTwin(part, heaviest)) ?? heaviest
  const { child: best } = largest
  if (!best || NEVER_BODY.has(tagOf(best)) || isDataTable(best)) return null
  const asides: Part[] = []
  yield* eachBatch(parts, (part) => {
    if (part === largest) return
    if (isAside(part.child, trustsNames) || isApart(part, largest) || isCopy(part, largest)) asides.push(part)
  })
  const most = largest.tally.weight
  const aside = asides.reduce((sum, { tally }) => sum + tally.weight, 0)
  const asideSticky = asides.reduce((sum, { tally }) => sum + tally.sticky, 0)
  const inner = tallies.get(best)
  if (!inner) return null
  const rest = whole.weight - most - aside
  const sticky = whole.sticky - inner.sticky - asideSticky
  if (toKnown.has(best)) {
    return rest <= whole.weight * 0.4 && sticky <= (rest < whole.weight * 0.05 ? 0 : 1) ? best : null
  }
  const apart = new Set(asides)
  if (parts.some((part) => part !== largest && !apart.has(part) && isLike(part, best))) return null
  // Badly nested pages leave part of a text outside its <font>.
  if (!isBlock(best) && rest > 0) return null
  return rest <= Math.max(120, whole.weight * 0.06) && sticky === 0 ? best : null
}

/** A box of the same make: the parts of one text stand in boxes of one make. */
function isLike({ child, tally }: Part, best: Element): boolean {
  const names = best.getAttribute('class')
  return (
    child !== null &&
    names !== null &&
    tally.weight > 0 &&
    tagOf(child) === tagOf(best) &&
    child.getAttribute('class') === names
  )
}

/** The same text before: the copy that a page shows stands before the one that it keeps for printing or for phones. */
function isTwin(part: Part, heaviest: Part): boolean {
  return part !== heaviest && part.tally.weight * 10 >= heaviest.tally.weight * 9 && isCopy(part, heaviest)
}

/** The same text again: pages keep a copy for phones or for printing. */
function isCopy(part: Part, largest: Part): boolean {
  if (!part.child || !largest.child || part.tally.weight < LEAST_COPY) return false
  if (part.tally.weight * 3 < largest.tally.weight * 2) return false
  const copy = bareText(part.child)
  const whole = bareText(largest.child)
  return [0.25, 0.5, 0.75].every((at) => whole.includes(copy.slice(Math.floor(copy.length * at)).slice(0, 60)))
}

/**
 * Whether a part beside a whole text (a letter from its addressees to its date, or numbered parts) is none of it.
 * Attachments may stand in boxes of their own: where the letter tells of any, only what is plainly the site's is apart.
 */
function isApart({ child, tally, isHeaded }: Part, largest: Part): boolean {
  if (child === null || tally.weight === 0) return false
  if (isHeaded) return true
  if (!isWhole(largest.tally) || isPartOfNotice(child, tally)) return false
  return largest.tally.attachments === 0 || child.querySelector(CONTROLS) !== null || isOfLinks(child, tally)
}

const CONTROLS = 'button, select, textarea, input:not([type=hidden])'
const LEAST_PARTS = 3
/** Characters beside each link of a list of links with summaries. */
const SUMMARY = 120

function isWhole({ openings, closings, parts }: Tally): boolean {
  return (openings > 0 && closings > 0) || parts >= LEAST_PARTS
}

/** What notices have beside their letter: letters of their own, tables of data, numbered parts. */
function isPartOfNotice(element: Element, { openings, closings, attachments, parts }: Tally): boolean {
  return (
    openings + closings + attachments + parts > 0 || [element, ...element.querySelectorAll('table')].some(isDataTable)
  )
}

function isOfLinks(element: Element, { weight }: Tally): boolean {
  const links = element.getElementsByTagName('a').length
  return links >= 2 && weight <= links * SUMMARY
}

function bareText(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/gu, '')
}

function isAside(element: Element | null, trustsNames: boolean): boolean {
  if (element === null) return false
  return (trustsNames && isNamedFurniture(element)) || isInfoBox(element)
}
