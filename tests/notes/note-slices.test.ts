import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { database } from '../../src/notes/database.ts'
import { countNotes, newestNotes, noteSlices, notesByIds, notesSince } from '../../src/notes/note-slices.ts'
import { watchNotes } from '../../src/notes/watch-notes.ts'
import { sampleNote } from './sample-note.ts'

const five = Array.from({ length: 5 }, (_, at) =>
  sampleNote({ id: `n${at}`, createdAt: 10 - at, updatedAt: 100 + at, deleted: at === 3 ? 1 : 0 }),
)

beforeEach(async () => {
  await database().notes.clear()
  await database().notes.bulkAdd(five)
})

test.each([1, 2, 5, 100])('reads all in slices of %i, erased ones too', async (size) => {
  const sizes: number[] = []
  const ids: string[] = []
  for await (const slice of noteSlices(size)) {
    sizes.push(slice.length)
    ids.push(...slice.map(({ id }) => id))
  }
  expect(ids).toEqual(['n0', 'n1', 'n2', 'n3', 'n4'])
  expect(Math.max(...sizes)).toBe(Math.min(size, 5))
  expect(await countNotes()).toBe(5)
})

test('gives the newest first, no erased ones', async () => {
  expect((await newestNotes(3)).map(({ id }) => id)).toEqual(['n0', 'n1', 'n2'])
  expect((await newestNotes(9)).map(({ id }) => id)).toEqual(['n0', 'n1', 'n2', 'n4'])
})

test('gives notes by their ids and by their time', async () => {
  expect((await notesByIds(['n3', 'no', 'n0'])).map((note) => note?.id)).toEqual(['n3', undefined, 'n0'])
  const slices: string[][] = []
  for await (const slice of notesSince(101, 2)) slices.push(slice.map(({ id }) => id))
  expect(slices).toEqual([['n2', 'n3'], ['n4']])
})

test('tells which notes were written, or that many were, until its end', async () => {
  const ended = new AbortController()
  const listener = vi.fn<(ids: readonly string[] | null) => void>()
  watchNotes(listener, ended.signal)
  await database().notes.bulkPut([five[1]!, five[4]!])
  await eventually(() => expect(listener).toHaveBeenLastCalledWith(['n1', 'n4']))
  const many = Array.from({ length: 60 }, (_, at) => sampleNote({ id: `m${at}` }))
  await database().notes.bulkPut(many)
  await eventually(() => expect(listener).toHaveBeenLastCalledWith(null))
  ended.abort()
  await database().notes.delete('n1')
  await new Promise((wake) => setTimeout(wake, 20))
  expect(listener).toHaveBeenCalledTimes(2)
})
