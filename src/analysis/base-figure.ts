import { oneOf } from '../text/one-of.ts'

const SHARED = /^的[\d.]+%/
const LAST = /(?:较|比)(?:上年|去年|上年度|20\d\d年)(?:同期)?$/
const mayEndLast = oneOf('年期度')
const CHANGED = /^(?:增|降|减|提|升|上升|下降|回落)/
/** The longest words that LAST and SHARED are read from. */
const REACH = 12

/**
 * Whether a figure is only what the next is measured by: the whole of a share (完成预算31220万元的101.7%), or what was a
 * year ago (较上年28899万元增长9.9%). `start` and `end` are the figure's.
 */
export function isBaseFigure(text: string, start: number, end: number): boolean {
  if (text[end] === '的' && SHARED.test(text.slice(end, end + REACH))) return true
  return (
    mayEndLast(text, start - 1) &&
    CHANGED.test(text.slice(end, end + 2)) &&
    LAST.test(text.slice(Math.max(0, start - REACH), start))
  )
}
