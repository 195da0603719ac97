import { expect, describe, it } from 'vitest'
import { describeQuote, findQuote, type QuoteAnchor } from '../../src/text/quote.ts'

/** The anchor of the first `words` in `text`. */
function anchorOf(text: string, words: string): QuoteAnchor {
  const start = text.indexOf(words)
  return describeQuote(text, { start, end: start + words.length })
}

describe('findQuote, figures left aside', () => {
  it('stays attached where a figure at the far edge of its context grew', () => {
    const text = `新增高新技术企业5家。${'进'.repeat(30)}9个项目开工，按时报送。`
    const now = text.replace('9个', '90个')
    expect(findQuote(now, anchorOf(text, '5家'))).toMatchObject({
      state: 'attached',
      span: { start: text.indexOf('5家') },
    })
  })

  it('finds words that stand once between clauses put in on both sides', () => {
    const text = '全县水利工作以水库安全为重点，主体工程汛前完工率不低于80%，总投资控制在7300万元以内。'
    const now = text.replace('主体', '结合实际，主体').replace('总投资', '同时，总投资')
    expect(findQuote(now, anchorOf(text, '主体工程汛前完工率不低于80%，')).state).toBe('attached')
  })

  it('tells items apart by words, never by figures, which change', () => {
    const item = (topic: string, rate: number, body: string) =>
      `${topic}。完成95个，合格率达到${rate}%，按照职责分工抓好落实。\n责任单位：${body}；完成时限：2031年6月底前。\n`
    const text = `一、重点任务\n${item('修缮河道', 95, '市财政局')}${item('改造校舍', 12, '市水利局')}`
    const now = `一、重点任务\n${item('修缮河道', 99, '市财政局')}${item('改造校舍', 95, '市水利局')}`
    expect(findQuote(now, anchorOf(text, '95%'))).toMatchObject({
      state: 'changed',
      span: { start: now.indexOf('99%') },
    })
  })
})
