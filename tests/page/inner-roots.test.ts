// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { mayBeNotice } from '../../src/page/gate.ts'
import { readNotice } from '../../src/page/read-notice.ts'

const address = 'http://www.chenghe.gov.cn/gk/detail.html?id=7'
const title = '澄河县水利局关于做好2032年春灌工作的通知'
const lines = [
  '澄水发〔2032〕4号',
  '各乡镇水利站：',
  '为保证春灌用水，现就有关工作通知如下。',
  '一、疏通渠道不少于46公里，3月20日前完成。（责任单位：县水利局）',
  '二、检修泵站31座，完好率达到98%。（牵头单位：县水利局；配合单位：县供电公司）',
  '澄河县水利局',
  '2032年2月26日',
]
const menu = '<div class="menu"><a href="/">首页</a><a href="/gk/">信息公开</a></div>'
const text = `<h2>${title}</h2><div class="t">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`

function documentOf(body: string): Document {
  return new DOMParser().parseFromString(`<title>信息公开</title><body>${body}</body>`, 'text/html')
}

/** A frame of the same site must stand in a living document. */
function fillFrame(html: string): void {
  document.title = '信息公开'
  document.body.innerHTML = `${menu}<iframe></iframe>`
  const inner = document.querySelector('iframe')?.contentDocument
  if (inner) inner.body.innerHTML = html
}

test('the text in a frame of the same site is read, and the page stays as it is', () => {
  fillFrame(text)
  const inner = document.querySelector('iframe')!.contentDocument!
  const before = [document.documentElement.outerHTML, inner.documentElement.outerHTML]
  const page = readNotice(document, address)
  expect(page?.notice).toMatchObject({ title, documentNumber: lines[0], writtenOn: '2032-02-26' })
  expect(page?.text.noticeText.text).toBe(lines.join('\n'))
  expect(page?.body.ownerDocument).toBe(inner)
  expect([document.documentElement.outerHTML, inner.documentElement.outerHTML]).toEqual(before)
})

test('a frame that holds less than the page around it is left aside', () => {
  fillFrame('<p>您好，请问有什么可以帮您？工作时间为每天9时至17时，节假日除外。</p>')
  document.body.insertAdjacentHTML('beforeend', text)
  expect(readNotice(document, address)?.body.ownerDocument).toBe(document)
})

test('the text in an open shadow root is read, with a heading beside it', () => {
  const page = documentOf(`${menu}<notice-view></notice-view>`)
  const root = page.querySelector('notice-view')!.attachShadow({ mode: 'open' })
  root.innerHTML = text
  const before = root.innerHTML
  const read = readNotice(page, address)
  expect(read?.notice.title).toBe(title)
  expect(read?.text.noticeText.text).toBe(lines.join('\n'))
  expect(root.innerHTML).toBe(before)
})

const paragraphs = lines.map((line) => `<p>${line}</p>`).join('')

test('text that is assigned to a slot is read once, where the page has it', () => {
  const page = documentOf(`${menu}<h2>${title}</h2><notice-view>${paragraphs}</notice-view>`)
  page.querySelector('notice-view')!.attachShadow({ mode: 'open' }).innerHTML =
    '<div class="box"><slot><p>正在加载，请稍候。</p></slot></div>'
  const read = readNotice(page, address)
  expect(read?.notice.title).toBe(title)
  expect(read?.text.noticeText.text).toBe(lines.join('\n'))
})

test('text of a shadow root and what is assigned to its slots are read in the order in which they are shown', () => {
  const [number, ...others] = lines
  const page = documentOf(`${menu}<notice-view><p slot="number">${number}</p>尚未发布</notice-view>`)
  page.querySelector('notice-view')!.attachShadow({
    mode: 'open',
  }).innerHTML = `<h2>${title}</h2><div class="t"><slot name="number">无文号</slot>${others.map((line) => `<p>${line}</p>`).join('')}</div>`
  const read = readNotice(page, address)
  expect(read?.notice).toMatchObject({ title, documentNumber: number })
  expect(read?.text.noticeText.text).toBe(lines.join('\n'))
})

test('a closed shadow root stays closed', () => {
  const page = documentOf(`${menu}<notice-view></notice-view>`)
  page.querySelector('notice-view')!.attachShadow({ mode: 'closed' }).innerHTML = text
  expect(readNotice(page, address)).toBeNull()
})

test('the gate lets a page pass that has nothing but a frame or a shadow root', () => {
  fillFrame(text)
  expect(mayBeNotice(document, address)).toBe(true)
  const page = documentOf('<a-view></a-view>')
  const plain = 'http://www.chenghe.gov.cn/a'
  expect(mayBeNotice(page, plain)).toBe(false)
  page.querySelector('a-view')!.attachShadow({ mode: 'open' })
  expect(mayBeNotice(page, plain)).toBe(true)
})
