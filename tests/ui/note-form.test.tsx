// @vitest-environment jsdom
import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import type { NoteWords } from '../../src/notes/note.ts'
import { NoteForm } from '../../src/ui/note-form.tsx'
import { click, find, mount, type } from './mount.tsx'

function open(keep: (words: NoteWords) => Promise<string | null> = async () => null) {
  const onTyped = vi.fn<(words: NoteWords) => void>()
  const onKeep = vi.fn<(words: NoteWords) => Promise<string | null>>(keep)
  const onCancel = vi.fn<(drop: boolean) => void>()
  const begin = { body: '旧话', tags: ['口径'] }
  const form = mount(<NoteForm begin={begin} onTyped={onTyped} onKeep={onKeep} onCancel={onCancel} />)
  return { form, onTyped, onKeep, onCancel }
}

test('begins with what was typed before, tells of every change and keeps words and tags', async () => {
  const { form, onTyped, onKeep } = open()
  await type(find(form, 'textarea'), '新话 ')
  await type(find(form, 'input'), '口径、督办 口径')
  expect(onTyped.mock.lastCall).toEqual([{ body: '新话 ', tags: ['口径', '督办'] }])
  await click(find(form, 'button[type=submit]'))
  expect(onKeep).toHaveBeenCalledExactlyOnceWith({ body: '新话', tags: ['口径', '督办'] })
})

test('says why nothing was kept, with the words still there', async () => {
  const { form } = open(async () => '没有保存：磁盘已满。')
  await click(find(form, 'button[type=submit]'))
  expect(find(form, 'output').textContent).toBe('没有保存：磁盘已满。')
  expect((find(form, 'textarea') as HTMLTextAreaElement).value).toBe('旧话')
})

test('is left by Escape with the draft, and by 取消 without', async () => {
  const { form, onCancel } = open()
  find(form, 'textarea').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await click(find(form, 'button', '取消'))
  expect(onCancel.mock.calls).toEqual([[false], [true]])
})

test('has nothing that keeps anybody out', async () => {
  const { form } = open()
  const { violations } = await axe.run(form, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations).toEqual([])
})
