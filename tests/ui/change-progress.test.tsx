// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { ChangeProgress } from '../../src/ui/change-progress.tsx'
import { click, find, mount } from './mount.tsx'

test('says how many notes are written, and calls it off', async () => {
  const onCancel = vi.fn<() => void>()
  const bar = mount(<ChangeProgress running={{ done: 1500, total: 99_205 }} onCancel={onCancel} />)
  expect(find(bar, 'output span').textContent).toBe('正在改动笔记：1,500 / 99,205 条')
  expect(find(bar, 'progress').getAttribute('value')).toBe('1500')
  await click(find(bar, 'button', '取消'))
  expect(onCancel).toHaveBeenCalledOnce()
})

test('offers no way back while all is put on disk, and is not there when nothing is written', () => {
  const bar = mount(<ChangeProgress running={{ done: 600, total: 600 }} onCancel={() => undefined} />)
  expect(bar.textContent).toBe('正在把 600 条改动存盘')
  expect(mount(<ChangeProgress running={null} onCancel={() => undefined} />).childElementCount).toBe(0)
})
