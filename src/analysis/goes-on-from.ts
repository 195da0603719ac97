import { oneOf } from '../text/one-of.ts'
import type { Quantity } from './analysis.ts'
import type { Figure } from './figure.ts'
import { actions } from './knowledge.ts'

/** A figure with what it was found to mean. */
export interface Meant {
  readonly figure: Figure
  readonly quantity: Quantity
}

const joins = oneOf('、和及与')
const JOINED = /^[^,;。:\n\t]{0,24}[、和及与]$/

/** 培育2个集群和6个五百亿级产业集群: what is listed with a commitment is one too. */
export function goesOnFrom(text: string, before: Meant | null, { start }: Figure): boolean {
  if (!before || before.quantity.status === 'background') return false
  const { end } = before.figure
  return start > end && joins(text, start - 1) && JOINED.test(text.slice(end, start))
}

const NAMED_NEXT = /^、[\u4e00-\u9fff]{1,6}$/
const LONGEST_NEXT = 7

/** 奖励大型机1000万元、中型300万元: more of what is given. */
export function isMoreGiven(text: string, before: Meant | null, { start, measure }: Figure): boolean {
  if (before?.quantity.status !== 'background' || measure?.dimension !== 'money') return false
  const { end } = before.figure
  return before.figure.measure === measure && start - end <= LONGEST_NEXT && NAMED_NEXT.test(text.slice(end, start))
}

const COUNTED_NEXT = /^[\u4e00-\u9fff]{2,8}[、和](?:\d+[\u4e00-\u9fff]{2,8}[、和])?$/
const LONGEST_LIST = 22

/** 对14个县直部门、8个乡镇、5家企业, 3个单位和10名个人: what is listed with what was background is so too. */
export function isMoreAside(text: string, before: Meant | null, { start, measure }: Figure): boolean {
  if (before?.quantity.status !== 'background' || measure?.dimension !== 'count') return false
  const { figure } = before
  if (figure.measure?.dimension !== 'count' || start - figure.end > LONGEST_LIST) return false
  const between = text.slice(figure.end, start)
  return COUNTED_NEXT.test(between) && !actions.within(between, 0, between.length)
}

const lists = oneOf('、或')

/** 突破5亿元、10亿元的，奖励…; 分别按100%、80%予以补贴: what the last of a list is, all are. */
export function isListedWith(text: string, figure: Figure, next: Figure): boolean {
  return figure.unit === next.unit && next.start - figure.end === 1 && lists(text, figure.end)
}
