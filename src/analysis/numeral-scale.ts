import { oneOf } from '../text/one-of.ts'
import { EXACT, type Numeral } from './numeral.ts'

/** The scales of everyday writing. */
export const plainScales: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['亿', 1e8],
])
/** All scales, those of formal writing included. */
export const scales: ReadonlyMap<string, number> = new Map([
  ...plainScales,
  ['拾', 10],
  ['佰', 100],
  ['仟', 1000],
  ['萬', 1e4],
  ['億', 1e8],
  ['兆', 1e12],
])
const isScale = oneOf([...scales.keys()].join(''))
/** Whether a chain of scales may begin at a place. */
export const mayBeginScale = oneOf(`个${[...scales.keys()].join('')}`)
const isHundredMillion = oneOf('亿億')

/** Reads a chain of scales (千, 万, 千万, 万亿, 个亿) at a place; value 1 where none stands. */
export function readScale(text: string, start: number): Numeral {
  let end = isSpokenHundredMillion(text, start) ? start + 1 : start
  let value = 1
  while (isScale(text, end)) {
    const scale = scales.get(text[end]!)!
    if (scale < 1e4 && value > 1) break
    value *= scale
    end++
  }
  return { end, value }
}

/** By what part of it a product may be wrong. */
const TINY = 4e-16

/** A number times a scale, without the digits that doubles add: 4.6 and 亿 are 460,000,000. */
export function scaleUp(value: number, scale: number): number {
  if (scale === 1) return value
  const product = value * scale
  if (Number.isInteger(value)) return product
  const whole = Math.round(product)
  return Math.abs(product - whole) < product * TINY ? whole : Number(product.toPrecision(EXACT))
}

/** 12个亿; in 12个亿元项目 and 3个亿级产业 the number counts. */
function isSpokenHundredMillion(text: string, start: number): boolean {
  return (
    text[start] === '个' &&
    isHundredMillion(text, start + 1) &&
    !/^(?:元(?:以上|级)?[\u4e00-\u9fff]|级)/.test(text.slice(start + 2, start + 6))
  )
}
