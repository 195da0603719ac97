import { describe, expect, it } from 'vitest'
import { analyseText } from './analyse-text.ts'

const about = { title: '奉山市2026年工作要点', issuer: '奉山市人民政府', publishedOn: '2026-02-03' }

describe('tasks', () => {
  /** Each task with who has it: `1 市商务局`. */
  const tasksOf = (text: string) =>
    analyseText(text, about).tasks.map((one) =>
      [one.number, ...one.lead, ...one.responsible, ...one.assisting].join(' '),
    )

  it.each([
    [
      '1.新建厂房。（责任单位：市商务局）2.新建学校3.5所。（责任单位：市教育局）3.其他。',
      ['1 市商务局', '2 市教育局', '3'],
    ],
    ['⑴新建厂房。责任单位：市商务局\n⑵新建学校。责任单位：市教育局', ['⑴ 市商务局', '⑵ 市教育局']],
    [
      '1、新建厂房。市商务局牵头，市财政局、各县（市、区）配合\n2、新建学校。市教育局负责。',
      ['1 市商务局 市财政局 各县（市、区）', '2 市教育局'],
    ],
    [
      '（一）抓产业\n1.新建厂房。\n2.引进企业。\n（市商务局牵头，市财政局配合）\n（二）抓民生\n1.新建学校。\n2.新建医院。\n责任单位：市教育局',
      ['(一) 市商务局 市财政局', '(二) 市教育局'],
    ],
  ])('are told apart by their numbers and their lists: %s', (text, expected) => {
    expect(tasksOf(text)).toEqual(expected)
  })
})
