import type { Change, Comparator, Quantity } from '../analysis/analysis.ts'
import { numberWords } from './number-words.ts'

/** Units that are written close to their number and rise or fall instead of growing in count. */
const rate = /^(?:%|％|‰|个百分点|百分点|倍)$/

/** 不少于 for what is counted, 不低于 for what is measured as a rate. */
function bound(comparator: Comparator, isRate: boolean): string {
  const words: Record<Comparator, readonly [string, string]> = {
    eq: ['', ''],
    range: ['', ''],
    gt: ['超过', '高于'],
    gte: ['不少于', '不低于'],
    lt: ['少于', '低于'],
    lte: ['不超过', '不高于'],
    approx: ['约', '约'],
  }
  return words[comparator][isRate ? 1 : 0]
}

function movement(change: Change, comparator: Comparator, isRate: boolean): string {
  if (change === 'increase') return isRate ? '增长' : '增加'
  if (change === 'decrease') return isRate ? '下降' : '减少'
  return change === 'to' && (comparator === 'eq' || comparator === 'approx' || comparator === 'range') ? '达到' : ''
}

/** The bound as the notice words it, where it stands behind the number (86亿元以上). */
function trailing({ comparator, text }: Quantity): string | null {
  const word = /(?:以上|以下|以内|左右|余|多)$/.exec(text)?.[0]
  if (word === '以上' && (comparator === 'gte' || comparator === 'gt')) return word
  if ((word === '以下' || word === '以内') && (comparator === 'lte' || comparator === 'lt')) return word
  return word === '左右' && comparator === 'approx' ? word : null
}

function amountWords(low: number, high: number, unit: string | null): string {
  const number = numberWords(low, high)
  if (unit === null) return number
  const close = /^(?:%|％|‰)$/.test(unit)
  if (close && low !== high) return `${numberWords(low)}${unit}–${numberWords(high)}${unit}`
  return close || /[万亿]$/.test(number) ? `${number}${unit}` : `${number} ${unit}`
}

/** A quantity in plain words: 不少于 5 个, 86 亿元以上, 增长 65.8%. Where the notice masks the number, its own words. */
export function valueWords(quantity: Quantity): string {
  const { comparator, unit } = quantity
  const low = quantity.low ?? quantity.high
  const high = quantity.high ?? quantity.low
  if (low === null || high === null) return quantity.text
  const isRate = unit !== null && rate.test(unit)
  const amount =
    comparator === 'range'
      ? amountWords(low, high, unit)
      : amountWords(comparator[0] === 'l' ? high : low, comparator[0] === 'l' ? high : low, unit)
  const move = movement(quantity.change, comparator, isRate)
  const after = trailing(quantity)
  const words = after === null ? [move + bound(comparator, isRate), amount] : [move, amount + after]
  return words.filter((word) => word !== '').join(' ')
}
