import { eachPlace } from '../text/landmarks.ts'
import { oneOf } from '../text/one-of.ts'
import type { Steps } from '../text/steps.ts'
import type { Reading } from './reading.ts'
import { LONGEST_BRACKET } from './list-sign.ts'
import type { ListedUnit } from './role-list.ts'

const RULE =
  /(?:第一(?:位|个)?|首位)的?(?:者|单位|部门)?[^。;\n]{0,6}(?:为|是|即为)(?:工作)?(?:牵头|主要责任|主责|主办)/y
/** 第一, 首位 end in them. */
const isFirst = oneOf('一位')
const NO_LEAD_RULE = /无牵头单位的?,?责任单位即为牵头单位/

/** Whether a notice states, found in steps, that the first of each of its lists leads. */
export function* statesFirstLead({ text, landmarks }: Reading): Steps<boolean> {
  let states = false
  yield* eachPlace(landmarks.ordinals, (place) => {
    if (states || !isFirst(text, place + 1)) return
    RULE.lastIndex = place
    states = RULE.test(text)
  })
  return states
}

/** Whether a notice states that those who are responsible lead where a list names nobody who does. */
export function statesLeadWithout(text: string): boolean {
  return NO_LEAD_RULE.test(text)
}

/** Applies a notice's own rule that the first of each responsibility list leads. */
export function firstIsLead(text: string, units: readonly ListedUnit[]): readonly ListedUnit[] {
  const led = new Set(units.filter((unit) => unit.role === 'lead').map((unit) => unit.at))
  const seen = new Set<number>()
  let lead: ListedUnit | null = null
  return units.map((unit) => {
    if (unit.role === 'lead') lead = unit
    if (unit.role !== 'responsible' || seen.has(unit.at) || led.has(unit.at) || isBeside(text, lead, unit)) return unit
    seen.add(unit.at)
    return { ...unit, role: 'lead' }
  })
}

/** (牵头单位:A,责任单位:B、C): the list beside another that leads has no first to lead. */
function isBeside(text: string, lead: ListedUnit | null, { start }: ListedUnit): boolean {
  if (lead === null || start < lead.end || start - lead.end > LONGEST_BRACKET) return false
  return !/[。\n\t]/.test(text.slice(lead.end, start))
}
