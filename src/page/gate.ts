import { articleMetas, articleUrls, foreignHosts, listUrls } from './gate-signs.ts'

// Patterns here are plain: those that take no heed of case, or know all of Unicode, take a browser that has met none yet
// several times as long.
const GENRE_WORD =
  /通知|意见|批复|决定|通报|通告|公告|报告|方案|要点|计划|总结|规划|办法|细则|措施|清单|分工|分解|公报|纪要|安排|实事/

/**
 * A cheap first look, without reading the page's text: false only where a page is surely no notice (a home or list
 * page that says nothing of an article, an empty page, an encyclopaedia).
 */
export function mayBeNotice(document: Document, url: string): boolean {
  if (!document.body?.firstElementChild) return false
  const place = URL.canParse(url) ? new URL(url) : null
  if (place && !place.hostname.endsWith('.gov.cn') && matches(foreignHosts, place.hostname)) return false
  if (GENRE_WORD.test(document.title)) return true
  const path = place ? pathOf(place).toLowerCase() : ''
  if (matches(articleUrls, path) || hasArticleMeta(document)) return true
  if (place?.protocol.startsWith('http') && matches(listUrls, path.split('?', 1)[0]!)) return false
  return !isTiny(document) || GENRE_WORD.test(document.querySelector('h1, h2')?.textContent ?? '')
}

/** Made only when it is asked. */
function matches(patterns: readonly string[], words: string): boolean {
  return new RegExp(patterns.join('|')).test(words)
}

/** Path and query; single-page portals have theirs behind the number sign (#/detail?id=7). */
function pathOf({ pathname, search, hash }: URL): string {
  return hash !== '' && /^#!?\/./u.test(hash) ? hash.replace(/^#!?/u, '') : pathname + search
}

function hasArticleMeta(document: Document): boolean {
  for (const meta of document.getElementsByTagName('meta')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase()
    if (articleMetas.includes(name) && meta.getAttribute('content')) return true
  }
  return false
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
