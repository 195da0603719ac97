import { describe, expect, it } from 'vitest'
import { mapForQuotes, mappedIndex, originalSpan } from '../../src/text/quote-map.ts'

describe('mapForQuotes', () => {
  it('leaves out what a reader cannot see and tells no widths apart', () => {
    expect(mapForQuotes('一、\u3000完成\u200b１２％\n\t（含）').text).toBe('一、完成12%(含)')
  })

  it('keeps one blank between letters or digits of two words', () => {
    expect(mapForQuotes(' 1  5 个 A\n级 v 2.0 ').text).toBe('1 5个A级v 2.0')
  })

  it('reads radicals and their doubles as the characters that they look like', () => {
    expect(mapForQuotes('⼯作\uf9dd').text).toBe('工作利')
  })

  it('keeps what it does not know, half a character too', () => {
    const text = '𠮷\ud842野①🀄'
    expect(mapForQuotes(text).text).toBe(text)
  })

  it('leads back to where each character stood, in texts longer than a stretch', () => {
    const line = '第 1 项：　完成 １２ 个\n'
    const text = line.repeat(3000)
    const map = mapForQuotes(text)
    expect(map.text).toBe('第1项:完成12个'.repeat(3000))
    const start = map.text.indexOf('12个', 20_000)
    const span = originalSpan(map, { start, end: start + 3 })
    expect(text.slice(span.start, span.end)).toBe('１２ 个')
    expect(mappedIndex(map, span.start)).toBe(start)
  })
})
