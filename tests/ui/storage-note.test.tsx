// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { bytesWords, StorageNote } from '../../src/ui/storage-note.tsx'
import { click, find, mount } from './mount.tsx'

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1536, '1.5 KB'],
  [12_900_000, '12.3 MB'],
  [500 * 1024 ** 3, '500 GB'],
])('%i bytes are %s', (bytes, words) => expect(bytesWords(bytes)).toBe(words))

const state = { persisted: false, usage: 1536, quota: 10 * 1024 ** 3 }

test('says how much there is, and asks the browser not to clear it', async () => {
  const onAsk = vi.fn<() => void>()
  const note = mount(<StorageNote state={state} refused={false} onAsk={onAsk} />)
  expect(note.textContent).toContain('已用 1.5 KB，浏览器最多给 10.0 GB')
  await click(find(note, 'button'))
  expect(onAsk).toHaveBeenCalledTimes(1)
})

test('says what the browser answered', () => {
  const words = (persisted: boolean | null, refused = false) =>
    mount(<StorageNote state={{ ...state, persisted }} refused={refused} onAsk={() => undefined} />).textContent
  expect(words(true)).toContain('也不会自行清除')
  expect(words(false, true)).toContain('没有答应')
  expect(words(null)).toContain('没有说明')
})
