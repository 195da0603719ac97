import { describe, expect, it } from 'vitest'
import { chineseValue, readArabic, readChinese } from '../../src/analysis/numeral.ts'
import { readNumber } from '../../src/analysis/number-token.ts'

describe('chineseValue', () => {
  it.each([
    ['十二', 12],
    ['两百', 200],
    ['一百二十', 120],
    ['一千零五', 1005],
    ['三万五', 35000],
    ['两百五', 250],
    ['一亿两千万', 120000000],
    ['二○二四'.replaceAll('○', '〇'), 2024],
    ['十', 10],
    ['万', null],
    ['百', null],
    ['三两', null],
    ['一二百', null],
  ])('%s is %s', (numeral, value) => {
    expect(chineseValue(numeral)).toBe(value)
  })
})

describe('readArabic', () => {
  it.each([
    ['1,310家', { end: 5, value: 1310 }],
    ['12,345,678元', { end: 10, value: 12345678 }],
    ['2019,2020', { end: 4, value: 2019 }],
    ['14.5%', { end: 4, value: 14.5 }],
    ['3.建设', { end: 1, value: 3 }],
    ['家', null],
  ])('%s', (text, numeral) => {
    expect(readArabic(text, 0)).toEqual(numeral)
  })
})

describe('readNumber', () => {
  it.each([
    ['1.2万户', 12000, 12000],
    ['25万6千人', 256000, 256000],
    ['1,100万亩', 11000000, 11000000],
    ['3700多万人', 37000000, 37000000],
    ['1.2-1.5万亿元', 1.2e12, 1.5e12],
    ['5000-1万人', 5000, 10000],
    ['两到三万人', 20000, 30000],
    ['5%—5.5%', 5, 5.5],
    ['3至5个', 3, 5],
    ['3个至5个', 3, 5],
    ['百分之十五', 15, 15],
    ['百分之百', 100, 100],
    ['三分之二', 2 / 3, 2 / 3],
    ['翻两番', 4, 4],
    ['3千米', 3, 3],
  ])('%s is %s to %s', (text, low, high) => {
    const number = readNumber(text, 0)
    expect(number?.low).toBeCloseTo(low, 6)
    expect(number?.high).toBeCloseTo(high, 6)
  })

  it('carries the unit that the number itself says', () => {
    expect(['百分之三', '千分之二', '四分之一', '翻一番'].map((text) => readNumber(text, 0)?.unit)).toEqual([
      '%',
      '‰',
      null,
      '倍',
    ])
  })

  it('reads the rest of a code with the marks it has, not as a range', () => {
    expect(readNumber('8-3个', 0)?.range).toBe(false)
    expect(readChinese('三点五', 0)).toEqual({ end: 3, value: 3.5 })
  })
})
