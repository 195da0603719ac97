import { describe, expect, it } from 'vitest'
import { sendNoticeInSteps, type NoticePart } from '../../src/messages/notice-part.ts'
import type { NoticeCapture } from '../../src/notes/kept-notice.ts'
import { receiveNotice } from '../../src/notes/receive-notice.ts'
import { finish } from '../../src/text/steps.ts'
import { captureOf } from './sample-capture.ts'

const cell = { start: 0, end: 2, row: 0, column: 0, rowSpan: 1, columnSpan: 1 }
const capture = captureOf('关于印发工作要点的通知\n各区：\n新建泵站2座。\n市水务局\n2031年3月5日', {}, [
  { start: 0, end: 5, cells: [cell, { ...cell, row: 1 }] },
])

function partsOf(sent: NoticeCapture): NoticePart[] {
  const parts: NoticePart[] = []
  finish(sendNoticeInSteps(sent, (part) => parts.push(part)))
  return parts
}

/** The answer to the last of the parts. */
function receive(parts: readonly unknown[]) {
  const take = receiveNotice()
  return parts.map((part) => take(part)).at(-1)
}

const [whole] = partsOf(capture) as [NoticePart]
const head = whole.head!

describe('a notice that a page sends', () => {
  it('is taken as it was', () => {
    expect(receive([whole])).toEqual({ ok: true, value: capture })
  })

  it('is there at its last part', () => {
    const long = captureOf('新建泵站2座。\uD800'.repeat(30_000), {}, [
      { start: 0, end: 9, cells: Array.from({ length: 4001 }, () => cell) },
    ])
    const take = receiveNotice()
    const answers = partsOf(long).map((part) => take(JSON.parse(JSON.stringify(part))))
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
    expect(answers.slice(0, -1).every((answer) => answer.ok && answer.value === null)).toBe(true)
    expect(answers.at(-1)).toEqual({ ok: true, value: long })
  })

  it('may have long lines that a kept one may not', () => {
    const source = '来源'.repeat(5000)
    const notice = { ...capture.notice, source, addressees: Array.from({ length: 900 }, () => '各区') }
    expect(receive(partsOf({ ...capture, notice }))).toMatchObject({ ok: true, value: { notice } })
  })

  it('loses what is unknown', () => {
    const odd = {
      ...whole,
      page: 'x',
      head: { ...head, notice: { ...head.notice, odd: 1 } },
      cells: [cell, { ...cell, row: 1, odd: 1 }],
    }
    expect(receive([odd])).toEqual({ ok: true, value: capture })
  })
})

describe('what is refused', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a word', '通知'],
    ['no head', { ...whole, head: undefined }],
    ['a head that reaches for a prototype', JSON.parse(`{"head":{"__proto__":{}},"text":"","isLast":true}`)],
    ['a notice that is none', { ...whole, head: { ...head, notice: '通知' } }],
    ['a title that is no text', { ...whole, head: { ...head, notice: { ...head.notice, title: 5 } } }],
    [
      'a signature behind the end',
      { ...whole, head: { ...head, letter: { ...head.letter, writtenOn: { start: 1, end: 999 } } } },
    ],
    ['a text that is none', { ...whole, text: [capture.text.text] }],
    ['a text that is longer than was said', { ...whole, text: `${capture.text.text}。` }],
    ['a text that is shorter than was said', { ...whole, text: '关于' }],
    ['a table behind the end', { ...whole, tables: [{ start: 0, end: 999, cells: 2 }] }],
    ['a table without its cells', { ...whole, cells: [cell] }],
    ['a cell of no table', { ...whole, tables: [] }],
    ['a cell that ends before it starts', { ...whole, cells: [cell, { ...cell, start: 2, end: 1 }] }],
    ['a cell of half a row', { ...whole, cells: [cell, { ...cell, row: 0.5 }] }],
  ])('%s', (_, part) => {
    expect(receive([part])).toEqual({ ok: false, error: '没有读懂网页送来的通知，没有分析。请刷新页面后再试。' })
  })

  it('a text that is too long, before it is sent', () => {
    const part = { ...whole, head: { ...head, length: 2_000_001 }, isLast: false }
    expect(receive([part])).toEqual({ ok: false, error: '这份通知超过200万字，公告镜没有分析。笔记照常可用。' })
  })

  it('too many cells', () => {
    const many = Array.from({ length: 150_000 }, () => cell)
    const part = { ...whole, tables: [{ start: 0, end: 5, cells: 200_000 }], cells: many, isLast: false }
    expect(receive([part, { ...part, text: '', tables: [] }])).toEqual({
      ok: false,
      error: '这份通知的表格超过20万格，公告镜没有分析。笔记照常可用。',
    })
  })
})
