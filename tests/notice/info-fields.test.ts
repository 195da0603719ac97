import { describe, expect, test } from 'vitest'
import { labelField, readFields } from '../../src/notice/info-fields.ts'

const cells = (...rows: string[][]) =>
  rows.flatMap((row) => {
    const key = {}
    return row.map((text) => ({ text, row: key }))
  })
const lines = (...texts: string[]) => texts.map((text) => ({ text, row: null }))

test.each([
  ['索 引 号：', 'indexNumber'],
  ['文　　号：', 'documentNumber'],
  ['发 布 机 构', 'publisher'],
  ['【来源】', 'source'],
  ['成文日期:', 'writtenOn'],
  ['责任单位：', null],
  ['正文', null],
])('the label %s', (text, field) => {
  expect(labelField(text)).toBe(field)
})

describe('fields', () => {
  test('the day in a line of what may be done with a post', () => {
    expect(readFields(lines('望川发布 2025年7月16日 18:05 望川 听全文')).publishedOn).toBe('2025年7月16日')
  })

  test('from a table of labels and values', () => {
    const fields = readFields(
      cells(
        ['索 引 号：', '1134/2024-9', '主题分类：', '林业'],
        ['发文机关：', '望川县林业局', '成文日期：', '2024年03月14日'],
        ['文　　号：', '发布日期：', '2024-03-18'],
        ['主 题 词：'],
      ),
    )
    expect(fields).toEqual({
      indexNumber: '1134/2024-9',
      subject: '林业',
      issuer: '望川县林业局',
      writtenOn: '2024年03月14日',
      publishedOn: '2024-03-18',
    })
  })

  test.each([
    [
      '发布时间：2024-03-20 10:42来源：区政府办公室字体：[大中小]浏览次数：1286',
      { publishedOn: '2024-03-20 10:42', source: '区政府办公室' },
    ],
    [
      '信息来源:市政府办公室 发布时间:2023-09-18 字体:[大 中 小] 点击:288次',
      { source: '市政府办公室', publishedOn: '2023-09-18' },
    ],
    ['2025-04-18 来源：管委办公室 点击：452', { publishedOn: '2025-04-18', source: '管委办公室' }],
    [
      '望政办〔2024〕9号 时间:2024-03-19 14:06 点击数:168',
      { documentNumber: '望政办〔2024〕9号', publishedOn: '2024-03-19 14:06' },
    ],
    ['[ 2024-06-11 ]', { publishedOn: '2024-06-11' }],
    ['来源: 区政府 区政府 发表日期: 2023年06月30日', { source: '区政府', publishedOn: '2023年06月30日' }],
    ['时间：2024-03-18作者：来源：县府办点击：[203]', { publishedOn: '2024-03-18', source: '县府办' }],
  ])('from a line of tools: %s', (line, fields) => {
    expect(readFields(lines(line))).toMatchObject(fields)
  })

  test('the day at the top of a site and the times of a text are none', () => {
    expect(readFields(lines('今天是2024年2月6日 星期二'))).toEqual({})
    expect(readFields([{ text: '时间：2024年5月8日上午9时', row: null, inBody: true }])).toEqual({})
    expect(readFields(lines('责任单位：县林业局', '完成时限：6月底前'))).toEqual({})
  })
})
