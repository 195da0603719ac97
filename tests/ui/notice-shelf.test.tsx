// @vitest-environment jsdom
import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import type { KeptNotice } from '../../src/notes/kept-notice.ts'
import { NoticeShelf } from '../../src/ui/notice-shelf.tsx'
import { click, find, mount, type, wordsOf } from './mount.tsx'

const plan: KeptNotice = {
  id: 'k1',
  v: 1,
  space: 'me',
  author: 'me',
  device: 'd',
  citation: {
    title: '青石区2031年工作要点',
    documentNumber: '青政办〔2031〕7号',
    issuer: '青石区人民政府',
    publishedOn: '2031-03-02',
    writtenOn: '2031-03-01',
  },
  page: 'https://www.example.gov.cn/1.html',
  alsoAt: [],
  fingerprint: [],
  textHash: 'h',
  createdAt: 1_900_000_000_000,
  updatedAt: 1_900_000_000_000,
  deleted: 0,
}
const scheme: KeptNotice = {
  ...plan,
  id: 'k2',
  citation: { ...plan.citation, title: '行动方案' },
  page: 'javascript:1',
}
const onNotes = vi.fn<(notice: KeptNotice) => void>()
const onForget = vi.fn<(notice: KeptNotice) => void>()

function open(notices: readonly KeptNotice[] | null = [plan, scheme]): HTMLElement {
  return mount(
    <NoticeShelf
      notices={notices}
      addressOf={({ id }) => `https://reading.example/?notice=${id}`}
      onNotes={onNotes}
      onForget={onForget}
    />,
  )
}

test('lists the notices as they are cited, each with the page where it is read', () => {
  const shelf = open()
  expect(wordsOf(shelf, 'h2')).toEqual(['青石区2031年工作要点', '行动方案'])
  expect(wordsOf(shelf, '.kept .asides')[0]).toBe(
    '青石区人民政府 · 青政办〔2031〕7号 · 2031年3月1日成文 · 2031年3月2日发布',
  )
  // An address that is no page becomes no link.
  expect([...shelf.querySelectorAll('a')].map(({ href }) => href)).toEqual([
    'https://reading.example/?notice=k1',
    'https://www.example.gov.cn/1.html',
    'https://reading.example/?notice=k2',
  ])
})

test('finds by title, number, issuer and address', async () => {
  const shelf = open()
  await type(find(shelf, 'input'), '行动')
  expect(wordsOf(shelf, 'h2')).toEqual(['行动方案'])
  await type(find(shelf, 'input'), 'EXAMPLE 青政办')
  expect(wordsOf(shelf, 'h2')).toEqual(['青石区2031年工作要点'])
  await type(find(shelf, 'input'), '没有')
  expect(wordsOf(shelf, '.empty-title')).toEqual(['没有找到'])
})

test('leads to its notes, and takes it out of those that are kept', async () => {
  const shelf = open([plan])
  await click(find(shelf, 'button', '看笔记'))
  await click(find(shelf, 'button', '移出收录'))
  expect([onNotes.mock.calls[0]?.[0].id, onForget.mock.calls[0]?.[0].id]).toEqual(['k1', 'k1'])
})

test('says when none is kept, and nothing while they are being read', () => {
  expect(wordsOf(open([]), '.empty-title')).toEqual(['还没有收录通知'])
  expect(open(null).textContent).toBe('')
})

test('is accessible', async () => {
  const { violations } = await axe.run(open(), { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
