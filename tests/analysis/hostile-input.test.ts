import { threadCpuUsage } from 'node:process'
import { describe, expect, it } from 'vitest'
import { analyseText } from './analyse-text.ts'

const title = '奉山市人民政府关于印发2026年工作要点的通知\n各县（市、区）人民政府：\n'
const sentence = '新建泵站不少于3座，培育企业12家，增长6.5%左右，由市财政局牵头，各县（市、区）负责；'

/** Texts that nobody writes and any page can hold, by the number of characters that they are about. */
const texts: readonly (readonly [name: string, make: (length: number) => string, length: number])[] = [
  ['digits in a row', (length) => '7'.repeat(length), 20_000],
  ['digits with marks between', (length) => '1,234.5-'.repeat(length / 8), 100_000],
  ['open brackets', (length) => '（'.repeat(length), 100_000],
  ['open brackets of every kind', (length) => '（《“【〔('.repeat(length / 6), 100_000],
  ['one paragraph', (length) => sentence.repeat(length / sentence.length), 1_000_000],
  ['one paragraph with no sign', (length) => '推进高质量发展'.repeat(length / 7), 1_000_000],
  ['lone surrogates', (length) => '\ud83d3个\udc00'.repeat(length / 4), 100_000],
  ['zero characters', (length) => '\u00003\u0000家'.repeat(length / 4), 100_000],
  ['label words', (length) => '牵头单位：'.repeat(length / 5), 250_000],
  ['label words and names', (length) => '责任单位：市财政局、'.repeat(length / 10), 250_000],
  ['role words', (length) => '牵头负责配合'.repeat(length / 6), 150_000],
  ['the numeral one', (length) => '一'.repeat(length), 100_000],
  ['scales', (length) => '百万亿'.repeat(length / 3), 100_000],
  ['shares', (length) => '百分之'.repeat(length / 3), 100_000],
  ['names run together', (length) => '市财政局'.repeat(length / 4), 100_000],
  ['collectives', (length) => '各县（市、区）'.repeat(length / 7), 100_000],
  ['years', (length) => '2026年'.repeat(length / 5), 100_000],
  ['short lines', (length) => '1.\n'.repeat(length / 3), 150_000],
  ['tabs', (length) => '3\t'.repeat(length / 2), 100_000],
  ['list marks', (length) => '、'.repeat(length), 100_000],
  ['semicolons', (length) => '3家；'.repeat(length / 3), 150_000],
]

/** Milliseconds that this thread works for the quicker of two readings; what else the machine does is no part of it. */
function time(text: string): number {
  const times = [0, 1].map(() => {
    const before = threadCpuUsage()
    analyseText(text)
    return threadCpuUsage(before).user / 1000
  })
  return Math.min(...times)
}

/** How many times longer twice the text takes; noise of a few milliseconds is taken off. */
function growthOf(make: (length: number) => string, length: number): number {
  const half = time(title + make(length / 2))
  const whole = time(title + make(length))
  return whole / (half + 10)
}

describe('any text is read', () => {
  it.each(texts)('%s', (_, make, length) => {
    const text = title + make(length)
    const analysis = analyseText(text)
    const outside = analysis.findings.filter((one) => one.start < 0 || one.end > text.length || one.end <= one.start)
    expect(outside).toEqual([])
  })
})

describe('time grows with the length, not with its square', () => {
  it.each(texts)('%s', (_, make, length) => {
    let growth = growthOf(make, length)
    // Neighbours on the machine take caches away: what grows with the square does so each time.
    for (let again = 0; growth > 3 && again < 4; again += 1) growth = Math.min(growth, growthOf(make, length))
    expect(growth).toBeLessThan(3)
  })
})
