// @vitest-environment jsdom
import axe from 'axe-core'
import { useState } from 'preact/hooks'
import { expect, test, vi } from 'vitest'
import type { Note } from '../../src/notes/note.ts'
import { draftsIn } from '../../src/ui/drafts.ts'
import { NotebookPage, type NotesFile } from '../../src/ui/notebook-page.tsx'
import { click, find, mount, type, wordsOf } from './mount.tsx'
import { noteOf } from './sample-analysis.ts'

const onExport = vi.fn<(notes: readonly Note[], file: NotesFile) => void>()
const other = { ...noteOf().notice, title: '临江市稳增长若干措施' }
const notes = [
  noteOf({ id: 'a', body: '口径 ＡＢ' }),
  noteOf({ id: 'b', page: 'https://b.gov.cn/', notice: other, body: '资金', createdAt: 1_900_000_000_001 }),
]

const done = async () => ({ ok: true, value: null }) as const

function Notebook({ kept }: { readonly kept: readonly Note[] | null }) {
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  return (
    <NotebookPage
      notes={kept}
      sought={sought}
      chosen={chosen}
      actions={{ drafts: draftsIn(localStorage), change: done, settle: done, erase: done }}
      problem={null}
      onSeek={setSought}
      onChoose={setChosen}
      onExport={onExport}
    />
  )
}

function open(kept: readonly Note[] | null = notes): HTMLElement {
  onExport.mockClear()
  return mount(<Notebook kept={kept} />)
}

test('groups the notes by notice and links to its page', () => {
  const page = open()
  expect(wordsOf(page, 'h2')).toEqual([other.title, noteOf().notice.title])
  expect([...page.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://b.gov.cn/', noteOf().page])
})

test('an address that is no page becomes no link', () => {
  const page = open([noteOf({ page: 'javascript:alert(1)' })])
  expect(page.querySelector('a')).toBeNull()
})

test('finds words whatever their width and case', async () => {
  const page = open()
  await type(find(page, 'input[type=search]'), '口径ａb')
  expect(wordsOf(page, '.note-body')).toEqual(['口径 ＡＢ'])
  await type(find(page, 'input[type=search]'), '稳增长')
  expect(wordsOf(page, '.note-body')).toEqual(['资金'])
  await type(find(page, 'input[type=search]'), '没有这句')
  expect(wordsOf(page, '.empty-title')).toEqual(['没有找到'])
})

test('exports what is found, or what is chosen of it', async () => {
  const page = open()
  await click(find(page, 'button', '导出全部 2 条'))
  await click(find(page, 'button[aria-label=CSV]'))
  await click(find(page, `input[aria-label="选择这份通知的全部笔记：${other.title}"]`))
  await click(find(page, 'button', '导出所选 1 条'))
  await click(find(page, 'button[aria-label=Markdown]'))
  expect(onExport.mock.calls.map(([some, file]) => [some.map(({ id }) => id), file])).toEqual([
    [['a', 'b'], 'csv'],
    [['b'], 'markdown'],
  ])
})

test('says when there are no notes yet, and nothing while they are being read', () => {
  expect(wordsOf(open([]), '.empty-title')).toEqual(['还没有笔记'])
  expect(wordsOf(open(null), '.empty-title')).toEqual([])
})

test('is accessible', async () => {
  const { violations } = await axe.run(open(), { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
