// @vitest-environment jsdom
import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import type { Answer } from '../../src/messages/calls.ts'
import type { BothWordings } from '../../src/notes/note-conflict.ts'
import { ConflictList } from '../../src/ui/conflict-list.tsx'
import { click, find, mount, wordsOf } from './mount.tsx'
import { noteOf } from './sample-analysis.ts'

const both: BothWordings = {
  kept: noteOf({ body: '先写的' }),
  conflict: { id: 'c1', noteId: 'n1', other: noteOf({ body: '后写的' }), at: 1_900_000_000_000 },
}

function open(answer: Answer<unknown> = { ok: true, value: null }) {
  const onSettle = vi.fn<(both: BothWordings, body: string) => Promise<Answer<unknown>>>(async () => answer)
  return { list: mount(<ConflictList conflicts={[both]} onSettle={onSettle} />), onSettle }
}

test('shows both wordings and takes the one that is chosen, or both', async () => {
  const { list, onSettle } = open()
  expect(wordsOf(list, '.note-body')).toEqual(['先写的', '后写的'])
  await click(list.querySelectorAll<HTMLElement>('.sides button')[1]!)
  await click(find(list, 'button', '两份接在一起'))
  expect(onSettle.mock.calls).toEqual([
    [both, '后写的'],
    [both, '先写的\n后写的'],
  ])
})

test('says what went wrong; both are still there', async () => {
  const { list } = open({ ok: false, error: '磁盘已满。' })
  await click(list.querySelector<HTMLElement>('.sides button')!)
  expect(wordsOf(list, '[role=alert]')).toEqual(['磁盘已满。'])
  expect(wordsOf(list, '.note-body')).toEqual(['先写的', '后写的'])
})

test('is nothing where there is none, and accessible where there is', async () => {
  const { violations } = await axe.run(open().list, { rules: { 'color-contrast': { enabled: false } } })
  expect(mount(<ConflictList conflicts={[]} onSettle={vi.fn()} />).textContent).toBe('')
  expect(violations.map(({ id }) => id)).toEqual([])
})
