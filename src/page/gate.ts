import { articleMeta, articleSigns, articleUrls, foreignHosts, genreWords, indexPages, listUrls } from './gate-signs.ts'

// What a browser meets first costs it most: to wrap one element of the page for our scripts takes longer than all else
// here, then the first pattern, then the page's location, then each further thing of the page and each function. So the
// commonest page that is no notice is told by its address as the document says it, its title and one query.

/**
 * A cheap first look, without reading the page's text: false only where a page is surely no notice (a home or list
 * page that says nothing of an article, an empty page, an encyclopaedia).
 */
export function mayBeNotice(document: Document, address: string): boolean {
  const behindHost = address.indexOf('/', 'https://'.length)
  const site = address.slice(0, behindHost)
  if (!site.endsWith('.gov.cn') && matches(foreignHosts, site.slice(site.lastIndexOf('/') + 1))) return false
  const path = pathOf(address.slice(behindHost)).toLowerCase()
  const isIndex = isIndexPage(path)
  const isArticle =
    holdsOne(document.title, genreWords) ||
    (!isIndex && matches(articleUrls, path)) ||
    document.querySelector(articleMeta) !== null
  if (!isArticle && address.startsWith('http') && (isIndex || matches(listUrls, path.split('?', 1)[0]!))) return false
  return document.body?.firstElementChild ? isArticle || !isTiny(document) || hasGenreHeading(document) : false
}

function hasGenreHeading(document: Document): boolean {
  return holdsOne(document.querySelector('h1, h2')?.textContent ?? '', genreWords)
}

function holdsOne(words: string, parts: readonly string[]): boolean {
  return parts.some((part) => words.includes(part))
}

/** Made only when it is asked. */
function matches(pattern: string, words: string): boolean {
  return new RegExp(pattern).test(words)
}

/** Whether an address is a list's by its end alone, and has no sign that an article's could be told by. */
function isIndexPage(path: string): boolean {
  const isList = path === '/' || indexPages.includes(path.slice(path.lastIndexOf('/')))
  return isList && !holdsOne(path, articleSigns)
}

/** Path and query; single-page portals have theirs behind the number sign (#/detail?id=7). */
function pathOf(behindHost: string): string {
  const at = behindHost.indexOf('#')
  if (at === -1) return behindHost
  const hash = behindHost.slice(at)
  return /^#!?\/./u.test(hash) ? hash.replace(/^#!?/u, '') : behindHost.slice(0, at)
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
