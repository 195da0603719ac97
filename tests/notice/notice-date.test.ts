import { describe, expect, test } from 'vitest'
import { dateAtEnd, dateLine, findDate } from '../../src/notice/notice-date.ts'

describe('a line that is a date', () => {
  test.each([
    ['2024年3月14日', '2024-03-14'],
    ['2024 年 3 月 14 日', '2024-03-14'],
    ['　　2024年03月14日', '2024-03-14'],
    ['2024年１１月 1 2日', '2024-11-12'],
    ['二○二四年三月十四日', '2024-03-14'],
    ['二〇二四年十一月二十三日', '2024-11-23'],
    ['二○○九年五月卅日', '2009-05-30'],
    ['二OO九年十月廿一日', '2009-10-21'],
    ['二0二四年元月三日', '2024-01-03'],
    ['2024-03-14', '2024-03-14'],
    ['2024.3.14', '2024-03-14'],
    ['2024/03/14', '2024-03-14'],
    ['（2024年3月14日）', '2024-03-14'],
    ['20240314', '2024-03-14'],
    ['2024年2月29日', '2024-02-29'],
  ])('%s', (line, iso) => {
    expect(dateLine(line)).toMatchObject({ iso, damaged: false })
  })

  test('eight digits are a whole date', () => {
    expect(dateLine('20231231')?.iso).toBe('2023-12-31')
  })

  test.each(['2023630', '201999', '2023111', '2023631', '202300'])('signs were lost, no day is guessed: %s', (line) => {
    expect(dateLine(line)).toMatchObject({ iso: null, damaged: true })
  })

  test.each([
    '2023年',
    '2024年13月1日',
    '2023年6月底前',
    '第2024331号',
    '电话2023630',
    '2024年3月14日印发',
    '1024年3月14日',
  ])('not one: %s', (line) => {
    expect(dateLine(line)).toBeNull()
  })

  test('a month without a day, a day that no month has', () => {
    expect(dateLine('2024年3月')).toMatchObject({ iso: null, damaged: false })
    expect(dateLine('2023年2月29日')).toMatchObject({ iso: null })
  })
})

test.each([
  ['2024-03-18 09:22', '2024-03-18'],
  ['2026-09-28-21:50:00', '2026-09-28'],
  ['2025-05-09T18:05:00+08:00', '2025-05-09'],
  ['2025年06月20日 17时40分', '2025-06-20'],
  ['发布时间：2024/3/8', '2024-03-08'],
])('a date in other words: %s', (text, iso) => {
  expect(findDate(text)?.iso).toBe(iso)
})

test('no date is found in index numbers and figures', () => {
  expect(findDate('11341729003257952H/202301-00044')).toBeNull()
  expect(findDate('总投资2024.5亿元，增长3.1%')).toBeNull()
})

test('a date behind a name keeps its place', () => {
  const line = '青禾市人民政府　2024年3月14日'
  const date = dateAtEnd(line)
  expect(date?.iso).toBe('2024-03-14')
  expect(line.slice(date?.start, date?.end)).toBe('2024年3月14日')
  expect(dateAtEnd('2024年3月14日起施行')).toBeNull()
})
