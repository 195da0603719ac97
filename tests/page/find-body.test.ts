// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { findBody } from '../../src/page/find-body.ts'

const line = '各有关部门要按照职责分工，细化措施，压实责任，确保各项任务按期完成。'
const prose = Array.from({ length: 6 }, () => `<p>${line}</p>`).join('')
const links = Array.from(
  { length: 30 },
  (_, at) => `<li><a href="/${at}">关于做好第${at}项工作的通知公告标题</a></li>`,
).join('')

function bodyOf(html: string): Element | null {
  return findBody(new DOMParser().parseFromString(`<html><body>${html}</body></html>`, 'text/html'))
}

describe('the body of a notice', () => {
  test('among links, by the longest run of text', () => {
    expect(bodyOf(`<ul>${links}</ul><div><div id="right">${prose}</div></div><ul>${links}</ul>`)?.id).toBe('right')
  })

  test('a box of no known name inside boxes', () => {
    expect(bodyOf(`<div id="a"><div id="b"><h1>题目</h1><div id="c">${prose}</div></div></div>`)?.id).toBe('c')
  })

  test('a number outside the box of the text is kept with it', () => {
    expect(bodyOf(`<div id="a"><div>望政办〔2024〕9号</div><div id="c">${prose}</div></div>`)?.id).toBe('a')
  })

  test('text beside a large table is not lost', () => {
    const rows = Array.from({ length: 30 }, (_, at) => `<tr><td>${at}</td><td>${line}</td></tr>`).join('')
    expect(bodyOf(`<div id="a"><p>现将任务分解下达给你们。</p><table>${rows}</table></div>`)?.id).toBe('a')
  })

  test('a cell of a layout table, its text parted by line breaks', () => {
    const cell = Array.from({ length: 6 }, () => `${line}<br>`).join('')
    expect(bodyOf(`<table><tr><td>站名</td></tr><tr><td id="cell">${cell}</td></tr></table>`)?.id).toBe('cell')
  })

  test('prose that stands aside loses to a known container', () => {
    const aside = `<div class="col3"><p>${line}</p><p>${line}</p></div>`
    expect(bodyOf(`<div class="wrap"><div class="TRS_Editor" id="right">${prose}</div>${aside}</div>`)?.id).toBe(
      'right',
    )
  })

  test('a page whose box is named as furniture is read all the same', () => {
    const long = prose.repeat(3)
    expect(
      bodyOf(`<div class="nav"><ul>${links}</ul></div><div class="footer wrap"><div id="right">${long}</div></div>`)
        ?.id,
    ).toBe('right')
  })

  test('of two copies the first, which is the one that is shown', () => {
    expect(
      bodyOf(`<div><div id="right">${prose}</div><div class="dy"><p>望川县人民政府门户网站</p>${prose}</div></div>`)
        ?.id,
    ).toBe('right')
  })

  test('what asks for consent is no part of it', () => {
    const bar = `<div class="cookie-bar"><p>${line}${line}</p></div><div role="dialog"><p>${line}</p></div>`
    expect(bodyOf(`${bar}<div class="w"><div id="right">${prose}</div></div>`)?.id).toBe('right')
  })

  test('none on an empty page or a page of links', () => {
    expect(bodyOf('')).toBeNull()
    expect(bodyOf(`<ul>${links}</ul>`)).toBeNull()
  })

  test('deep nesting is no matter', () => {
    const depth = 3000
    const document = new DOMParser().parseFromString('<html><body></body></html>', 'text/html')
    let at: Element = document.body
    for (let level = 0; level < depth; level++) {
      const inner = document.createElement('div')
      at.append(inner)
      at = inner
    }
    at.innerHTML = prose
    expect(findBody(document)).toBe(at)
  })
})
