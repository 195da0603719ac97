import { labelField } from '../notice/info-fields.ts'
import type { IsOutside } from './portal-parts.ts'
import { isFurnitureLine, isInfoBox, isNamedFurniture } from './furniture.ts'
import { finish, type Steps } from '../text/steps.ts'
import { hasLines, isBlock, tagOf, walkShownInSteps } from './walk-shown.ts'

/** A line of the page as it is shown, with the block that holds it. */
export interface PageLine {
  readonly text: string
  readonly element: Element
  /** The table row that it stands in, or null. */
  readonly row: Element | null
  /** Characters of it inside links. */
  readonly linked: number
}

/** Sums over an element and all in it. */
export interface Tally {
  /** Characters of lines that may be prose or data: no links, no furniture. */
  weight: number
  /** As `weight`, but trusting no names: what a page puts in a box called nav counts. */
  bareWeight: number
  characters: number
  linked: number
  /** Lines that only a notice's own body has: numbers, addressees, dates, sentences. */
  sticky: number
  /** Of these the ones that begin a letter (numbers, addressees), that end it (dates), that tell of attachments, … */
  openings: number
  closings: number
  attachments: number
  /** … and that begin numbered parts. */
  parts: number
}

/** One pass over a page: its lines, and for every element what it holds. */
export interface PageSurvey {
  readonly root: Element
  readonly lines: readonly PageLine[]
  readonly tallies: ReadonlyMap<Element, Tally>
  /** Whether names of classes and ids were believed. */
  readonly trustsNames: boolean
}

const OPENING =
  /^(?:[\p{Script=Han}（）()]{1,16}\s*[〔【[（(]\s*\d{4}\s*[〕】\])）]\s*\d{1,5}\s*号|各[^。]{2,200}[:：]|[^。：:]{2,60}(?:局|委|办|府|室|部|厅|会|院|司|中心|单位|部门)[:：]|[^。]{0,60}(?:通知|通告|公告|通报|决定)如下[:：。]|[^。]{0,80}(?:制定|制订|提出)(?:如下|以下|本)[^。]{0,12}[:：。])$/u
const CLOSING =
  /^(?:[^。：:]{2,40}[\s\u3000]+)?(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,2}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/u
const ATTACHMENT = /^(?:附件\s*\d{0,2}\s*[:：].*|附件\s*\d{0,2}|[（(]此件.{2,12}[）)])$/u
const PART =
  /^(?:附[表录]|[（(]?[一二三四五六七八九十]{1,3}[、）)]|第[一二三四五六七八九十百]{1,4}[章条]|\d{1,2}\s*[.．、]\s*\D{4})/u
const DUTY = /^(?:责任|牵头|配合|协办|完成)(?:单位|部门|人|时限|时间)\s*[:：]/u
const SENTENCE = /^.{36,}[。；;：:]$/u

/**
 * Surveys what a page shows; linear in its size. Boxes named as furniture (nav, footer …) do not count, unless the page
 * has put most of its text into them and no letter begins elsewhere.
 */
export function surveyPage(root: Element): PageSurvey {
  return finish(surveyPageInSteps(root))
}

/** As `surveyPage`, without what stands outside; the page must stand still between the steps. */
export function* surveyPageInSteps(root: Element, isOutside: IsOutside = nowhere): Steps<PageSurvey> {
  const survey = yield* surveyWith(root, true, isOutside)
  const { weight = 0, bareWeight = 0, openings = 0 } = survey.tallies.get(root) ?? {}
  const isMisnamed = bareWeight > LEAST_MISNAMED && weight * 3 < bareWeight && openings === 0
  return isMisnamed ? yield* surveyWith(root, false, isOutside) : survey
}

const LEAST_MISNAMED = 300

const nowhere: IsOutside = () => false

function* surveyWith(root: Element, trustsNames: boolean, isOutside: IsOutside): Steps<PageSurvey> {
  const lines: PageLine[] = []
  const tallies = new Map<Element, Tally>()
  const open: { element: Element; tally: Tally; block: boolean }[] = []
  const rows: Element[] = []
  let words: string[] = []
  let linked = 0
  let links = 0
  let furniture = 0
  let labelled = false
  const flush = () => {
    const text = words
      .join('')
      .replaceAll(/[ \t\r\n\f]+/gu, ' ')
      .trim()
    const holder = open.at(-1)
    if (text && holder) {
      const line = { text, element: holder.element, row: rows.at(-1) ?? null, linked: Math.min(linked, text.length) }
      lines.push(line)
      addLine(holder.tally, line, furniture > 0 || labelled)
      labelled = labelField(text) !== null
    }
    words = []
    linked = 0
  }
  yield* walkShownInSteps(root, {
    enter(element) {
      const tag = tagOf(element)
      if (isOutside(element)) return false
      if (tag === 'br') {
        flush()
        return false
      }
      const block = isBlock(element)
      if (block) flush()
      if (tag === 'a') links++
      if (tag === 'tr' || tag === 'dl') rows.push(element)
      if (isSiteFurniture(element, trustsNames)) furniture++
      // An inline element that has lines is used as a box.
      if (block || tag === 'a' || hasLines(element)) open.push({ element, tally: newTally(), block })
      return true
    },
    leave(element) {
      const tag = tagOf(element)
      if (isBlock(element)) flush()
      if (tag === 'a') links--
      if (tag === 'tr' || tag === 'dl') rows.pop()
      if (isSiteFurniture(element, trustsNames)) furniture--
      if (open.at(-1)?.element === element) {
        const { tally } = open.pop() ?? { tally: newTally() }
        tallies.set(element, tally)
        const outer = open.at(-1)
        if (outer) addTally(outer.tally, tally)
      }
    },
    text(node) {
      words.push(node.data)
      if (links > 0) linked += node.data.trim().length
    },
  })
  return { root, lines, tallies, trustsNames }
}

function isSiteFurniture(element: Element, trustsNames: boolean): boolean {
  return (trustsNames && isNamedFurniture(element)) || isInfoBox(element)
}

/** A tally of nothing. */
export function newTally(): Tally {
  return {
    weight: 0,
    bareWeight: 0,
    characters: 0,
    linked: 0,
    sticky: 0,
    openings: 0,
    closings: 0,
    attachments: 0,
    parts: 0,
  }
}

function addLine(tally: Tally, line: PageLine, inFurniture: boolean): void {
  const { text, linked } = line
  tally.characters += text.length
  tally.linked += linked
  if (linked * 2 > text.length || isFurnitureLine(text)) return
  tally.bareWeight += text.length - linked
  if (inFurniture) return
  tally.weight += text.length - linked
  const opens = OPENING.test(text)
  const closes = CLOSING.test(text)
  const attaches = ATTACHMENT.test(text)
  if (opens) tally.openings++
  if (closes) tally.closings++
  const begins = PART.test(text)
  if (attaches) tally.attachments++
  if (begins) tally.parts++
  if (opens || closes || attaches || begins || DUTY.test(text) || SENTENCE.test(text)) tally.sticky++
}

function addTally(outer: Tally, inner: Tally): void {
  outer.weight += inner.weight
  outer.bareWeight += inner.bareWeight
  outer.characters += inner.characters
  outer.linked += inner.linked
  outer.sticky += inner.sticky
  outer.openings += inner.openings
  outer.closings += inner.closings
  outer.attachments += inner.attachments
  outer.parts += inner.parts
}
