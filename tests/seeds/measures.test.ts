import { describe, expect, it } from 'vitest'
import { byCodeUnit, doubles, readSeed, schemaErrors } from './read-seed.ts'

interface Measure {
  readonly word: string
  readonly dimension: string
  readonly base: string
  readonly scale: number
  readonly not?: string
}

const { measures } = readSeed<{ measures: readonly Measure[] }>('measures.json')

describe('the measure words', () => {
  it('keep to their schema', () => {
    expect(schemaErrors('measures.json', 'measures')).toEqual([])
  })

  it('are sorted and have no doubles', () => {
    const words = measures.map((one) => one.word)
    expect(words).toEqual(words.toSorted(byCodeUnit))
    expect(doubles(words)).toEqual([])
  })

  it('say what may not follow of measures of one character only', () => {
    expect(measures.filter((one) => one.not !== undefined && one.word.length > 1)).toEqual([])
  })

  it('have one dimension for each base', () => {
    const pairs = new Set(measures.map((one) => `${one.base} ${one.dimension}`))
    expect(doubles([...pairs].map((pair) => pair.split(' ')[0] ?? ''))).toEqual([])
  })

  it('hold the common ones with their scales', () => {
    const scales = new Map(measures.map((one) => [one.word, one.scale]))
    const common = ['个', '家', '项', '名', '元', '%', '平方米', '公里', '人次', '亩']
    expect(common.filter((word) => !scales.has(word))).toEqual([])
    expect([scales.get('公里'), scales.get('‰')]).toEqual([1000, 0.1])
  })
})
