import { articleMeta, articleUrls, foreignHosts, indexPages, listUrls } from './gate-signs.ts'

/** What an address says; a page's own `location` says it without being read anew. */
export type GatePlace = Pick<URL, 'protocol' | 'hostname' | 'pathname' | 'search' | 'hash'>

/** The place that an address names; null where it names none. */
export function placeOf(address: string): GatePlace | null {
  return URL.canParse(address) ? new URL(address) : null
}

// What a browser meets first costs it most: to wrap one element of the page for our scripts takes longer than all else
// here, then the first pattern, then each further one. So the commonest page that is no notice is told without any.
const GENRE_WORDS =
  '通知|意见|批复|决定|通报|通告|公告|报告|方案|要点|计划|总结|规划|办法|细则|措施|清单|分工|分解|公报|纪要|安排|实事'

/**
 * A cheap first look, without reading the page's text: false only where a page is surely no notice (a home or list
 * page that says nothing of an article, an empty page, an encyclopaedia).
 */
export function mayBeNotice(document: Document, place: GatePlace | null): boolean {
  if (place && !place.hostname.endsWith('.gov.cn') && matches(foreignHosts, place.hostname)) return false
  const path = place ? pathOf(place).toLowerCase() : ''
  const isIndex = isIndexPage(path)
  const isArticle =
    namesGenre(document.title) ||
    (!isIndex && matches(articleUrls, path)) ||
    document.querySelector(articleMeta) !== null
  if (!isArticle && place?.protocol.startsWith('http') && (isIndex || matches(listUrls, path.split('?', 1)[0]!)))
    return false
  return document.body?.firstElementChild ? isArticle || !isTiny(document) || hasGenreHeading(document) : false
}

function namesGenre(words: string): boolean {
  return GENRE_WORDS.split('|').some((word) => words.includes(word))
}

function hasGenreHeading(document: Document): boolean {
  return namesGenre(document.querySelector('h1, h2')?.textContent ?? '')
}

/** Made only when it is asked. */
function matches(pattern: string, words: string): boolean {
  return new RegExp(pattern).test(words)
}

/** Whether an address is a list's by its end alone, and has no sign that an article's could be told by. */
function isIndexPage(path: string): boolean {
  if (path !== '/' && !indexPages.includes(path.slice(path.lastIndexOf('/')))) return false
  for (let at = 0; at < path.length; at++) {
    const sign = path[at]!
    if ((sign >= '0' && sign <= '9') || sign === '_' || sign === '=') return false
  }
  return true
}

/** Path and query; single-page portals have theirs behind the number sign (#/detail?id=7). */
function pathOf({ pathname, search, hash }: GatePlace): string {
  return hash !== '' && /^#!?\/./u.test(hash) ? hash.replace(/^#!?/u, '') : pathname + search
}

/** A page of a few elements and next to no text: a redirect, an error, a frame set. */
function isTiny(document: Document): boolean {
  const { body } = document
  return (
    body.getElementsByTagName('*').length < 8 &&
    (body.textContent ?? '').trim().length < 120 &&
    !mayHaveInnerRoots(document)
  )
}

/** Whether a page has parts that its own tree does not show: frames, or elements of its own making. */
function mayHaveInnerRoots(document: Document): boolean {
  if (document.getElementsByTagName('iframe').length + document.getElementsByTagName('frame').length > 0) return true
  return [...document.body.getElementsByTagName('*')].some((element) => element.shadowRoot !== null)
}
