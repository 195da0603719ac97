import { expect, it } from 'vitest'
import { columnOf, isColumn } from '../../src/notice/column-of.ts'

// These are kept in the readers' stores: whoever changes one of them makes the site forget.
it.each([
  ['www.linxi.gov.cn/zwgk/jiedu/202403/t20240305_123.html', 'www.linxi.gov.cn/zwgk/jiedu/*'],
  ['www.linxi.gov.cn/zwgk/jiedu/t20240305_123.html', 'www.linxi.gov.cn/zwgk/jiedu/*'],
  ['www.linxi.gov.cn/zwgk/jiedu/2024/03/05/a7.html', 'www.linxi.gov.cn/zwgk/jiedu/*'],
  ['www.linxi.gov.cn/zwgk/jiedu/2024-03/05/content_7.htm', 'www.linxi.gov.cn/zwgk/jiedu/*'],
  ['www.linxi.gov.cn/zwgk/jiedu/tujie/20240305/7.shtml', 'www.linxi.gov.cn/zwgk/jiedu/tujie/*'],
  ['www.linxi.gov.cn:8080/info/1051/7.htm', 'www.linxi.gov.cn:8080/info/1051/*'],
  ['www.linxi.gov.cn/contents/3483/7.html', 'www.linxi.gov.cn/contents/3483/*'],
  ['www.linxi.gov.cn/art/2024/3/5/art_1229_58.html', 'www.linxi.gov.cn/art/art_1229_*'],
  ['www.linxi.gov.cn/xxgk/art/2024/art_1229_58.html', 'www.linxi.gov.cn/xxgk/art/art_1229_*'],
])('tells the column of %s', (place, column) => {
  expect(columnOf(place)).toBe(column)
  expect([isColumn(place), isColumn(column)]).toEqual([false, true])
})

it.each([
  ['the site itself', 'www.linxi.gov.cn/'],
  ['a page of the site', 'www.linxi.gov.cn/7.html'],
  ['articles by date alone', 'www.linxi.gov.cn/2024/03/05/7.html'],
  ['articles of all columns', 'www.linxi.gov.cn/content/2024/03/05/content_7.html'],
  ['an article named by its query', 'www.linxi.gov.cn/zwgk/detail?id=7'],
  ['a list', 'www.linxi.gov.cn/zwgk/jiedu/index_2.html'],
  ['a directory', 'www.linxi.gov.cn/zwgk/jiedu/'],
  ['what is no place', 'about:blank'],
])('tells none of %s', (_, place) => {
  expect(columnOf(place)).toBeNull()
})
