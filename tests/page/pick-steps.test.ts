// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { boxAt, firstBox, largerBox, lengthOf, smallerBox } from '../../src/page/pick-steps.ts'

const line = '各有关单位要按照分工抓好落实，每月底前报送进度。'
const prose = `<p>${line}</p><p id="at">${line}<b id="in">第三季度</b></p><h3>要求</h3><ul><li id="li">${line}</li></ul>`
const data = `<table id="data"><tr><td>镇</td><td id="cell">柳河<p>镇</p></td></tr><tr><td>数</td><td>12</td></tr></table>`

function page(html: string) {
  document.body.innerHTML = html
  return (id: string) => document.querySelector(`#${id}`)!
}

describe('the boxes that a reader may choose', () => {
  it.each([
    ['words in a paragraph', 'in'],
    ['a paragraph', 'at'],
    ['an item of a list', 'li'],
    ['a cell of a table of data', 'cell'],
    ['the box itself', 'box'],
  ])('mean at %s the box around it', (_, id) => {
    const at = page(`<div id="outer"><h1>题目</h1><div id="box">${prose}${data}</div></div>`)
    expect(boxAt(at(id)).id).toBe('box')
  })

  it('may be a cell of a table that lays the page out', () => {
    const at = page(
      `<table><tr><td>网站</td></tr><tr><td id="box">${line}<br>${line}<br><b id="in">第</b></td></tr></table>`,
    )
    expect(boxAt(at('in')).id).toBe('box')
  })

  it('are the body at least', () => {
    const at = page(`<p id="at">${line}</p>`)
    expect(boxAt(at('at'))).toBe(document.body)
    expect(largerBox(document.body)).toBeNull()
  })

  it('grow and shrink by what they hold, past wrappers that hold no more', () => {
    const at = page(
      `<p>网站名</p><div id="outer"><h1>题目</h1><div id="w1"><div id="w2"><div id="box">${prose}</div></div></div></div>`,
    )
    expect(largerBox(at('box'))?.id).toBe('outer')
    expect(largerBox(at('outer'))?.tagName).toBe('BODY')
    expect(smallerBox(document.body)?.id).toBe('outer')
    expect(smallerBox(at('outer'))?.id).toBe('w1')
    expect(smallerBox(at('box'))).toBeNull()
  })

  it('lead out of an open shadow root', () => {
    const at = page('<p>网站名称</p><div id="host"></div>')
    const root = at('host').attachShadow({ mode: 'open' })
    root.innerHTML = `<div id="box">${prose}</div>`
    expect(boxAt(root.querySelector('#in')!).id).toBe('box')
  })

  it('begin with the innermost that holds most of the page', () => {
    const at = page(`<div><p>网站名</p></div><div id="outer"><h1>题目</h1><div id="box">${prose.repeat(3)}</div></div>`)
    expect(firstBox(document)).toBe(at('box'))
    page('')
    expect(firstBox(document)).toBe(document.body)
  })

  it('count characters without blanks', () => {
    const at = page('<div id="box"> 一 二\n　三</div>')
    expect(lengthOf(at('box'))).toBe(3)
  })
})
