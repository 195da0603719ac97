import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { findParts } from '../../src/page/portal-parts.ts'
import { pickElement, type Picked } from '../../src/page/pick-element.ts'
import { selectorOf } from '../../src/page/selector-of.ts'
import { keepBody } from '../../src/settings/keep-body.ts'

/** One choice at a time: a second run in the same page takes the place of the first. */
const running = Symbol.for('notice-lens/pick-body')
const world = globalThis as { [running]?: AbortController }

/** Run in a page when the reader says that the text was not found rightly: the box that they show is kept for the site. */
export default defineUnlistedScript(() => {
  world[running]?.abort()
  const life = new AbortController()
  world[running] = life
  const done = () => life.abort()
  window.addEventListener('pagehide', done, { signal: life.signal })
  pickElement(keep, done, life.signal)
})

async function keep(element: Element): Promise<Picked | null> {
  const { hostname } = location
  if (hostname === '') return { words: '这个页面不是网站上的，没有记住。' }
  const selector = selectorOf(element)
  if (selector === null) return null
  try {
    const takeBack = await keepBody(hostname, selector, isHere)
    const undo = async () => {
      await takeBack()
      return '已撤销，照原来的读。'
    }
    return { words: `记住了：${hostname} 的页面以后从这里读正文。在选项的“网站规则”里可以撤销。`, undo }
  } catch {
    return { words: '浏览器没有存下来。请刷新页面后再试一次。' }
  }
}

function isHere(body: string): boolean {
  return findParts(document, { body, title: null, source: null, furniture: null }).body !== null
}
