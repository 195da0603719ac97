import type { Change, Comparator, Quantity } from '../analysis/analysis.ts'

const signs: Record<Comparator, string> = { eq: '', range: '', gt: '＞', gte: '≥', lt: '＜', lte: '≤', approx: '约' }
const moves: Record<Change, string> = { level: '', to: '', increase: '增加', decrease: '减少' }

/** A target's value for a table cell, without its unit: ≥5, 86亿, 增加＞800, 3万–5万; its own words where it is masked. */
export function targetValue({ comparator, change, low, high, text }: Quantity): string {
  const ends = [...new Set([low, high])].filter((end) => end !== null)
  if (ends.length === 0) return text
  return moves[change] + signs[comparator] + ends.map(scaled).join('–')
}

/** 8600000000 is 86亿: a value in 亿 or 万 where that is no longer than its digits. */
function scaled(value: number): string {
  const scales = [
    [1e8, '亿'],
    [1e4, '万'],
  ] as const
  for (const [scale, word] of scales) {
    const short = String(Number((value / scale).toPrecision(12)))
    if (Math.abs(value) >= scale && (short.split('.')[1] ?? '').length <= 4) return short + word
  }
  return String(Number(value.toPrecision(12)))
}
