import { planEnd } from './date-mention.ts'

const OUTLINE = /《[^《》]{0,40}?(?:规划)?纲要/g

/** Where a text speaks of the outline of a five-year plan (《纲要（草案）》), whose indicators are of the plan's last year. */
export function outlinesIn(text: string): { readonly start: number; readonly year: number }[] {
  const year = planEnd(/第十[一二三四五六]个五年规划纲要/.exec(text)?.[0] ?? '')
  return year === null ? [] : Array.from(text.matchAll(OUTLINE), ({ index }) => ({ start: index, year }))
}
