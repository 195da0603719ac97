import { describe, expect, it } from 'vitest'
import { byCodeUnit, doubles, readSeed, schemaErrors } from './read-seed.ts'

const words = readSeed<Record<string, unknown>>('words.json')

/** Every list of words in a value, with the path to it. */
function listsIn(value: unknown, path: string): { path: string; list: string[] }[] {
  if (Array.isArray(value)) return [{ path, list: value.map(String) }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => listsIn(inner, `${path}.${key}`))
}

describe('the words that surround figures', () => {
  const lists = listsIn(words, 'words')

  it('keep to their schema', () => {
    expect(schemaErrors('words.json', 'words')).toEqual([])
  })

  it('have no doubles in any list', () => {
    expect(lists.length).toBeGreaterThan(10)
    expect(lists.flatMap(({ path, list }) => doubles(list).map((word) => `${path}: ${word}`))).toEqual([])
  })

  it.each(lists)('keep $path sorted', ({ list }) => {
    expect(list).toEqual(list.toSorted(byCodeUnit))
  })

  it('have no comparator both before and after the number', () => {
    const { comparatorsBefore, comparatorsAfter } = readSeed<Record<string, Record<string, string[]>>>('words.json')
    const [before, after] = [comparatorsBefore, comparatorsAfter].map((one) => Object.values(one ?? {}).flat())
    expect(after).toContain('以上')
    expect(doubles([...before!, ...after!])).toEqual([])
  })
})
