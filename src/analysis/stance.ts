import words from '../../seeds/words.json' with { type: 'json' }
import { countFirst } from '../text/count-first.ts'
import { oneOf } from '../text/one-of.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import { groupedWordFinder, plainWordFinder } from '../text/word-finder.ts'
import type { Notice } from '../notice/notice.ts'
import {
  announcesPlans,
  headingStance,
  isProblem,
  ownTitleStance,
  ruleMeasures,
  stanceByEvidence,
  tellsBoth,
  tellsInspection,
  titleStance,
  type Stance,
} from './heading-stance.ts'
import { admissionIn } from './admission.ts'
import type { Item } from './outline.ts'
import { yearOfNotice, yearReviewed } from './notice-year.ts'
import type { Line, Reading } from './reading.ts'
import { situationEnd } from './situation.ts'
import { yearIn, yearsOfReport, type NoticeYears } from './report-years.ts'

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
/** With these an item of minutes begins to tell what was heard, and with those it calls for something. */
const heard = plainWordFinder(signs.heard)
const callings = plainWordFinder(signs.callings)
/** With these words a paragraph begins to plan, under a heading of both. */
const turns = plainWordFinder(signs.turns)
/** What the label that begins a line says of it. */
const labels = groupedWordFinder<Stance>({ problem: signs.problemLabels, plan: signs.planLabels })
const endsSentence = oneOf('。!?\n')
/** Reads, in steps, where a notice plans and where it reports: from its title, then from its top headings. */
export function* readStances(reading: Reading, notice: Notice, items: readonly Item[]): Steps<readonly StanceChange[]> {
  const { text } = reading
  const walk = beginWalk(text, notice)
  let next = 0
  yield* eachBatch(reading.lines, (line) => {
    if (line.cell) return
    leaveProblem(walk, line.start)
    while (next < items.length && items[next]!.start < line.start) next++
    const heading = topHeading(text, line, items[next])
    if (heading === null) readBody(walk, line, items[next]?.start === line.start)
    else if (heading.numbered) {
      readHeading(walk, items[next]!, heading.text)
      if (walk.isMinutes) readHearing(walk, line, items[next]!.headingStart)
    } else readOwnTitle(walk, line.start, heading.text)
  })
  return walk.title === 'mixed' && !walk.isTold && stanceByEvidence(text) === 'plan' ? asPlanned(walk) : walk.changes
}

/** A part of a report without the headings that tell: what it says, throughout, is of what comes. */
function asPlanned({ changes, planned }: StanceWalk): readonly StanceChange[] {
  return changes.map((change) => (change.stance === 'result' ? { ...change, stance: 'plan', year: planned } : change))
}

/** What is known of a notice, and what it settled on so far. */
interface StanceWalk {
  readonly text: string
  readonly title: Stance | 'mixed' | null
  readonly isMinutes: boolean
  readonly isInspection: boolean
  readonly years: NoticeYears
  /** The years that a report tells of and plans for. */
  readonly reviewed: number | null
  readonly planned: number | null
  readonly changes: StanceChange[]
  settled: Stance
  settledYear: number | null
  /** Whether anything said where it plans or reports. */
  isTold: boolean
  /** Under a heading of both, until a paragraph begins to plan: the year that it then plans for. */
  turn: { readonly year: number | null } | null
  /** In a part of a part that tells problems: where it ends, and what goes on there. */
  problem: { readonly end: number; readonly before: StanceChange } | null
  /** In an article of rules that plans. */
  isGoals: boolean
}

function beginWalk(text: string, notice: Notice): StanceWalk {
  const title = announcesPlans(notice.title ?? '', text) ? 'plan' : titleStance(notice.title ?? '')
  const whole = title === 'mixed' || title === null ? stanceByEvidence(text) : title
  const [reviewed = null, planned = null] = title === 'mixed' || title === 'result' ? yearsOfReport(notice) : []
  const settled = title === 'mixed' ? 'result' : whole
  const own = yearOfNotice(notice)
  return {
    text,
    title,
    isMinutes: notice.title?.includes('纪要') ?? false,
    isInspection: tellsInspection(notice.title ?? ''),
    years: { own, past: yearReviewed(notice) ?? (own === null ? null : own - 1) },
    reviewed,
    planned,
    changes: [{ start: 0, stance: settled, year: reviewed }],
    settled,
    settledYear: null,
    isTold: false,
    turn: null,
    problem: null,
    isGoals: false,
  }
}

/** Reads a line that is no heading: what it says of itself may turn the stance. */
function readBody(walk: StanceWalk, line: Line, isItem: boolean): void {
  const { text, changes } = walk
  const labelled = labelledStance(text, line)
  if (labelled !== null) changes.push({ ...changes.at(-1)!, start: line.start, stance: labelled })
  const resolved = resolutionIn(text, line, walk.isMinutes)
  if (walk.isMinutes && isReported(text, line, resolved))
    changes.push({ start: line.start, stance: 'result', year: null })
  const described = situationEnd(text, line)
  if (described !== null)
    changes.push({ start: line.start, stance: 'problem', year: null }, { ...changes.at(-1)!, start: described })
  const admitted = tellsResults(walk) ? admissionIn(text, line) : null
  if (admitted !== null)
    changes.push({ start: admitted.start, stance: 'problem', year: null }, { ...changes.at(-1)!, start: admitted.end })
  const goals = walk.title === 'mixed' && walk.settled === 'result' ? goalsIn(text, line) : null
  if (goals !== null && goals >= (described ?? 0)) settle(walk, goals, 'plan', walk.planned)
  if (walk.settled === 'rule' && isItem && text[line.start] === '第') readArticle(walk, line)
  if (resolved !== null) settle(walk, resolved, 'plan', null)
  if (walk.turn !== null && turns.startingAt(text, line.start)) {
    settle(walk, line.start, 'plan', walk.turn.year)
    walk.turn = null
  }
}

/** 二、会议听取了…的汇报。: an item of minutes tells what was heard, up to what was resolved or called for. */
function readHearing(walk: StanceWalk, line: Line, start: number): void {
  const { text } = walk
  if (!heard.startingAt(text, start)) return
  walk.changes.push({ start, stance: 'result', year: null })
  const resolved = resolutionIn(text, line, true) ?? callings.first(text, start, line.end)
  if (resolved >= 0) settle(walk, resolved, 'plan', null)
}

/** （一）存在的问题 ends where （二） begins: there what was said before goes on. */
function leaveProblem(walk: StanceWalk, start: number): void {
  if (walk.problem === null || start < walk.problem.end) return
  walk.changes.push({ ...walk.problem.before, start })
  walk.problem = null
}

function tellsResults({ changes }: StanceWalk): boolean {
  return changes.at(-1)!.stance === 'result'
}

function settle(walk: StanceWalk, start: number, stance: Stance, year: number | null): void {
  walk.isTold = true
  walk.settled = stance
  walk.changes.push({ start, stance, year })
}

function readArticle(walk: StanceWalk, line: Line): void {
  const { text } = walk
  const opens = GOAL_ARTICLE.test(text.slice(line.start, line.start + HEADING))
  const plans = opens || GOAL_LIST.test(text.slice(Math.max(line.start, line.end - HEADING), line.end))
  if (plans !== walk.isGoals) walk.changes.push({ start: line.start, stance: plans ? 'plan' : 'rule', year: null })
  walk.isGoals = plans
}

function readOwnTitle(walk: StanceWalk, start: number, title: string): void {
  const said = ownTitleStance(title)
  if (said === null) return
  const stance = said === 'plan' && isReviewFirst(walk, title) ? 'result' : said
  walk.settledYear = yearIn(title, walk.years)
  settle(walk, start, stance, walk.settledYear)
}

/** 2025年主要工作 at the beginning of a report (of a court, say) tells what was done; behind a review it is what comes. */
function isReviewFirst({ title, isTold }: StanceWalk, heading: string): boolean {
  return (title === 'mixed' || title === 'result') && !isTold && heading.endsWith('主要工作')
}

function readHeading(walk: StanceWalk, { start, end, level }: Item, heading: string): void {
  const { own } = walk.years
  const said =
    headingStance(heading) ?? ruleMeasures(heading, walk.settled) ?? (isOfPlanned(walk, heading) ? 'plan' : null)
  const stance = said ?? walk.settled
  const [first = heading, ...others] = tellsBoth(heading) ? heading.split(/[和及与暨、]/) : []
  const year = yearIn(first, walk.years) ?? walk.settledYear ?? yearTold(walk, stance)
  walk.turn = others.length > 0 ? { year: yearIn(others.at(-1)!, walk.years) ?? walk.planned } : null
  walk.isTold ||= said !== null
  const reviews = year !== null && own !== null && year < own && said === null
  if (walk.title === 'mixed' && stance === 'plan') walk.settled = 'plan'
  if (level > 1) walk.problem = { end, before: walk.problem?.before ?? walk.changes.at(-1)! }
  const told = stance === 'problem' && walk.isInspection ? 'finding' : stance
  walk.changes.push({ start, stance: reviews ? 'result' : told, year })
}

/** 完成2025年预算的措施: in a report that also plans, what is of the year planned for. */
function isOfPlanned({ title, planned, years }: StanceWalk, heading: string): boolean {
  return title === 'mixed' && planned !== null && yearIn(heading, years) === planned
}

/** The year that a part without one plans for or reports; a plan tells of the year before it (产业基础). */
function yearTold({ title, planned, reviewed, years }: StanceWalk, stance: Stance): number | null {
  if (stance === 'plan') return planned
  return title === 'plan' && stance === 'result' ? years.past : reviewed
}

/** 第三条 各社区须完成以下年度目标, 第四条 2025年度目标: an article of rules that plans. */
const GOAL_ARTICLE = /^第[^条]{1,4}条\s*(?:20\d\d年)?(?:度|年度|工作|总体|主要|考核)?(?:工作)?目标/
const GOAL_LIST = new RegExp(
  `(?:${signs.goalVerbs.join('|')})[^。;；:：]{0,12}(?:${signs.goalNouns.join('|')})(?:如下)?[:：]$`,
)

/** 今年经济社会发展主要预期目标是: from there on a report plans, with a heading or without. */
const GOALS =
  /^(?:今年|20\d\d年)[^,，。;；:：]{0,16}(?:目标|总体要求)(?:是|为|如下)?[:：,，]|(?<=^|。)[^,，。;；:：]{0,20}预期目标(?:是|建?议?为)/

function goalsIn(text: string, line: Line): number | null {
  const words = text.slice(line.start, line.end)
  const at = /目标|要求/.test(words) ? words.search(GOALS) : -1
  return at < 0 ? null : line.start + at
}

/** 问题描述：… and, behind it, 整改目标：… stand at the beginning of their lines. */
function labelledStance(text: string, line: Line): Stance | null {
  const label = labels.startingAt(text, line.start)
  return label !== null && text[line.start + label.word.length] === ':' ? label.value : null
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
  return changes[Math.max(0, countFirst(changes.length, (index) => changes[index]!.start <= place) - 1)]!
}

/** The heading that a line is, below the top only one that tells problems; `item` is the first that begins in the line or after it. */
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
