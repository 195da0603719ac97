// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import portals from '../../seeds/portals.json' with { type: 'json' }
import { articleMeta, articleUrls, indexPages, listUrls } from '../../src/page/gate-signs.ts'
import { mayBeNotice } from '../../src/page/gate.ts'

const host = 'http://www.linxi.gov.cn'
const links = Array.from({ length: 30 }, (_, at) => `<li><a href="/${at}">动态</a></li>`).join('')

function pageOf(head: string, body = `<ul>${links}</ul>`): Document {
  return new DOMParser().parseFromString(`<!doctype html><head>${head}</head><body>${body}</body>`, 'text/html')
}

describe('addresses of lists that are told without a pattern', () => {
  test('are told by the patterns as well, and are no article to them', () => {
    for (const page of ['/', ...indexPages.flatMap((end) => [end, `/zwgk${end}`])]) {
      expect(page).toMatch(new RegExp(listUrls))
      expect(page).not.toMatch(new RegExp(articleUrls))
      expect(mayBeNotice(pageOf('<title>政务公开</title>'), host + page)).toBe(false)
    }
  })

  test('leave articles to the patterns, which all ask for a figure, a _ or a =', () => {
    for (const pattern of portals.articleUrls) expect(pattern).toMatch(/\\d|_|=/)
    expect(mayBeNotice(pageOf(''), `${host}/art/2024/3/6/art_1_2/index.html`)).toBe(true)
    expect(mayBeNotice(pageOf(''), `${host}/content_abc.html/index.html`)).toBe(true)
    expect(mayBeNotice(pageOf(''), `${host}/zwgk/index.html?id=/index.html`)).toBe(true)
  })

  test('are no lists within a path, or below another end', () => {
    for (const path of ['/zwgk/', '/index.html/ab', '/zwgk/myindex.htm', '/index.pdf'])
      expect(mayBeNotice(pageOf(''), host + path)).toBe(true)
  })
})

describe('addresses as documents say them', () => {
  const page = pageOf('<title>政务公开</title>')

  test.each([
    ['a port', 'http://www.linxi.gov.cn:8080/index.html', false],
    ['a place in the page', `${host}/index.html#top`, false],
    ['the route of a single-page portal', `${host}/index.html#/detail?id=7`, true],
    ['the route of its list', `${host}/detail.html?id=7#!/list/`, false],
    ['a query behind a list', `${host}/zwgk/list/?page=a`, false],
    ['a list among signs of a query', `${host}/zwgk/?from=/search`, true],
    ['capitals', `${host}/zwgk/INDEX.HTML`, false],
    ['another host', 'https://www.example.com/a', true],
    ['a host without notices', 'https://baike.example.com/a', false],
    ['a host that only ends like one', 'https://myzhihu.com/a', true],
    ['our own page', 'chrome-extension://abc/index.html', true],
    ['none', 'about:blank', true],
    ['nothing', '', true],
  ])('%s', (_, address, mayBe) => {
    expect(mayBeNotice(page, address)).toBe(mayBe)
  })
})

describe('meta elements that only articles have', () => {
  const address = `${host}/zwgk/index.html`

  test.each([
    ['a name in any case', '<meta name="PubDate" content="2024-03-06">', true],
    ['a property', '<meta property="article:published_time" content="2024-03-06">', true],
    ['nothing in it', '<meta name="pubdate" content="">', false],
    ['no content', '<meta name="pubdate">', false],
    ['another name', '<meta name="description" content="2024">', false],
    ['a name goes before a property', '<meta name="a" property="article:published_time" content="2024">', false],
  ])('%s', (_, meta, isArticle) => {
    expect(pageOf(meta).querySelector(articleMeta) !== null).toBe(isArticle)
    expect(mayBeNotice(pageOf(meta), address)).toBe(isArticle)
  })
})

test('an empty page is no notice, whatever its title says', () => {
  expect(mayBeNotice(pageOf('<title>关于春耕的通知</title>', ''), `${host}/art/2024/3/6/art_1_2.html`)).toBe(false)
})
