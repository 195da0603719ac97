import { expect, test } from 'vitest'
import { Column, OUT, WANTED } from '../../src/catalogue/column.ts'

/** Entries with these values, and a column of them. */
function columnOf(entries: readonly (readonly number[])[]): Column {
  const column = new Column()
  for (const [entry, values] of entries.entries()) column.set(entry, values)
  return column
}

test('counts every value of what is wanted, and of what is out for its own dimension alone', () => {
  const column = columnOf([[0], [1, 2], [], [2], [0, 2]])
  const marks = Uint8Array.of(WANTED, 3, WANTED, OUT, 5)
  expect([...column.count(marks, 3, 4)]).toEqual([1, 1, 1, 0])
})

test('takes out what has none of the chosen values, for good where another dimension did so before', () => {
  const column = columnOf([[0], [1, 2], [], [1], [0]])
  const marks = Uint8Array.of(WANTED, WANTED, WANTED, 4, 4)
  column.exclude(marks, Uint8Array.of(0, 0, 1), 3)
  expect([...marks]).toEqual([3, WANTED, 3, OUT, OUT])
})

test('holds any number of entries, and the last values of each', () => {
  const column = columnOf(Array.from({ length: 5000 }, (_, at) => [at % 2]))
  column.set(9999, [7])
  column.set(4999, [3, 4])
  column.set(4999, [5])
  expect(column.first(4998)).toBe(0)
  expect(column.first(9999)).toBe(7)
  expect([...column.count(new Uint8Array(10_000), 1, 8)]).toEqual([2500, 2499, 0, 0, 0, 1, 0, 1])
})
