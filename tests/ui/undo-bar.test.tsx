// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { shortWords } from '../../src/ui/short-words.ts'
import { UndoBar } from '../../src/ui/undo-bar.tsx'
import { click, find, mount } from './mount.tsx'
import { noteOf } from './sample-analysis.ts'

test('takes the focus and undoes', async () => {
  const onUndo = vi.fn<() => void>()
  const bar = mount(<UndoBar words="已删除笔记：口径" onUndo={onUndo} onClose={() => undefined} />)
  expect(document.activeElement?.textContent).toBe('撤销')
  await click(find(bar, 'button', '撤销'))
  expect(onUndo).toHaveBeenCalledTimes(1)
})

test('is an empty live region while there is nothing to take back', () => {
  const bar = mount(<UndoBar words={null} onUndo={() => undefined} onClose={() => undefined} />)
  expect(find(bar, 'output').childElementCount).toBe(0)
})

test('names a note by its first words, or by its quote', () => {
  expect(shortWords(noteOf({ body: ' 一二三四五六七八\n九十一二三四五六七八 ' }))).toBe(
    '一二三四五六七八 九十一二三四五…',
  )
  expect(shortWords(noteOf({ body: ' ' }))).toBe('不少于5个')
})
