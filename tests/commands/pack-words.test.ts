import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packWords } from '../../src/commands/pack-words.ts'
import { unpackWords } from '../../src/text/unpack-words.ts'

/** What built code sees of packed words, sorted. */
function unpacked(words: readonly string[]): string[] {
  const read = new Function('unpackWords', `return ${packWords(words)}`) as (unpack: typeof unpackWords) => string[]
  return read(unpackWords).sort()
}

describe('packed words', () => {
  it.each([
    ['words that end alike', ['财政局', '市财政局', '政局', '局', '民政局']],
    ['words that share more than a mark can tell', ['甲'.repeat(30), '甲'.repeat(29), `乙${'甲'.repeat(30)}`]],
    ['Latin letters, signs and Chinese', ['GDP', '≥', 'm²', '个', 'G带宽', '(含)以上', '圓', '硚口区']],
    ['quotation marks and backslashes', ['"', '\\', "'", '`${1}', '局\\']],
    ['rare characters', ['㎡', '䓖', '𠮷', '鑫', '\u9f44', '啊', '齄']],
    ['no Chinese', ['a', 'b']],
    ['one word', ['市']],
  ])('hold %s', (_, words) => {
    expect(unpacked(words)).toEqual(words.toSorted())
  })

  it('hold any words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'市县局财政一龥A9.²\\"$`'), minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), (words) => {
        expect(unpacked(words)).toEqual(words.toSorted())
      }),
    )
  })
})
