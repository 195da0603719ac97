import { expect, test } from 'vitest'
import { plainText } from '../../src/text/plain-text.ts'

test('the text is kept, so that offsets are those of the file', () => {
  const text = '\ufeff一、目标\r\n\r\n　　完成2万亩。\n'
  expect(plainText(text)).toEqual({ text, tables: [] })
})

test('neighbouring lines with tabs are a table', () => {
  const text = '任务分解\n乡镇\t任务\t单位\r\n柳河镇\t3200\t镇政府\n附注'
  const [table, ...others] = plainText(text).tables
  expect(others).toEqual([])
  expect(text.slice(table?.start, table?.end)).toBe('乡镇\t任务\t单位\r\n柳河镇\t3200\t镇政府')
  expect(table?.cells.map(({ start, end, row, column }) => [text.slice(start, end), row, column])).toEqual([
    ['乡镇', 0, 0],
    ['任务', 0, 1],
    ['单位', 0, 2],
    ['柳河镇', 1, 0],
    ['3200', 1, 1],
    ['镇政府', 1, 2],
  ])
})

test('one line with a tab is no table', () => {
  expect(plainText('姓名\t电话\n下文').tables).toEqual([])
  expect(plainText('').tables).toEqual([])
})
