// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { mayBeNotice } from '../../src/page/gate.ts'
import { judgePage, readNotice } from '../../src/page/read-notice.ts'
import { noticePages } from './notice-pages.ts'
import { otherPages } from './other-pages.ts'

function documentOf(html: string): Document {
  return new DOMParser().parseFromString(`<!DOCTYPE html><html><head>${html}</html>`, 'text/html')
}

describe('notices in the shapes of many portals', () => {
  test.each(noticePages)('$name', (page) => {
    const found = readNotice(documentOf(page.html), page.url)
    expect(found?.notice).toMatchObject({
      isNotice: true,
      title: page.title,
      issuer: page.issuer,
      documentNumber: page.documentNumber,
      publishedOn: page.publishedOn,
      writtenOn: page.writtenOn,
    })
  })

  test.each(noticePages)('the body is the whole text and nothing of the site: $name', (page) => {
    const text = readNotice(documentOf(page.html), page.url)?.text.noticeText.text.trim() ?? ''
    expect(text.slice(0, page.first.length)).toBe(page.first)
    expect(text.slice(-page.last.length)).toBe(page.last)
    expect(text).not.toMatch(/ICP备|浏览次数|相关信息|打印本页|分享到/)
  })

  test.each(noticePages)('reading leaves the page as it is: $name', (page) => {
    const document = documentOf(page.html)
    const before = document.documentElement.outerHTML
    readNotice(document, page.url)
    expect(document.documentElement.outerHTML).toBe(before)
  })
})

describe('pages that are no notices', () => {
  test.each(otherPages)('$name', (page) => {
    const document = documentOf(page.html)
    expect(readNotice(document, page.url)).toBeNull()
    expect(judgePage(document, page.url).notice.score).toBeLessThan(0.35)
  })

  test('reasons come in the order of weight', () => {
    const page = otherPages[0]!
    const { reasons } = judgePage(documentOf(page.html), page.url).notice
    const weights = reasons.map(({ weight }) => Math.abs(weight))
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(reasons.map(({ signal }) => signal)).toContain('title-interpretation')
  })
})

test('a table of tasks in short cells stays a notice beside a link', () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `<tr><td>${at + 1}</td><td>新建口袋公园${at + 2}个</td><td>区园林局</td><td>9月底</td></tr>`,
  )
  const html = `<title>2031年民生实事责任分解表</title><body><h1>2031年民生实事责任分解表</h1><table>${rows.join('')}</table><p><a href="/a">2030年民生实事责任分解表</a></p></body>`
  expect(readNotice(documentOf(html), 'https://www.wangchuan.gov.cn/zwgk/20310302/88.html')).not.toBeNull()
})

describe('what the reader said goes before the judge', () => {
  const [notice] = noticePages
  const [other] = otherPages

  test('a notice that is none', () => {
    expect(readNotice(documentOf(notice!.html), notice!.url, { verdict: false, rule: null })).toBeNull()
  })

  test('a page that is a notice after all, gate or no gate', () => {
    const found = readNotice(documentOf(other!.html), other!.url, { verdict: true, rule: null })
    expect(found?.notice).toMatchObject({ isNotice: true, reasons: [{ signal: 'reader' }] })
    const home = otherPages.find(({ name }) => name === 'a home page')!
    expect(readNotice(documentOf(home.html), home.url, { verdict: true, rule: null })).not.toBeNull()
  })
})

describe('the gate', () => {
  test.each(noticePages)('lets a notice through: $name', (page) => {
    expect(mayBeNotice(documentOf(page.html), page.url)).toBe(true)
  })

  test('turns away home pages, lists that say nothing of an article, encyclopaedias and empty pages', () => {
    const passed = otherPages.filter((page) => mayBeNotice(documentOf(page.html), page.url)).map(({ name }) => name)
    expect(passed).not.toContain('a home page')
    expect(passed).not.toContain('a redirect')
    expect(passed).not.toContain('an encyclopaedia on a kind of document')
    expect(mayBeNotice(documentOf('<title>通知</title>'), 'https://www.a.gov.cn/')).toBe(false)
  })
})
