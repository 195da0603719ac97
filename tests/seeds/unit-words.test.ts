import { describe, expect, it } from 'vitest'
import { byCodeUnit, doubles, readSeed, schemaErrors } from './read-seed.ts'

type Words = Record<string, string[] | Record<string, string[]>>

const { notBefore: _table, ...groups } = readSeed<Words>('unit-words.json')
const lists = Object.entries(groups).flatMap(([name, group]) =>
  Array.isArray(group)
    ? [{ name, list: group }]
    : Object.entries(group).map(([inner, list]) => ({ name: `${name}.${inner}`, list })),
)

describe('the words that organisation names are made of', () => {
  it('keep to their schema', () => {
    expect(schemaErrors('unit-words.json', 'unit-words')).toEqual([])
  })

  it.each(lists)('keep $name sorted, without doubles', ({ list }) => {
    expect(doubles(list)).toEqual([])
    expect(list).toEqual(list.toSorted(byCodeUnit))
  })

  it('give no ending to two kinds of body', () => {
    const endings = lists.filter(({ name }) => name.startsWith('suffixes.')).flatMap(({ list }) => list)
    expect(doubles(endings)).toEqual([])
  })
})
