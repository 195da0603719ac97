import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintInSteps, fingerprintOf, likeness } from '../../src/text/fingerprint.ts'
import { noticeText } from '../bench/texts.ts'

const text = noticeText(6000, 'many')

describe('fingerprintOf', () => {
  it('has up to 32 keys, the same for the same text', () => {
    expect(fingerprintOf(text)).toEqual(fingerprintOf(text))
    expect(fingerprintOf(text)).toHaveLength(32)
    expect(fingerprintOf('短')).toEqual([])
  })

  it('is blind to blanks, widths, letter case and punctuation', () => {
    const other = Array.from(text, (one) => (/\d/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one))
      .join('　')
      .replaceAll('，', ' , ')
      .toUpperCase()
    expect(fingerprintOf(other)).toEqual(fingerprintOf(text))
  })

  it('reads long texts in steps, and every word of them', () => {
    const long = noticeText(100_000, 'many')
    let steps = 0
    for (const _ of fingerprintInSteps(long)) steps += 1
    expect(steps).toBe(4)
    const border = `${'甲'.repeat(32_766)}跨过边界的几个字${'甲'.repeat(100)}`
    expect(likeness(fingerprintOf(border), fingerprintOf('跨过边界的几个字'))).toBeGreaterThan(0)
    expect(fingerprintOf('')).toEqual([])
  })

  it('does not depend on where a stretch stands', () => {
    const [first = '', second = ''] = [text.slice(0, 3000), text.slice(3000)]
    expect(likeness(fingerprintOf(second + first), fingerprintOf(text))).toBeGreaterThan(0.9)
  })
})

describe('likeness', () => {
  it('is high where a reprint adds and leaves out a line', () => {
    const reprint = `来源：某某日报\n${text.slice(120)}\n（责任编辑：某某）`
    expect(likeness(fingerprintOf(reprint), fingerprintOf(text))).toBeGreaterThan(0.85)
  })

  it('is low between different texts', () => {
    const other = Array.from(text).toReversed().join('')
    expect(likeness(fingerprintOf(other), fingerprintOf(text))).toBeLessThan(0.2)
    expect(likeness([], fingerprintOf(text))).toBe(0)
    expect(likeness([], [])).toBe(0)
  })

  it('is 1 with itself, never above, and the same both ways', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 80 }), fc.string({ maxLength: 80 }), (one, other) => {
        const [a, b] = [fingerprintOf(one), fingerprintOf(other)]
        expect(likeness(a, a)).toBe(a.length > 0 ? 1 : 0)
        expect(likeness(a, b)).toBeLessThanOrEqual(1)
        expect(likeness(a, b)).toBe(likeness(b, a))
      }),
    )
  })
})
