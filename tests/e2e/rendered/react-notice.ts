import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import type { RenderedPage } from '../script-page.ts'

interface NoticeWindow {
  readonly lines: readonly string[]
  rendered: RenderedPage
}
const page = window as unknown as NoticeWindow

/** Texts beside texts and elements are nodes of their own in React: it writes into them and takes them out one by one. */
function Notice() {
  const [figure, setFigure] = useState(5)
  const [second, setSecond] = useState(true)
  page.rendered = {
    figure: (now) => flushSync(() => setFigure(now)),
    second: (shown) => flushSync(() => setSecond(shown)),
  }
  return [
    createElement(
      'p',
      { key: 'figure' },
      `全区新建示范车间不少于${figure}个，`,
      createElement('b', null, '年底前完成。'),
    ),
    createElement(
      'p',
      { key: 'second' },
      second ? '新增高新技术企业60家以上，' : null,
      createElement('i', null, '由区科经局牵头。'),
    ),
    ...page.lines.map((line, index) => createElement('p', { key: index }, line)),
  ]
}

createRoot(document.querySelector('#app')!).render(createElement(Notice))
