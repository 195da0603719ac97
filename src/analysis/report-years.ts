import type { Notice } from '../notice/notice.ts'
import { planEnd } from './date-mention.ts'
import { yearReviewed, yearsNamed } from './notice-year.ts'

/** The years of 2024年工作总结及2025年工作安排: of what is told, and of what is planned. */
function twoYears(title: string): readonly number[] {
  const years = yearsNamed(title)
  const [first = 0, second = 0] = years
  return years.length === 2 && second - first === 1 ? years : []
}

/**
 * The year that a report tells of and the one that it plans for: its title's two, else by when it was made. What tells
 * of a whole year plans for the next.
 */
export function yearsOfReport(notice: Notice): readonly number[] {
  const title = notice.title ?? ''
  const said = twoYears(title)
  if (said.length > 0) return said
  const [year, ...others] = yearsNamed(title)
  const reports = title.includes('工作报告')
  // Undated, a report is taken for one that its year begins with.
  const reviewed = yearReviewed(notice) ?? (reports && others.length === 0 && year !== undefined ? year - 1 : null)
  if (reviewed === null) return []
  if (reports) return [reviewed, reviewed + 1]
  const tellsAll = title.includes('总结') || (title.includes('通报') && year !== undefined)
  const isWhole = tellsAll && others.length === 0 && !/半年|季度|月|周|阶段/.test(title)
  return isWhole && (year ?? reviewed) === reviewed ? [reviewed, reviewed + 1] : []
}

/** The notice's own year, and the one that it looks back on. */
export interface NoticeYears {
  readonly own: number | null
  readonly past: number | null
}

/** 十五五 and all others. */
const mayNameYear = /[年五]/

/** The year that a heading names, outright, by a five-year plan, or from the notice's own (过去一年, 今年工作, 今后五年). */
export function yearIn(heading: string, { own, past }: NoticeYears): number | null {
  if (!mayNameYear.test(heading)) return null
  const years = yearsNamed(heading)
  if (years.length > 0) return years.length === 1 ? years[0]! : null
  const end = planEnd(heading)
  if (end !== null || past === null) return end
  if (/过去的?[一五]年|去年|上一年/.test(heading)) return past
  if (/(?:今后|未来)五年/.test(heading)) return past + 5
  if (/明年|下一年|来年/.test(heading)) return past + 1
  return /今年/.test(heading) ? own : null
}
