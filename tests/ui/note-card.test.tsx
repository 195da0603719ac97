// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answer } from '../../src/messages/calls.ts'
import type { Note } from '../../src/notes/note.ts'
import { draftsIn } from '../../src/ui/drafts.ts'
import { NoteCard, type NoteActions } from '../../src/ui/note-card.tsx'
import { click, find, mount, press, type, wordsOf } from './mount.tsx'
import { noteOf } from './sample-analysis.ts'

const kept: Answer<Note> = { ok: true, value: noteOf() }
const full: Answer<never> = { ok: false, error: '磁盘已满。' }
const change = vi.fn<NoteActions['change']>()
const settle = vi.fn<NoteActions['settle']>()
const erase = vi.fn<(note: Note) => Promise<Answer<unknown>>>()
const drafts = draftsIn(localStorage)

beforeEach(() => {
  localStorage.clear()
  change.mockReset().mockResolvedValue(kept)
  settle.mockReset().mockResolvedValue(kept)
  erase.mockReset().mockResolvedValue(kept)
})

function open(note = noteOf()): HTMLElement {
  return mount(<NoteCard note={note} actions={{ drafts, change, settle, erase }} />)
}

test('changes the words in place', async () => {
  const card = open()
  await click(find(card, 'button', '修改'))
  const field = find(card, 'textarea') as HTMLTextAreaElement
  expect(field.value).toBe('与去年口径一致吗')
  expect(document.activeElement).toBe(field)
  await type(field, '一致')
  await click(find(card, 'button', '保存'))
  expect(change.mock.calls).toEqual([[noteOf(), '一致', '与去年口径一致吗']])
  expect(card.querySelector('textarea')).toBeNull()
  expect(document.activeElement).toBe(find(card, 'button', '修改'))
  expect(drafts.read('n1')).toBeNull()
})

test('keeps the words in the field when they could not be kept on disk', async () => {
  change.mockResolvedValue(full)
  const card = open()
  await click(find(card, 'button', '修改'))
  await type(find(card, 'textarea'), '写了很久的话')
  await click(find(card, 'button', '保存'))
  expect((find(card, 'textarea') as HTMLTextAreaElement).value).toBe('写了很久的话')
  expect(wordsOf(card, '[role=alert]')).toEqual(['磁盘已满。您写的字还在这里。'])
  change.mockRejectedValue(new Error('断开'))
  await click(find(card, 'button', '保存'))
  expect((find(card, 'textarea') as HTMLTextAreaElement).value).toBe('写了很久的话')
})

test('finds unsaved words again when the card is opened anew', async () => {
  const card = open()
  await click(find(card, 'button', '修改'))
  await type(find(card, 'textarea'), '写到一半')
  expect((find(open(), 'textarea') as HTMLTextAreaElement).value).toBe('写到一半')
})

test('finds the bare words of an earlier version again', () => {
  localStorage.setItem('draft:n1', '从前写到一半')
  expect((find(open(), 'textarea') as HTMLTextAreaElement).value).toBe('从前写到一半')
})

describe('a note that another window wrote meanwhile', () => {
  const conflict = { id: 'c1', noteId: 'n1', other: noteOf({ body: '我写的' }), at: 1 }
  const both = {
    ok: false,
    error: '两份文字都已保存。',
    both: { kept: noteOf({ body: '别处写的' }), conflict },
  } as const

  async function collide() {
    change.mockResolvedValue(both)
    const card = open()
    await click(find(card, 'button', '修改'))
    await type(find(card, 'textarea'), '我写的')
    await click(find(card, 'button', '保存'))
    return card
  }

  test('shows both wordings side by side', async () => {
    const card = await collide()
    expect(wordsOf(card, '.other-wording .note-body')).toEqual(['别处写的'])
    expect((find(card, 'textarea') as HTMLTextAreaElement).value).toBe('我写的')
    expect(wordsOf(card, '[role=alert]')).toEqual(['两份文字都已保存。'])
    expect(drafts.read('n1')).toEqual({ words: '我写的', seen: '与去年口径一致吗' })
  })

  test.each([
    ['保存我写的', '我写的'],
    ['用另一个窗口的', '别处写的'],
  ])('%s', async (button, words) => {
    const card = await collide()
    await click(find(card, 'button', button))
    expect(settle.mock.calls).toEqual([[conflict, words]])
    expect(card.querySelector('textarea')).toBeNull()
    expect(drafts.read('n1')).toBeNull()
  })

  test('puts both together, and keeps them in the field where that fails', async () => {
    const card = await collide()
    await click(find(card, 'button', '接到我写的后面'))
    settle.mockResolvedValue(full)
    await click(find(card, 'button', '保存我写的'))
    expect(settle.mock.calls).toEqual([[conflict, '我写的\n别处写的']])
    expect((find(card, 'textarea') as HTMLTextAreaElement).value).toBe('我写的\n别处写的')
  })
})

test('leaves the words alone that another window is writing on the same note', async () => {
  const card = open()
  await click(find(card, 'button', '修改'))
  await type(find(card, 'textarea'), '这边写的')
  drafts.write('n1', { words: '那边写到一半', seen: null })
  await click(find(card, 'button', '保存'))
  expect(drafts.read('n1')).toEqual({ words: '那边写到一半', seen: null })
})

test('cancelling drops what was typed', async () => {
  const card = open()
  await click(find(card, 'button', '修改'))
  await type(find(card, 'textarea'), '不要了')
  await click(find(card, 'button', '取消'))
  expect(wordsOf(card, '.note-body')).toEqual(['与去年口径一致吗'])
  expect(change).not.toHaveBeenCalled()
  expect(open().querySelector('textarea')).toBeNull()
})

test('Ctrl and Enter save, but not within an input method', async () => {
  const card = open()
  await click(find(card, 'button', '修改'))
  await press(find(card, 'textarea'), 'Enter', { ctrlKey: true, isComposing: true })
  await press(find(card, 'textarea'), 'Enter')
  expect(change).not.toHaveBeenCalled()
  await press(find(card, 'textarea'), 'Enter', { ctrlKey: true })
  expect(change).toHaveBeenCalledTimes(1)
})

test('a highlight without words offers to write some', () => {
  const card = open(noteOf({ body: '' }))
  expect(card.querySelector('.note-body')).toBeNull()
  expect(find(card, 'button', '写笔记')).toBeTruthy()
})

test('erases, and says so when it could not', async () => {
  erase.mockResolvedValue(full)
  const card = open()
  await click(find(card, 'button', '删除'))
  expect(erase).toHaveBeenCalledTimes(1)
  expect(wordsOf(card, '[role=alert]')).toEqual(['磁盘已满。'])
})
