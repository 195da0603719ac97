import { describe, expect, it } from 'vitest'
import { packValue, unreadFields } from '../../src/commands/pack-seeds.ts'
import { readSeed } from './read-seed.ts'

/** What the built code sees of a value. */
async function builtIn(value: unknown): Promise<unknown> {
  const module = `data:text/javascript,${encodeURIComponent(`export default ${packValue(value)}`)}`
  return ((await import(/* @vite-ignore */ module)) as { default: unknown }).default
}

/** A value as JSON has it, without what nothing reads. */
function withoutUnread(value: unknown): unknown {
  const words = JSON.stringify(value, (key, one: unknown) => (unreadFields.includes(key) ? undefined : one))
  return JSON.parse(words)
}

describe('the seeds as they are built in', () => {
  it.each(['departments', 'measures', 'places', 'unit-words', 'units', 'words'])('hold all of %s', async (name) => {
    const seed = readSeed<unknown>(`${name}.json`)
    expect(await builtIn(seed)).toEqual(withoutUnread(seed))
  })

  it.each([
    { name: 'absent and empty lists', value: [{ a: ['甲'] }, { a: [] }, {}] },
    { name: 'absent words', value: [{ a: '甲' }, { b: '乙' }, { a: '丙', b: '丁' }] },
    { name: 'nothing said', value: [{ a: null }, { a: '甲' }, { a: null }] },
    { name: 'words with the marks of a table', value: ['甲 乙', '丙|丁', ''] },
    { name: 'numbers beside words', value: [{ a: 1 }, { a: '1' }, { a: 0.5 }] },
    { name: 'quotation marks and backslashes', value: ['"', '\\', "'", '`${1}'] },
  ])('keep $name', async ({ value }) => {
    expect(await builtIn(value)).toEqual(value)
  })
})
