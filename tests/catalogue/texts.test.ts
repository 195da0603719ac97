import { array, assert, constantFrom, nat, property, string, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { Texts } from '../../src/catalogue/texts.ts'

const few = string({ unit: constantFrom('发', '改', 'a', '\n'), maxLength: 6 })

test('finds a word in just the texts that have it, however many there are and whichever were set anew', () => {
  assert(
    property(
      array(few, { maxLength: 1200, size: 'max' }),
      array(tuple(nat(1199), few), { maxLength: 20 }),
      few.filter((word) => word !== '' && !word.includes('\n')),
      (all, changes, word) => {
        const texts = new Texts()
        const now = [...all]
        for (const [entry, text] of all.entries()) texts.set(entry, text)
        texts.withWord(word)
        for (const [entry, text] of changes.filter(([at]) => at < all.length)) texts.set(entry, (now[entry] = text))
        expect([...texts.withWord(word)]).toEqual(now.map((text) => Number(text.includes(word))))
      },
    ),
    { numRuns: 60 },
  )
})

test('takes no word for found across two texts', () => {
  const texts = new Texts()
  texts.set(0, '数据')
  texts.set(1, '据局')
  expect([...texts.withWord('据据')]).toEqual([0, 0])
  expect([...texts.withWord('据局')]).toEqual([0, 1])
})
