// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import type { PortalParts } from '../../src/notice/portal.ts'
import { readNotice } from '../../src/page/read-notice.ts'

const title = '关于做好2032年塘坝清淤工作的通知'
const letter = [
  '各镇人民政府：',
  '经县政府同意，现将塘坝清淤任务下达给你们，请抓紧组织实施。',
  '县水利局',
  '2032年3月4日',
]
const plan = ['一、清淤塘坝不少于36口，新增蓄水12万立方米。', '二、9月底前完成验收。']
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('')
const talk = '<p>读者来信说，村口的塘坝多年没有清过，雨水一来就漫到路上，盼着早日动工，也盼着动工时少占耕地。</p>'

const none: PortalParts = { body: null, title: null, source: null, furniture: null }
const address = 'http://www.linxi.gov.cn/zwgk/t20320306_1.html'

function read(html: string, rule: Partial<PortalParts>) {
  const document = new DOMParser().parseFromString(`<title>${title}</title><body>${html}</body>`, 'text/html')
  const before = document.documentElement.outerHTML
  const page = readNotice(document, address, { verdict: true, rule: { ...none, ...rule } })!
  expect(document.documentElement.outerHTML).toBe(before)
  return { body: page.body, notice: page.notice, text: page.text.noticeText.text }
}

const page = `<div class="l"><div class="a1">${paragraphs(letter)}</div><div class="a2">${talk.repeat(4)}</div></div>`

describe('what a rule tells of a portal', () => {
  it('goes before what is found by shape', () => {
    expect(read(page, {}).text).toContain('读者来信')
    const { text, body } = read(page, { body: '.a1' })
    expect(body.className).toBe('a1')
    expect(text).toBe(letter.join('\n'))
  })

  it('means of several elements the one with the most text', () => {
    const more = `<div class="a1">${paragraphs(plan)}</div>${page}<div class="a1"></div>`
    expect(read(more, { body: '.a1' }).text).toBe(letter.join('\n'))
  })

  it.each([
    ['nothing', '.a9'],
    ['next to nothing', '.a1 > p:first-child'],
    ['no selector that the browser knows', '.a1[['],
  ])('is passed over where it tells %s', (_, body) => {
    expect(read(page, { body }).text).toBe(read(page, {}).text)
  })

  it('leaves out what it calls no part of the text, wherever it stands', () => {
    const html = `<div class="c">${paragraphs(letter)}<div class="dy"><p>本页已生成长图，长按保存到相册。</p></div>
      <table><tr><th>镇</th><th>任务</th></tr><tr><td>柳河镇</td><td>清淤12口<i class="dy">（演示）</i></td></tr></table></div>`
    expect(read(html, {}).text).toContain('长按保存')
    const { text } = read(html, { furniture: '.dy' })
    expect(text).not.toContain('长按保存')
    expect(text).toContain('清淤12口')
    expect(text).not.toContain('演示')
  })

  it('finds a body that prose without the furniture leaves', () => {
    expect(read(page, { furniture: '.a2' }).text).toBe(letter.join('\n'))
  })

  it('tells the title and the line of sources', () => {
    const html = `<h1>临溪要闻</h1><div class="bt9">临溪县水利局关于下达2032年塘坝清淤任务的通知</div>
      <div class="ly9">临水〔2032〕7号　来源：县水利局　2032-03-06</div><div class="a1">${paragraphs(letter)}</div>`
    const { notice } = read(html, { title: '.bt9', source: '.ly9' })
    expect(notice.title).toBe('临溪县水利局关于下达2032年塘坝清淤任务的通知')
    expect(notice).toMatchObject({ documentNumber: '临水〔2032〕7号', source: '县水利局', publishedOn: '2032-03-06' })
  })

  it('is read again as it was read first', () => {
    const html = `<div class="c">${paragraphs(letter)}<p class="dy">长按保存到相册。</p></div>`
    const document = new DOMParser().parseFromString(`<title>${title}</title><body>${html}</body>`, 'text/html')
    const { text } = readNotice(document, address, { verdict: true, rule: { ...none, furniture: '.dy' } })!
    const steps = text.again()
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value.noticeText).toEqual(text.noticeText)
  })

  it('is found in an open shadow root, whatever stands around it', () => {
    const holder = document.createElement('div')
    holder.innerHTML = `${talk.repeat(9)}<div id="host"></div>`
    document.body.replaceChildren(holder)
    const root = holder.querySelector('#host')!.attachShadow({ mode: 'open' })
    root.innerHTML = `<section><div class="a1">${paragraphs(letter)}</div></section>`
    const found = readNotice(document, address, { verdict: true, rule: { ...none, body: '.a1' } })!
    expect(found.text.noticeText.text).toBe(letter.join('\n'))
  })
})
