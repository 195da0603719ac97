// @vitest-environment jsdom
import axe from 'axe-core'
import { beforeEach, expect, test, vi } from 'vitest'
import type { KeptNotice } from '../../src/notes/kept-notice.ts'
import { type Keeping, KeptStrip } from '../../src/ui/kept-strip.tsx'
import { click, find, mount } from './mount.tsx'
import { noteOf } from './sample-analysis.ts'

const onKeep = vi.fn<() => void>()
const onForget = vi.fn<(id: string) => void>()
const onTake = vi.fn<(id: string) => void>()

beforeEach(() => vi.clearAllMocks())

const notice: KeptNotice = {
  id: 'k1',
  v: 1,
  space: 'me',
  author: 'me',
  device: 'here',
  citation: { ...noteOf().notice, writtenOn: null },
  page: 'https://www.example.gov.cn/a.html',
  alsoAt: [],
  fingerprint: [],
  textHash: '',
  createdAt: 1_900_000_000_000,
  updatedAt: 1_900_000_000_000,
  deleted: 0,
}

function open(keeping: Keeping): HTMLElement {
  return mount(<KeptStrip keeping={keeping} onKeep={onKeep} onForget={onForget} onTake={onTake} />)
}

test('keeps a notice that is not kept', async () => {
  await click(find(open({ kind: 'none' }), 'button', '收录这份通知'))
  expect(onKeep).toHaveBeenCalledOnce()
})

test('leads to a kept notice, and keeps its text anew or forgets it', async () => {
  const strip = open({ kind: 'kept', notice, reading: 'chrome-extension://x/reading.html?notice=k1' })
  expect(strip.querySelector('a')?.href).toBe('chrome-extension://x/reading.html?notice=k1')
  await click(find(strip, 'button', '更新正文'))
  await click(find(strip, 'button', '取消收录'))
  expect(onKeep).toHaveBeenCalledOnce()
  expect(onForget.mock.calls).toEqual([['k1']])
})

test.each([
  [3, '有 3 条笔记', '把笔记用到这里'],
  [0, '收录。', '认作同一份'],
])('offers a notice from another address with %i notes', async (notes, said, button) => {
  const strip = open({ kind: 'elsewhere', notice, notes })
  expect(strip.textContent).toContain('www.example.gov.cn')
  expect(strip.textContent).toContain(said)
  await click(find(strip, 'button', button))
  expect(onTake.mock.calls).toEqual([['k1']])
})

test.each([{ kind: 'none' }, { kind: 'kept', notice, reading: '#' }, { kind: 'elsewhere', notice, notes: 3 }] as const)(
  'is accessible: $kind',
  async (keeping) => {
    const { violations } = await axe.run(open(keeping), { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  },
)
