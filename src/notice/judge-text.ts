import type { NoticeText } from '../text/notice-text.ts'
import { readFields } from './info-fields.ts'
import { judgeNotice } from './judge-notice.ts'
import type { PageFacts } from './notice-facts.ts'
import type { Letter, Notice } from './notice.ts'
import { textLines } from './text-lines.ts'

const HEAD_LINES = 12

/** Judges a text that comes without a page (a .txt file): only its own lines speak. */
export function judgeText(body: NoticeText, letter: Letter): Notice {
  const head = textLines(body.text, 0, Math.min(body.text.length, 4000)).slice(0, HEAD_LINES)
  const facts: PageFacts = {
    url: null,
    host: null,
    metas: {},
    titles: [],
    fields: readFields(head.map(({ text }) => ({ text, row: null, inBody: true }))),
    breadcrumb: null,
    body: { characters: body.text.length, linked: 0, prose: body.text.length, linkLines: 0, abstracts: 0 },
  }
  return judgeNotice(facts, body, letter)
}
