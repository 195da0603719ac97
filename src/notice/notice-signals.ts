import portals from '../../seeds/portals.json' with { type: 'json' }
import signs from '../../seeds/notice-signs.json' with { type: 'json' }
import { eachMatch } from '../text/each-match.ts'
import type { Steps } from '../text/steps.ts'
import type { Letter, Reason } from './notice.ts'
import type { BodyFacts, PageFacts } from './notice-facts.ts'
import { genreOf, isFormalTitle, isGovernmentReport, titleKey } from './notice-title.ts'

/** What the judge has settled about a page before it weighs it. */
export interface Draft {
  readonly title: string | null
  readonly documentNumber: string | null
  readonly letter: Letter
  readonly text: string
  readonly facts: PageFacts
}

interface Sign {
  readonly signal: string
  readonly weight: number
  readonly pattern: string
  readonly atLeast?: number
  readonly within?: number
  /** Not weighed on a title that is formal, has a genre or has none (plain), or on a text with a letter's form. */
  readonly unless?: string
}

const weights: Readonly<Record<string, number>> = signs.weights
const compile = (signs: readonly Sign[]) => signs.map((sign) => ({ ...sign, test: new RegExp(sign.pattern, 'gu') }))
const titleSigns = compile(signs.titleSigns)
const textSigns = compile(signs.textSigns)
/** A text that says of itself that it makes something known (现将…通报如下) may well begin with what happened. */
const announcing = textSigns.find(({ signal }) => signal === 'issue-phrase')
const columnSigns = compile(signs.columnSigns)
const hostSigns = compile(signs.hostSigns)

/** What must be made up for before a page is taken for a notice. */
export const bias: number = signs.weights.bias

/** In steps, all that speaks for or against a page being a notice, unsorted. */
export function* signalsOf(draft: Draft): Steps<readonly Reason[]> {
  const inText = yield* textSignals(draft)
  return [...titleSignals(draft), ...formSignals(draft), ...inText, ...pageSignals(draft)]
}

function titleSignals({ title }: Draft): Reason[] {
  if (!title) return []
  const formal = isFormalTitle(title)
  const genre = genreOf(title)
  const holds = [...(formal ? ['formal'] : []), formal || genre !== null ? 'genre' : 'plain']
  const reasons = titleSigns
    .filter((sign) => !isWaived(sign, holds) && count(sign.test, title, 1) > 0)
    .map(({ signal, weight }) => ({ signal, weight }))
  if (isGovernmentReport(title)) reasons.push(weighed('government-report'))
  else if (formal) reasons.push(weighed('title-formal'))
  else if (genre !== null) reasons.push(weighed('title-genre'))
  if (!formal && genre !== null && isWorkPaper(title, genre)) reasons.push(weighed('title-work-paper'))
  return reasons
}

/** A text with fewer characters says too little to be told by. */
const SHORT = 80

/** 文种 that tell, as news does, what happened when, who attended and what was stressed. */
const tellsOfEvents = new Set(['通报', '纪要', '决定', '决议'])
const workPapers = new Set(
  signs.genres.filter(({ kind }) => kind === 'plan' || kind === 'report').map(({ word }) => word),
)

/** Plans, summaries, reports and minutes are put on portals without the form of a letter; news never bears their names. */
function isWorkPaper(title: string, genre: string): boolean {
  return workPapers.has(genre) || genre === '纪要' || /(?:工作|执行|情况|决算|预算)(?:的)?报告/u.test(title)
}

function formSignals({ documentNumber, letter, facts }: Draft): Reason[] {
  const { fields } = facts
  const said: [string, boolean][] = [
    ['document-number', documentNumber !== null],
    ['addressees', letter.addressees !== null],
    ['signature', letter.signatures.length > 0],
    ['signing-date', letter.signatures.length === 0 && letter.writtenOn !== null],
    ['document-fields', Boolean(fields.writtenOn ?? fields.genre ?? fields.validity ?? fields.issuer)],
    ['index-number', Boolean(fields.indexNumber)],
  ]
  return said.filter(([, holds]) => holds).map(([signal]) => weighed(signal))
}

function* textSignals({ text, title, documentNumber, letter }: Draft): Steps<Reason[]> {
  const reasons: Reason[] = []
  const genre = title === null ? null : genreOf(title)
  const announces = announcing !== undefined && (yield* isMet(announcing.test, text, 1))
  const hasForm =
    genre === null
      ? title === null && announces
      : announces || tellsOfEvents.has(genre) || documentNumber !== null || letter.addressees !== null
  const holds = hasForm ? ['letter'] : []
  for (const sign of textSigns) {
    if (isWaived(sign, holds)) continue
    const least = sign.atLeast ?? 1
    const searched = sign.within ? text.slice(0, sign.within) : text
    const isFound = sign === announcing ? announces : yield* isMet(sign.test, searched, least)
    if (isFound) reasons.push({ signal: sign.signal, weight: sign.weight })
  }
  const shown = text.trim().length
  if (shown === 0) reasons.push(weighed('no-text'))
  else if (shown < SHORT && (title === null || genreOf(title) === null)) reasons.push(weighed('short-text'))
  return reasons
}

function pageSignals({ facts, title }: Draft): Reason[] {
  const { host, metas, body } = facts
  const reasons = host === null ? [] : hostSigns.filter((sign) => count(sign.test, host, 1) > 0).map(reasonOf)
  const columns = portals.metas.column.map((name) => metas[name] ?? '').join(' ')
  const place = `${columns} ${facts.breadcrumb ?? ''} ${behindTitle(facts, title)}`
  reasons.push(...columnSigns.filter((sign) => count(sign.test, place, 1) > 0).map(reasonOf))
  if (portals.metas.siteCode.some((name) => metas[name])) reasons.push(weighed('government-site'))
  if ([...portals.metas.publishedOn, 'articletitle'].some((name) => metas[name])) reasons.push(weighed('article-page'))
  if (isListOfLinks(body, title)) reasons.push(weighed('mostly-links'))
  if (body.abstracts >= 3) reasons.push(weighed('many-titles'))
  return reasons
}

/** Links, and less beside them, also in short cells; one or two tell a list only where no letter's title says otherwise: its text may be attached. */
function isListOfLinks({ characters, linked, linkLines, prose }: BodyFacts, title: string | null): boolean {
  if (linked * 2 > characters) return true
  if (linked * 8 < characters) return false
  const enough = title !== null && isFormalTitle(title) ? 3 : 1
  return linkLines >= enough && prose < Math.max(SHORT, linked)
}

/** What the window's title says beside the notice's: names of columns and of the site. */
function behindTitle(facts: PageFacts, title: string | null): string {
  const whole = facts.titles.find(({ from }) => from === 'document')?.text ?? ''
  return title && whole.includes(title) ? whole.replace(title, ' ') : ''
}

function isWaived({ unless }: Sign, holds: readonly string[]): boolean {
  return unless !== undefined && holds.includes(unless)
}

function reasonOf({ signal, weight }: Sign): Reason {
  return { signal, weight }
}

function weighed(signal: string): Reason {
  return { signal, weight: weights[signal] ?? 0 }
}

/** The longest words that a pattern of signs tells something by. */
const REACH = 400

/** Whether a pattern is met so often in a long text. */
function* isMet(test: RegExp, text: string, often: number): Steps<boolean> {
  let met = 0
  yield* eachMatch(text, test, REACH, () => ++met < often)
  return met >= often
}

/** How often a pattern is met, counted no further than `enough`. */
function count(test: RegExp, text: string, enough: number): number {
  let met = 0
  test.lastIndex = 0
  while (met < enough && test.exec(text)) met++
  return met
}

/** Whether two titles say the same, one of them perhaps cut short or with its issuer. */
export function sameTitle(one: string, other: string): boolean {
  const [a, b] = [titleKey(one), titleKey(other)]
  return a.length > 5 && b.length > 5 && (a.includes(b) || b.includes(a))
}
