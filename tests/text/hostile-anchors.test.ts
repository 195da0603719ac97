import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeQuote, findQuote, type QuoteAnchor } from '../../src/text/quote.ts'

const notice = readFileSync(new URL('../../seeds/notices/wuchang-2023.txt', import.meta.url), 'utf8')

/** An anchor without context. */
function bareAnchor(exact: string, start: number): QuoteAnchor {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
  }
}

describe('findQuote, whatever it is given', () => {
  it('answers for anchors that no describeQuote made', () => {
    expect(findQuote(notice, bareAnchor('', 5)).state).toBe('lost')
    expect(findQuote(notice, bareAnchor(' \n', 5)).state).toBe('lost')
    expect(findQuote('新增15家', bareAnchor('5', 3)).state).not.toBe('attached')
    expect(findQuote('新增5家', bareAnchor('5家', 9999))).toEqual({ state: 'attached', span: { start: 2, end: 4 } })
  })

  it('answers for texts made to keep it busy', () => {
    const ones = '1'.repeat(300_000)
    const pairs = '甲乙'.repeat(150_000)
    const hostile: [string, QuoteAnchor][] = [
      [ones, describeQuote(`${'1'.repeat(50)}2${'1'.repeat(50)}`, { start: 50, end: 51 })],
      [ones, describeQuote(ones, { start: 150_000, end: 150_001 })],
      [pairs, describeQuote(`${'甲乙'.repeat(99)}丙${'甲乙'.repeat(99)}`, { start: 198, end: 199 })],
      [pairs, describeQuote(`乙${'甲'.repeat(8000)}`, { start: 0, end: 8001 })],
      [`${'1'.repeat(150_000)}2${ones}`, describeQuote(ones, { start: 9, end: 8009 })],
    ]
    for (const [text, anchor] of hostile) {
      expect(['attached', 'changed', 'lost']).toContain(findQuote(text, anchor).state)
    }
  })
})
