import { oneOf } from '../text/one-of.ts'
import type { Span } from '../text/span.ts'
import { stripEnds } from './noun-phrase.ts'

/** The shortest unit that is cut off: 区医院床位 are the hospital's. */
const SHORTEST_AGENT = 4
/** The shortest noun, in characters. */
const SHORTEST_NOUN = 2
const joins = oneOf('、和及与等')
const isOf = oneOf('的')
/** 公司等企业; not 教育局高等教育, 一等奖. */
const EXAMPLES = /(?<![高中初优同平一二三])等(?![级次候待额值奖])/
/** 巡检实验室建设 counts the laboratories. */
const doings = new Set(['建设', '改造', '工程', '项目'])

/**
 * 市税务局清缴欠税 counts 欠税: what stands behind the last unit in a noun, if that unit does or has it; a list of units (公司等)
 * is itself what is counted. `unitBefore` gives the last unit that begins no later than a place.
 */
export function afterAgent(text: string, noun: Span, unitBefore: (place: number) => Span | null): Span {
  const agent = unitBefore(noun.end - SHORTEST_NOUN)
  if (!agent || agent.start < noun.start || agent.end > noun.end - SHORTEST_NOUN) return noun
  if (agent.end - agent.start < SHORTEST_AGENT || joins(text, agent.end)) return noun
  if (agent.start > noun.start && joins(text, agent.start - 1) && !endsUnit(agent.start - 1, unitBefore)) return noun
  const rest = { start: isOf(text, agent.end) ? agent.end + 1 : agent.end, end: noun.end }
  if (EXAMPLES.test(text.slice(rest.start, rest.end))) return noun
  const own = stripEnds(text, rest)
  return own === null || own.end - own.start < SHORTEST_NOUN || doings.has(text.slice(own.start, own.end)) ? noun : own
}

/** 市税务局、市教育局…: a list of units; 安全感和市公安局满意度 is none. */
function endsUnit(place: number, unitBefore: (place: number) => Span | null): boolean {
  return unitBefore(place - 1)?.end === place
}
