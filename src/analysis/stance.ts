import words from '../../seeds/words.json' with { type: 'json' }
import { oneOf } from '../text/one-of.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import type { Notice } from '../notice/notice.ts'
import { planEnd } from './date-mention.ts'
import type { Item } from './outline.ts'
import { yearOfNotice, yearReviewed, yearsNamed } from './period.ts'
import type { Line, Reading } from './reading.ts'

/** What a part of a notice does: it plans, reports, tells problems, or lays down rules. */
export type Stance = 'plan' | 'result' | 'problem' | 'rule'

/** The stance from one place on, until the next; `year` where its heading names one. */
export interface StanceChange {
  readonly start: number
  readonly stance: Stance
  readonly year: number | null
}

const { stance: signs } = words
const HEADING = 34
/** With these words minutes of a meeting (纪要) come from what was reported to what was resolved. */
const resolutions = plainWordFinder(signs.resolutions)
/** With these words minutes say what the meeting was told. */
const hearings = plainWordFinder(signs.hearings)
const endsSentence = oneOf('。!?\n')
/** A heading that ends in 问题, 不足, 困难 tells what is wrong; 兜牢困难群众底线 does not. */
const PROBLEM = new RegExp(`(?:${signs.problems.join('|')})(?:[和及与][^,，]{1,8})?$`)

/** Reads, in steps, where a notice plans and where it reports: from its title, then from its top headings. */
export function* readStances(reading: Reading, notice: Notice, items: readonly Item[]): Steps<readonly StanceChange[]> {
  const { text } = reading
  const title = titleStance(notice.title ?? '')
  const whole = title === 'mixed' || title === null ? stanceByEvidence(text) : title
  const [reviewed = null, planned = null] = title === 'mixed' || title === 'result' ? yearsOfReport(notice) : []
  const changes: StanceChange[] = [{ start: 0, stance: title === 'mixed' ? 'result' : whole, year: reviewed }]
  const own = yearOfNotice(notice)
  const years = { own, past: yearReviewed(notice) ?? (own === null ? null : own - 1) }
  const isMinutes = notice.title?.includes('纪要') ?? false
  let settled = title === 'mixed' ? 'result' : whole
  let settledYear: number | null = null
  let next = 0
  let isGoals = false
  yield* eachBatch(reading.lines, (line) => {
    if (line.cell) return
    while (next < items.length && items[next]!.start < line.start) next++
    const resolved = resolutionIn(text, line, isMinutes)
    const heading = topHeading(text, line, items[next])
    if (heading === null) {
      if (isMinutes && isReported(text, line, resolved))
        changes.push({ start: line.start, stance: 'result', year: null })
      const goals = title === 'mixed' && settled === 'result' ? goalsIn(text, line) : null
      if (goals !== null) {
        settled = 'plan'
        changes.push({ start: goals, stance: 'plan', year: planned })
      }
      const described = situationEnd(text, line)
      if (described !== null)
        changes.push({ start: line.start, stance: 'problem', year: null }, { ...changes.at(-1)!, start: described })
      if (settled === 'rule' && items[next]?.start === line.start && text[line.start] === '第') {
        const plans = GOAL_LIST.test(text.slice(Math.max(line.start, line.end - HEADING), line.end))
        if (plans !== isGoals) changes.push({ start: line.start, stance: plans ? 'plan' : 'rule', year: null })
        isGoals = plans
      }
      if (resolved === null) return
      settled = 'plan'
      changes.push({ start: resolved, stance: 'plan', year: null })
      return
    }
    if (!heading.numbered) {
      const stance = ownTitleStance(heading.text)
      if (stance) {
        settled = stance
        settledYear = yearIn(heading.text, years)
        changes.push({ start: line.start, stance, year: settledYear })
      }
      return
    }
    const said = headingStance(heading.text) ?? ruleMeasures(heading.text, settled)
    const stance = said ?? settled
    const year = yearIn(heading.text, years) ?? settledYear ?? (stance === 'plan' ? planned : reviewed)
    const reviews = year !== null && own !== null && year < own && said === null
    if (title === 'mixed' && stance === 'plan') settled = 'plan'
    changes.push({ start: line.start, stance: reviews ? 'result' : stance, year })
  })
  return changes
}

/** 第三条 各社区须完成以下年度目标: an article of rules that plans. */
const GOAL_LIST = /(?:完成|达到|实现)[^。;；:：]{0,12}(?:目标|任务|指标)(?:如下)?[:：]$/

/** 今年经济社会发展主要预期目标是: from there on a report plans, with a heading or without. */
const GOALS =
  /^(?:今年|20\d\d年)[^,，。;；:：]{0,16}目标(?:是|为|如下)?[:：,，]|(?<=^|。)[^,，。;；:：]{0,20}预期目标(?:是|为)/

function goalsIn(text: string, line: Line): number | null {
  const words = text.slice(line.start, line.end)
  const at = words.includes('目标') ? words.search(GOALS) : -1
  return at < 0 ? null : line.start + at
}

/** 我旗地处沙地南缘，全旗总户数4860户。: what a place is like, up to the sentence that tells of a year. */
const SITUATION = /^[^,，。]{0,12}(?:地处|位于)/
const TOLD = /。(?=20\d\d年|今年|去年|近年|截[至止])/

function situationEnd(text: string, line: Line): number | null {
  if (!SITUATION.test(text.slice(line.start, line.start + HEADING))) return null
  const told = text.slice(line.start, line.end).search(TOLD)
  return told < 0 ? line.end : line.start + told
}

/** Where a line comes to what a meeting resolved: at its beginning, in minutes at that of any of its sentences. */
function resolutionIn(text: string, line: Line, isMinutes: boolean): number | null {
  if (resolutions.startingAt(text, line.start)) return line.start
  if (!isMinutes) return null
  for (let place = line.start + 1; place < line.end; place++)
    if (endsSentence(text, place - 1) && resolutions.startingAt(text, place)) return place
  return null
}

/** What a meeting was told: a line that begins with it, or that comes to a resolution only later. */
function isReported(text: string, line: Line, resolved: number | null): boolean {
  return resolved === null ? hearings.startingAt(text, line.start) !== null : resolved > line.start
}

/** The stance at a place: the last change before it. */
export function stanceAt(changes: readonly StanceChange[], place: number): StanceChange {
  let low = 0
  let high = changes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (changes[middle]!.start <= place) low = middle
    else high = middle - 1
  }
  return changes[low]!
}

/** What a title promises; mixed where it reports and plans; null where it says nothing. */
function titleStance(title: string): Stance | 'mixed' | null {
  if (holds(title, signs.mixedTitles)) return 'mixed'
  if (holds(title, signs.resultTitles)) return 'result'
  if (holds(title, signs.planTitles)) return 'plan'
  return holds(title, signs.ruleTitles) ? 'rule' : null
}

function holds(words: string, some: readonly string[]): boolean {
  return some.some((one) => words.includes(one))
}

function endsIn(words: string, some: readonly string[]): boolean {
  return some.some((one) => words.endsWith(one))
}

/** The heading that a line is; `item` is the first that begins in the line or after it. */
function topHeading(text: string, line: Line, item: Item | undefined): { text: string; numbered: boolean } | null {
  if (item && item.start === line.start) {
    if (item.level > 1) return isProblem(text.slice(item.headingStart, item.headingEnd)) ? headingOf(text, item) : null
    return headingOf(text, item)
  }
  const length = line.end - line.start
  if (length > HEADING || length < 4 || /[。;；:：,，]/.test(text.slice(line.start, line.end))) return null
  return { text: text.slice(line.start, line.end), numbered: false }
}

function headingOf(text: string, item: Item): { text: string; numbered: boolean } {
  return { text: text.slice(item.headingStart, item.headingEnd), numbered: true }
}

function headingStance(heading: string): Stance | null {
  if (isProblem(heading)) return 'problem'
  const plans = holds(heading, signs.planFlips)
  const reports = holds(heading, signs.resultHeadings)
  if (holds(heading, signs.ruleHeadings)) return 'rule'
  if (plans && !reports) return 'plan'
  if (reports && !plans) return 'result'
  if (plans && reports) return endsIn(heading, signs.bothEnds) ? 'plan' : 'result'
  return null
}

/** A rule's own measures (防控措施) are planned. */
function ruleMeasures(heading: string, settled: Stance): Stance | null {
  return settled === 'rule' && /(?:措施|任务)$/.test(heading) ? 'plan' : null
}

const OWN_TITLE =
  /^(?:第.{1,3}部分|.{0,12}20\d\d年|“?十[三四五六]五|过去|今年|今后|上半年|下半年|下一?步|存在|工作|主要|总体)/

/** The title of a part or an attachment, alone on its line (2024年工作计划). */
function ownTitleStance(line: string): Stance | null {
  if (!OWN_TITLE.test(line)) return null
  if (isProblem(line)) return 'problem'
  if (endsIn(line, signs.resultEnds)) return 'result'
  return endsIn(line, signs.planEnds) ? 'plan' : null
}

function isProblem(heading: string): boolean {
  return heading.length <= 24 && PROBLEM.test(heading) && !isTopic(heading) && !holds(heading, signs.solving)
}

/** 供热问题, 停车问题: a topic, not what went wrong. */
function isTopic(heading: string): boolean {
  return /^[\d一二三四五六七八九十()、.．是]*.{2,10}问题$/.test(heading) && !holds(heading, signs.problemMarks)
}

/** A text without a telling title: does it report or plan? Counted over its beginning. */
function stanceByEvidence(text: string): Stance {
  const sample = text.slice(0, 20000)
  const count = (list: readonly string[]) => list.reduce((sum, word) => sum + sample.split(word).length - 1, 0)
  const plan = count(signs.planEvidence)
  const result = count(signs.resultEvidence)
  return result > plan ? 'result' : 'plan'
}

/** The years of 2024年工作总结及2025年工作安排: of what is told, and of what is planned. */
function twoYears(title: string): readonly number[] {
  const years = yearsNamed(title)
  const [first = 0, second = 0] = years
  return years.length === 2 && second - first === 1 ? years : []
}

/**
 * The year that a report tells of and the one that it plans for: its title's two, else by when it was made. A summary of
 * a whole year plans for the next.
 */
function yearsOfReport(notice: Notice): readonly number[] {
  const title = notice.title ?? ''
  const said = twoYears(title)
  if (said.length > 0) return said
  const reviewed = yearReviewed(notice)
  if (reviewed === null) return []
  if (title.includes('工作报告')) return [reviewed, reviewed + 1]
  const [year, ...others] = yearsNamed(title)
  const isWhole = title.includes('总结') && others.length === 0 && !/半年|季度|月|周|阶段/.test(title)
  return isWhole && (year ?? reviewed) === reviewed ? [reviewed, reviewed + 1] : []
}

/** The notice's own year, and the one that it looks back on. */
interface NoticeYears {
  readonly own: number | null
  readonly past: number | null
}

/** The year that a heading names, outright, by a five-year plan, or from the notice's own (过去一年, 今年工作, 今后五年). */
function yearIn(heading: string, { own, past }: NoticeYears): number | null {
  const years = yearsNamed(heading)
  if (years.length > 0) return years.length === 1 ? years[0]! : null
  const end = planEnd(heading)
  if (end !== null || past === null) return end
  if (/过去的?[一五]年|去年|上一年/.test(heading)) return past
  if (/(?:今后|未来)五年/.test(heading)) return past + 5
  if (/明年|下一年|来年/.test(heading)) return past + 1
  return /今年/.test(heading) ? own : null
}
