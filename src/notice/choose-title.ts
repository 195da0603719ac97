import signs from '../../seeds/notice-signs.json' with { type: 'json' }
import portals from '../../seeds/portals.json' with { type: 'json' }
import { bodyNameOf, bodyNamesOf } from './body-name.ts'
import type { PageFacts, TitleSource } from './notice-facts.ts'
import { sameTitle } from './notice-signals.ts'
import { cleanTitle, genreOf, isGovernmentReport, titleKey } from './notice-title.ts'
import type { Letter } from './notice.ts'

const trust: Readonly<Record<TitleSource, number>> = {
  portal: 9,
  meta: 3,
  heading: 2.5,
  table: 2.4,
  document: 2,
  text: 1.5,
}
const COLUMN = new RegExp(signs.titleSigns.find(({ signal }) => signal === 'title-column')?.pattern ?? '^$', 'u')
const PLACE = /(?:位置|所在)\s*[:：]|[>＞»›]|&gt;|^\s*首\s*页\s*[/／|｜·-]/u

/** 会议纪要 alone says of what kind, not which. */
const LONGEST_BARE = 4

/** 二、职责分工: the heading of a part. */
const PART = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/u

/** The title of a page among all that claims to be one: trusted places first, helped by others that say the same. */
export function chooseTitle(facts: PageFacts, text: string, letter: Letter): string | null {
  const siteNames = portals.metas.siteName.map((name) => facts.metas[name] ?? '').filter(Boolean)
  const others = portals.metas.column.map((name) => facts.metas[name] ?? '').filter(Boolean)
  const inText = letter.title ? [{ text: text.slice(letter.title.start, letter.title.end), from: 'text' as const }] : []
  const candidates = [...facts.titles, ...inText]
    .map(({ text, from }) => ({ title: cleanTitle(text, [...siteNames, ...others]), from }))
    .filter(({ title }) => isPossible(title, siteNames, others))
  let best: string | null = null
  let most = -Infinity
  for (const { title, from } of candidates) {
    const support = candidates.filter((other) => other.title !== title && sameTitle(other.title, title)).length
    const exact = candidates.filter((other) => titleKey(other.title) === titleKey(title)).length
    const genre = genreOf(title) !== null || isGovernmentReport(title) ? 1.5 : 0
    const fuller = candidates.some((other) => addsIssuer(title, other.title)) ? 0.8 : 0
    const cut = /(?:\.{2,}|…)$/u.test(title) ? -4 : 0
    const bare = title.length <= LONGEST_BARE ? -3 : 0
    const column = COLUMN.test(title) ? -3 : 0
    const points =
      bare + column + trust[from] + Math.min(support, 3) * 0.4 + Math.min(exact, 4) * 0.5 + genre + fuller + cut
    if (points > most) {
      best = title
      most = points
    }
  }
  return best && withIssuer(best, candidates)
}

/**
 * The longest title in the text that says before this one whose it is: portals leave the issuer out of their metas. What stands
 * as a heading is whole.
 */
function withIssuer(title: string, candidates: readonly { title: string; from: TitleSource }[]): string {
  if (candidates.some((one) => one.from === 'heading' && one.title === title)) return title
  return candidates.reduce(
    (best, { title: other, from }) =>
      from === 'text' && addsIssuer(other, title) && other.length > best.length ? other : best,
    title,
  )
}

/** X市人民政府关于… beside 关于…: headings that part the issuer from its title. */
function addsIssuer(title: string, other: string): boolean {
  const issuer = title.length > other.length && title.endsWith(other) ? title.slice(0, title.length - other.length) : ''
  return issuer !== '' && bodyNamesOf(issuer).length > 0
}

function isPossible(title: string, siteNames: readonly string[], columns: readonly string[]): boolean {
  const key = titleKey(title)
  if (key.length < 4 || bodyNameOf(title) !== null || title.length > 200 || PLACE.test(title) || PART.test(title))
    return false
  return ![...siteNames, ...columns].some((name) => titleKey(name) === key)
}
