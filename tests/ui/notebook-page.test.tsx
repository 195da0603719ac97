// @vitest-environment jsdom
import axe from 'axe-core'
import { useState } from 'preact/hooks'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { Catalogue } from '../../src/catalogue/catalogue.ts'
import { everything, type NotebookQuery } from '../../src/catalogue/notebook-query.ts'
import type { Note } from '../../src/notes/note.ts'
import { draftsIn } from '../../src/ui/drafts.ts'
import type { RowActions } from '../../src/ui/note-row.tsx'
import { NotebookPage } from '../../src/ui/notebook-page.tsx'
import type { RowContent } from '../../src/ui/row-content.ts'
import { click, find, mount, press, type, wordsOf } from './mount.tsx'
import { noteOf } from './sample-analysis.ts'

const other = { ...noteOf().notice, title: '临江市稳增长若干措施', issuer: '临江市人民政府' }
const notes = [
  noteOf({ id: 'a', body: '口径 ＡＢ', tags: ['数据'] }),
  noteOf({ id: 'b', page: 'https://b.gov.cn/', notice: other, body: '资金', createdAt: 1_900_000_000_001 }),
  noteOf({ id: 'c', page: 'javascript:alert(1)', body: '第三条', createdAt: 1_900_000_000_002 }),
  noteOf({ id: 'd', body: '删掉的', deleted: 1 }),
]

const done = async () => ({ ok: true, value: null }) as const
const actions = {
  drafts: draftsIn(localStorage),
  change: done,
  erase: done,
  settle: done,
  jump: vi.fn<RowActions['jump']>(),
  read: vi.fn<RowActions['read']>(),
  restore: vi.fn<RowActions['restore']>(),
}
const onErase = vi.fn<(numbers: readonly number[]) => void>()

interface NotebookProps {
  readonly kept: readonly Note[]
  readonly reading?: { readonly read: number; readonly total: number }
}

function Notebook({ kept, reading }: NotebookProps) {
  const [catalogue] = useState(() => {
    const made = new Catalogue()
    for (const note of kept) made.put(note)
    return made
  })
  const [query, setQuery] = useState<NotebookQuery>(everything)
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set())
  const found = catalogue.find(query)
  const contents = Array.from(found.rows, (number): [number, RowContent] =>
    number < 0
      ? [number, { kind: 'notice', notice: catalogue.notice(-1 - number) }]
      : [
          number,
          {
            kind: 'note',
            note: kept[number]!,
            state: catalogue.stateOf(number),
            notice: catalogue.noticeOfEntry(number),
          },
        ],
  )
  return (
    <NotebookPage
      query={query}
      found={found}
      answered={query}
      contents={new Map(contents)}
      reading={reading ?? null}
      selected={selected}
      actions={actions}
      problem={null}
      onQuery={(change) => setQuery({ ...query, ...change })}
      onShow={() => undefined}
      onSelected={setSelected}
      onErase={onErase}
    />
  )
}

function open(kept: readonly Note[] = notes, reading?: NotebookProps['reading']): HTMLElement {
  return mount(<Notebook kept={kept} {...(reading === undefined ? {} : { reading })} />)
}

const bodies = (page: HTMLElement) => wordsOf(page, '.note-body')
const seek = (page: HTMLElement, words: string) => type(find(page, '.notebook-bar input[type=search]'), words)
const chosenIds = (page: HTMLElement) =>
  [...page.querySelectorAll<HTMLInputElement>('.note > input')].map(({ checked }) => checked)

beforeEach(() => vi.clearAllMocks())

describe('shows', () => {
  test('the newest notes first, each with its notice', () => {
    const page = open()
    expect(bodies(page)).toEqual(['第三条', '资金', '口径 ＡＢ'])
    expect(wordsOf(page, '.note-notice')[1]).toBe(other.title)
    expect(wordsOf(page, '.found-count')).toEqual(['共 3 条笔记'])
  })

  test('notes together under their notice, with a link to its page where it is one', async () => {
    const page = open()
    const sort = find(page, 'select') as HTMLSelectElement
    sort.value = 'place'
    await press(sort, 'x')
    sort.dispatchEvent(new Event('change', { bubbles: true }))
    await eventually(() => expect(wordsOf(page, '.notice-head h2')).toHaveLength(3))
    expect([...page.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://b.gov.cn/', noteOf().page])
  })

  test('an address that is no page cannot be jumped to', async () => {
    const page = open([notes[2]!])
    expect(wordsOf(page, '.note button')).not.toContain('到原文')
  })

  test('erased notes only when they are asked for, to be restored', async () => {
    const page = open()
    await click(find(page, '.facet label', '已删除1'))
    expect(bodies(page)).toEqual(['删掉的'])
    await click(find(page, 'button', '恢复'))
    expect(actions.restore.mock.calls[0]?.[0].note.id).toBe('d')
  })
})

describe('finds', () => {
  test('words whatever their width and case, and marks them', async () => {
    const page = open()
    await seek(page, '口径ａb')
    expect(bodies(page)).toEqual(['口径 ＡＢ'])
    expect(wordsOf(page, 'mark.sought')).toEqual(['口径 ＡＢ'])
    await seek(page, '稳增长')
    expect(bodies(page)).toEqual(['资金'])
    await seek(page, '没有这句')
    expect(wordsOf(page, '.empty-title')).toEqual(['没有找到'])
  })

  test('what is narrowed down, and says by what; it can be taken off', async () => {
    const page = open()
    await click(find(page, '.facet label', `${other.issuer}1`))
    expect(bodies(page)).toEqual(['资金'])
    expect(wordsOf(page, '.chips li')).toEqual([`发文机关：${other.issuer} ×`, '全部去掉'])
    await click(find(page, `[aria-label="去掉筛选 发文机关：${other.issuer}"]`))
    expect(bodies(page)).toHaveLength(3)
  })

  test('a tag that is pressed narrows down to it', async () => {
    const page = open()
    await click(find(page, 'button.tag', '数据'))
    expect(bodies(page)).toEqual(['口径 ＡＢ'])
  })
})

describe('chooses', () => {
  test('one by its box, and with Shift all from the one before', async () => {
    const page = open()
    const boxes = page.querySelectorAll<HTMLInputElement>('.note > input')
    await click(boxes[0]!)
    expect(chosenIds(page)).toEqual([true, false, false])
    boxes[2]!.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }))
    await eventually(() => expect(chosenIds(page)).toEqual([true, true, true]))
  })

  test('by keyboard: one stop, arrows move, the space bar chooses, Ctrl+A all, Escape none', async () => {
    const page = open()
    const row = (at: number) => find(page, `[data-index="${at}"]`)
    expect([0, 1, 2].map((at) => row(at).tabIndex)).toEqual([0, -1, -1])
    row(0).focus()
    await press(row(0), 'ArrowDown')
    expect(document.activeElement).toBe(row(1))
    await press(row(1), ' ')
    expect(chosenIds(page)).toEqual([false, true, false])
    await press(row(1), 'End')
    expect(document.activeElement).toBe(row(2))
    await press(row(2), 'a', { ctrlKey: true })
    expect(chosenIds(page)).toEqual([true, true, true])
    await press(row(2), 'Escape')
    expect(chosenIds(page)).toEqual([false, false, false])
  })

  test('Delete asks to erase the note it stands on, or all that are chosen', async () => {
    const page = open()
    const row = find(page, '[data-index="0"]')
    row.focus()
    await press(row, 'Delete')
    await press(row, 'a', { ctrlKey: true })
    await press(row, 'Delete')
    expect(onErase.mock.calls).toEqual([[[2]], [[2, 1, 0]]])
  })
})

test('says when there are no notes yet, and how far it has read', () => {
  expect(wordsOf(open([]), '.empty-title')).toEqual(['还没有笔记'])
  const page = open([], { read: 1000, total: 20_000 })
  expect(wordsOf(page, '.empty-title')).toEqual([])
  expect(wordsOf(page, '.found-count .asides')).toEqual(['正在读取，已读 1,000 / 20,000'])
})

test('is accessible', async () => {
  const { violations } = await axe.run(open(), { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
