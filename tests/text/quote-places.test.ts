import { assert, property, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesOf } from '../../src/text/quote-places.ts'

const fewLetters = (most: number) => stringMatching(new RegExp(`^[甲乙]{1,${most}}$`))

describe('placesOf', () => {
  it('finds every place, overlaps too', () => {
    assert(
      property(fewLetters(4), fewLetters(60), (pattern, text) => {
        const places = [...text].flatMap((_, at) => (text.startsWith(pattern, at) ? [at] : []))
        expect(placesOf(pattern, text)).toEqual(places)
      }),
    )
  })

  it('finds nothing where nothing is sought, or more than there is', () => {
    expect(placesOf('', '甲乙')).toEqual([])
    expect(placesOf('甲乙甲', '甲乙')).toEqual([])
    expect(placesOf('丙', '甲乙')).toEqual([])
  })
})
