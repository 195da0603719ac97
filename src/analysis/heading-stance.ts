import words from '../../seeds/words.json' with { type: 'json' }
import { endsInOneOf, holdsOneOf } from '../text/one-of-words.ts'

/** What a part of a notice does: it plans, reports, tells problems or what an inspection found amiss, or lays down rules. */
export type Stance = 'plan' | 'result' | 'problem' | 'finding' | 'rule'

const { stance: signs } = words
/** A heading that ends in 问题, 不足, 困难 tells what is wrong; 兜牢困难群众底线 does not. */
const PROBLEM = new RegExp(`(?:${signs.problems.join('|')})(?:[和及与][^,，]{1,8})?$`)

const isMixed = holdsOneOf(signs.mixedTitles)
const isReport = holdsOneOf(signs.resultTitles)
const isPlan = holdsOneOf(signs.planTitles)
const isRule = holdsOneOf(signs.ruleTitles)
const isAnnouncement = holdsOneOf(signs.announcements)
const tellsVote = holdsOneOf(signs.votedFor)
const namesInspection = holdsOneOf(signs.inspections)
const namesPlan = holdsOneOf(signs.planFlips)
const namesReport = holdsOneOf(signs.resultHeadings)
const namesRule = holdsOneOf(signs.ruleHeadings)
const endsInPlan = endsInOneOf(signs.bothEnds)
const endsAsReport = endsInOneOf(signs.resultEnds)
const endsAsPlan = endsInOneOf(signs.planEnds)
const solves = holdsOneOf(signs.solving)
/** 夯实农业发展基础 is work ahead, 发展基础 what there is. */
const FOUNDED = new RegExp(`(?:${signs.founding.join('|')})[^,，]{0,12}基础`)
const marksProblem = holdsOneOf(signs.problemMarks)

/** What a title promises; mixed where it reports and plans; null where it says nothing. */
export function titleStance(title: string): Stance | 'mixed' | null {
  if (isMixed(title)) return 'mixed'
  if (isReport(title)) return 'result'
  if (isPlan(title)) return 'plan'
  return isRule(title) ? 'rule' : null
}

/** 督查通报, 检查情况的通报: what it tells of problems is what was found. */
export function tellsInspection(title: string): boolean {
  return title.includes('通报') && namesInspection(title)
}

/** 公告 of what was voted for (民生实事): what only announces plans where its text does. */
export function announcesPlans(title: string, text: string): boolean {
  return isAnnouncement(title) && tellsVote(text.slice(0, BEGINNING))
}

const BEGINNING = 800

/** What a numbered heading says of what stands under it; null where it says nothing. */
export function headingStance(heading: string): Stance | null {
  if (isProblem(heading)) return 'problem'
  const plans = namesPlan(heading) || /(?:要求|任务)$/.test(heading)
  const reports = namesReport(heading) && (heading.endsWith('情况') || !FOUNDED.test(heading))
  if (namesRule(heading)) return 'rule'
  if (plans && !reports) return 'plan'
  if (reports && !plans) return 'result'
  if (plans && reports) return endsInPlan(heading) && !tellsBoth(heading) ? 'plan' : 'result'
  return null
}

const BOTH = /(?:回顾|总结|成就|成效|成绩|情况)[^,，]{0,2}[和及与暨、]/

/** “十四五”发展成就和“十五五”目标任务: a heading under which what was done goes before what is planned. */
export function tellsBoth(heading: string): boolean {
  return BOTH.test(heading) && namesPlan(heading) && namesReport(heading)
}

/** A rule's own measures (防控措施) are planned. */
export function ruleMeasures(heading: string, settled: Stance): Stance | null {
  return settled === 'rule' && /(?:措施|任务)$/.test(heading) ? 'plan' : null
}

const OWN_TITLE =
  /^(?:第.{1,3}部分|.{0,12}20\d\d年|“?十[三四五六]五|过去|今年|今后|上半年|下半年|下一?步|存在|工作|主要|总体)/

/** The title of a part or an attachment, alone on its line (2024年工作计划). */
export function ownTitleStance(line: string): Stance | null {
  if (!OWN_TITLE.test(line)) return null
  if (isProblem(line)) return 'problem'
  if (endsAsReport(line)) return 'result'
  return endsAsPlan(line) ? 'plan' : null
}

export function isProblem(heading: string): boolean {
  return heading.length <= 24 && PROBLEM.test(heading) && !isTopic(heading) && !solves(heading)
}

/** 供热问题, 停车问题: a topic, not what went wrong. */
function isTopic(heading: string): boolean {
  return /^[\d一二三四五六七八九十()、.．是]*.{2,10}问题$/.test(heading) && !marksProblem(heading)
}

/** A text without a telling title: does it report or plan? Counted over its beginning. */
export function stanceByEvidence(text: string): Stance {
  const sample = text.slice(0, 20000)
  const count = (list: readonly string[]) => list.reduce((sum, word) => sum + sample.split(word).length - 1, 0)
  const plan = count(signs.planEvidence)
  const result = count(signs.resultEvidence)
  return result > plan ? 'result' : 'plan'
}
