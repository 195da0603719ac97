import { describe, expect, it } from 'vitest'
import { unwrapLines } from '../../src/text/unwrap-lines.ts'

/** Breaks a paragraph at a column of so many characters, as a PDF does. */
function wrap(paragraph: string, column: number): string {
  return paragraph.replaceAll(new RegExp(`.{${column}}(?=.)`, 'gu'), '$&\n')
}

const first =
  '今年以来全区上下抢抓机遇奋力攻坚粮食播种面积稳定在三十六万亩设施农业新增大棚四百二十座农产品加工产值增长较快带动农户两千余户户均增收稳步提高'
const second =
  '下一步全区将围绕种业振兴农机装备冷链物流等重点环节持续发力力争年内新建冷库二十座培育合作社十二家让更多农户分享产业增值收益'

describe('lines that were broken by hand', () => {
  it('are joined without moving a place', () => {
    const text = `${wrap(`　　${first}。`, 24)}\n${wrap(`　　${second}。`, 24)}`
    const joined = unwrapLines(text)
    expect(joined).toHaveLength(text.length)
    expect(joined.replaceAll('\u200b', '').split('\n')).toEqual([`　　${first}。`, `　　${second}。`])
  })

  it('stay apart where a heading or a numbered item begins', () => {
    const text = [wrap(first, 24), '二、下一步打算', wrap(second, 24)].join('\n')
    const full = wrap(`${first}${first.slice(0, 4)}`, 24)
    expect(unwrapLines(text).split('\n')).toContain('二、下一步打算')
    expect(unwrapLines(`${full}\n1.${full}`)).toContain('\n1.')
  })
})

describe('other lines', () => {
  it.each([
    ['paragraphs of their own', `${first}。\n${second}。\n${first}。`],
    ['names below one another', Array.from({ length: 12 }, (_, at) => `第${at}实验小学`).join('\n')],
    ['items of a list', ['新建泵站三座', '硬化村道十二公里', '改造老旧小区八个', '新增学位一千个'].join('\n')],
    ['nothing', ''],
  ])('are left as they are: %s', (_, text) => {
    expect(unwrapLines(text)).toBe(text)
  })
})
