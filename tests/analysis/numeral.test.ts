import { describe, expect, it } from 'vitest'
import { chineseValue, readChinese } from '../../src/analysis/chinese-numeral.ts'
import { readArabic } from '../../src/analysis/numeral.ts'
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
    ['壹佰贰拾叁', 123],
    ['廿二', 22],
    ['一千零十', 1010],
    ['一百十一', 111],
    ['百十一', null],
    ['一万亿', 1e12],
    ['一万二千三百零一亿', 1230100000000],
    ['十一十二', null],
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

  it.each([
    ['培训3 00人次', 300],
    ['任务的5 5%以上', 55],
    ['第3 00号', 3],
    ['表1 20个', 1],
    ['其中3 2025年', 3],
    ['电话0 12个', 0],
  ])('joins what a blank tore apart between words: %s', (text, value) => {
    expect(readArabic(text, text.search(/\d/))?.value).toBe(value)
  })
})

describe('readNumber', () => {
  it.each([
    ['1.2万户', 12000, 12000],
    ['25万6千人', 256000, 256000],
    ['4.6亿元', 460000000, 460000000],
    ['4.13-20.3亿元', 413000000, 2030000000],
    ['0.0000001万元', 0.001, 0.001],
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
    ['300万千瓦', 3000000, 3000000],
    ['5亿1万4千6百元', 500014600, 500014600],
    ['100万三千元', 1003000, 1003000],
    ['1万600人', 10600, 10600],
    ['两个亿', 2e8, 2e8],
    ['十余万人', 100000, 100000],
    ['七八百户', 700, 800],
    ['三至五百户', 300, 500],
    ['一千到两千万元', 1e7, 2e7],
    ['20和30之间', 20, 30],
    ['50人(含)-100人', 50, 100],
    ['3分之1', 1 / 3, 1 / 3],
    ['一又二分之一', 1.5, 1.5],
    ['3元5角', 3.5, 3.5],
    ['两米半', 2.5, 2.5],
    ['三成半', 35, 35],
    ['3斤5两', 3.5, 3.5],
    ['一半以上', 0.5, 0.5],
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

  it.each([
    ['3万2025年', 30000],
    ['3万20栋', 30000],
    ['20和30岁', 20],
    ['八点三十分', 8],
    ['一百千瓦', 100],
    ['三十两', 30],
    ['3米半径', 3],
    ['十万陆军', 100000],
    ['2/3', 2],
  ])('takes no word behind a number for a part of it: %s is %s', (text, value) => {
    const number = readNumber(text, 0)
    expect([number?.low, number?.high]).toEqual([value, value])
  })

  it.each([
    ['同比增长-3.2%', 5, -3.2],
    ['负15%', 1, -15],
    ['：-5家', 2, 5],
    ['正负5%', 2, 5],
    ['超过2/3', 2, 2 / 3],
    ['突破百万人次', 2, 1000000],
  ])('reads what goes before it: %s', (text, place, value) => {
    expect(readNumber(text, place)?.low).toBeCloseTo(value, 9)
  })

  it('leaves scales and runs alone that are no number', () => {
    expect(['百万企业', '百般', '一'.repeat(60)].map((text) => readNumber(text, 0))).toEqual([null, null, null])
  })

  it('reads the rest of a code with the marks it has, not as a range', () => {
    expect(readNumber('8-3个', 0)?.range).toBe(false)
    expect(readChinese('三点五', 0)).toEqual({ end: 3, value: 3.5 })
  })
})
