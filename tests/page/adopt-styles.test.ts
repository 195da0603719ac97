// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { adoptStyles } from '../../src/page/adopt-styles.ts'

const css = 'mark { color: red }'

/** A shadow root, and what ends its styles. */
function openRoot() {
  const leaving = new AbortController()
  return { root: document.createElement('div').attachShadow({ mode: 'open' }), leaving }
}

/** What jsdom has not: a sheet, and a root that takes it or refuses as Firefox does from content scripts. */
function letAdopt(root: ShadowRoot, take: (sheets: unknown[]) => void): void {
  let adopted: unknown[] = ['the page’s own']
  Object.defineProperty(CSSStyleSheet.prototype, 'replaceSync', { value: () => undefined, configurable: true })
  Object.defineProperty(root, 'adoptedStyleSheets', {
    get: () => adopted,
    set: (sheets: unknown[]) => {
      take(sheets)
      adopted = sheets
    },
  })
}

describe('styles of a root', () => {
  it('are adopted beside the page’s own, and leave alone', () => {
    const { root, leaving } = openRoot()
    letAdopt(root, () => undefined)
    adoptStyles(root, css, leaving.signal)
    expect(root.adoptedStyleSheets).toEqual(['the page’s own', expect.any(CSSStyleSheet)])
    expect(root.childNodes).toHaveLength(0)
    leaving.abort()
    expect(root.adoptedStyleSheets).toEqual(['the page’s own'])
  })

  it('are an element where the browser refuses sheets of content scripts, and leave with it', () => {
    const { root, leaving } = openRoot()
    letAdopt(root, () => {
      throw new Error('Accessing from Xray wrapper is not supported.')
    })
    adoptStyles(root, css, leaving.signal)
    expect(root.innerHTML).toBe(`<style>${css}</style>`)
    leaving.abort()
    expect(root.innerHTML).toBe('')
  })

  it('are not given after the signal', () => {
    const { root } = openRoot()
    adoptStyles(root, css, AbortSignal.abort())
    expect(root.innerHTML).toBe('')
  })
})
