// @vitest-environment jsdom
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectorOf } from '../../src/page/selector-of.ts'

const text = '<p>各镇人民政府：</p>'

function selectorIn(html: string): string | null {
  document.body.innerHTML = html
  const wanted = document.querySelector('[data-wanted]')!
  wanted.removeAttribute('data-wanted')
  const selector = selectorOf(wanted)
  const found = selector === null ? [wanted] : [...document.querySelectorAll(selector)]
  expect(found).toEqual([wanted])
  return selector
}

describe('the selector of an element', () => {
  it.each([
    ['its id', `<div id="zoom" data-wanted>${text}</div>`, '#zoom'],
    ['its class', `<div class="wenben" data-wanted>${text}</div><div class="side"></div>`, 'div.wenben'],
    [
      'its class, though ids and other classes change from page to page',
      `<div id="art_20320306" class="con-5f3a9b cur nr" data-wanted>${text}</div><div class="con-5f3a9b cur"></div>`,
      'div.nr',
    ],
    [
      'all its classes',
      `<div class="box left"></div><div class="box nr" data-wanted>${text}</div><p class="left nr"></p><div class="left nr"></div>`,
      '.box.nr',
    ],
    [
      'the way from one that has a name',
      `<div id="main"><div><p></p></div><div data-wanted>${text}</div></div>`,
      '#main > div:nth-of-type(2)',
    ],
    [
      'the way from the body, where nothing has a name',
      `<table><tr><td></td></tr></table><table><tr><td>a</td><td data-wanted>${text}</td></tr></table>`,
      'body > table:nth-of-type(2) > tbody > tr > td:nth-of-type(2)',
    ],
  ])('is %s', (_, html, selector) => {
    expect(selectorIn(html)).toBe(selector)
  })

  it('is the tag of what a page has once', () => {
    expect(selectorIn(`<div><article data-wanted>${text}</article></div>`)).toBe('article')
    expect(selectorIn(`<ucapcontent data-wanted>${text}</ucapcontent>`)).toBe('ucapcontent')
    expect(selectorOf(document.body)).toBe('body')
  })

  it('is found within an open shadow root', () => {
    document.body.innerHTML = '<div class="nr"></div><div id="host"></div>'
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' })
    root.innerHTML = `<section><div class="nr">${text}</div></section>`
    expect(selectorOf(root.querySelector('.nr')!)).toBe('div.nr')
    expect(selectorOf(root.querySelector('section')!)).toBe('section')
  })

  it('is none where the way is too long', () => {
    expect(selectorIn(`${'<div><p></p>'.repeat(20)}<div data-wanted></div>`)).toBeNull()
  })

  it('means the element alone, whatever the page calls its elements', () => {
    const name = fc.oneof(
      fc.constantFrom('a', 'b', 'nr', '正文', 'x:y', '1a', '"', '', 'on', 'css-1x2y3z'),
      fc.string({ maxLength: 6 }),
    )
    const tree = fc.array(fc.tuple(fc.constantFrom('div', 'td', 'section', 'i'), name, name, fc.nat(9)), {
      minLength: 1,
      maxLength: 12,
    })
    let made = 0
    fc.assert(
      fc.property(tree, (parts) => {
        document.body.replaceChildren()
        const elements: Element[] = [document.body]
        for (const [tag, id, classes, parent] of parts) {
          const element = document.createElement(tag)
          element.id = id
          element.setAttribute('class', classes)
          elements[parent % elements.length]!.append(element)
          elements.push(element)
        }
        for (const element of elements) {
          const selector = selectorOf(element)
          if (selector === null) continue
          made += 1
          const found = [...document.querySelectorAll(selector)]
          if (found.length !== 1 || found[0] !== element) return false
        }
        return true
      }),
    )
    expect(made).toBeGreaterThan(100)
  })

  it('takes no longer where an element has very many names', () => {
    const classes = Array.from({ length: 5000 }, (_, at) => `k${String.fromCodePoint(97 + (at % 26))}${at}`).join(' ')
    const html = `<div class="${classes}">`.repeat(8)
    expect(selectorIn(`${html}<div class="${classes}" data-wanted></div><div class="${classes}"></div>`)).not.toBeNull()
  })
})
