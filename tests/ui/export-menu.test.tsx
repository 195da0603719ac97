// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { ExportMenu, noteForms } from '../../src/ui/export-menu.tsx'
import { click, find, mount, press, wordsOf } from './mount.tsx'

const onChoose = vi.fn<(form: string) => void>()

function show(disabled = false) {
  onChoose.mockClear()
  return mount(<ExportMenu words="导出全部 3 条" forms={noteForms} disabled={disabled} onChoose={onChoose} />)
}

it('lists every form and tells which was chosen', async () => {
  const page = show()
  expect(wordsOf(page, 'li')).toEqual([])
  await click(find(page, 'button', '导出全部 3 条'))
  expect(wordsOf(page, 'li b')).toEqual(noteForms.map(({ name }) => name))
  await click(find(page, 'button[aria-label=Word]'))
  expect(onChoose.mock.calls).toEqual([['docx']])
  expect(wordsOf(page, 'li')).toEqual([])
})

it('closes with Escape, and with a press elsewhere', async () => {
  const page = show()
  for (const leave of [
    () => press(find(page, 'ul'), 'Escape'),
    async () => void document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })),
  ]) {
    await click(find(page, 'button', '导出全部 3 条'))
    await leave()
    await eventually(() => expect(wordsOf(page, 'li')).toEqual([]))
  }
  expect(onChoose).not.toHaveBeenCalled()
})

it('does not open where there is nothing to export', async () => {
  const page = show(true)
  await click(find(page, 'button', '导出全部 3 条'))
  expect(wordsOf(page, 'li')).toEqual([])
})
