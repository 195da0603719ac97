// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from '../../src/messages/calls.ts'
import type { Note } from '../../src/notes/note.ts'
import { draftsIn } from '../../src/ui/drafts.ts'
import { NoteCard } from '../../src/ui/note-card.tsx'
import { click, find, mount, press, type, wordsOf } from './mount.tsx'
import { noteOf } from './sample-analysis.ts'

const kept: Answer<unknown> = { ok: true, value: null }
const full: Answer<unknown> = { ok: false, error: '磁盘已满。' }
const change = vi.fn<(note: Note, body: string) => Promise<Answer<unknown>>>()
const erase = vi.fn<(note: Note) => Promise<Answer<unknown>>>()
const drafts = draftsIn(localStorage)

beforeEach(() => {
  localStorage.clear()
  change.mockReset().mockResolvedValue(kept)
  erase.mockReset().mockResolvedValue(kept)
})

function open(note = noteOf()): HTMLElement {
  return mount(<NoteCard note={note} actions={{ drafts, change, erase }} />)
}

test('changes the words in place', async () => {
  const card = open()
  await click(find(card, 'button', '修改'))
  const field = find(card, 'textarea') as HTMLTextAreaElement
  expect(field.value).toBe('与去年口径一致吗')
  expect(document.activeElement).toBe(field)
  await type(field, '一致')
  await click(find(card, 'button', '保存'))
  expect(change.mock.calls).toEqual([[noteOf(), '一致']])
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
  expect(wordsOf(card, '[role=alert]')).toEqual(['没有保存，您写的字还在这里。磁盘已满。'])
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
  expect(wordsOf(card, '[role=alert]')).toEqual(['没有删除。磁盘已满。'])
})
