import { eachMatch } from '../text/each-match.ts'
import type { Steps } from '../text/steps.ts'
import type { ListedUnit } from './role-list.ts'

const RULE =
  /(?:列|排|排在|列在|列为|排名)?(?:第一(?:位|个)?|首位)的?(?:者|单位|部门)?[^。;；\n]{0,6}(?:为|是|即为)(?:工作)?(?:牵头|主要责任|主责|主办)/g
/** The longest words of such a rule. */
const REACH = 40
const NO_LEAD_RULE = /无牵头单位的?[,，]?责任单位即为牵头单位/

/** Whether a notice states, found in steps, that the first of each of its lists leads. */
export function* statesFirstLead(text: string): Steps<boolean> {
  let states = false
  yield* eachMatch(text, RULE, REACH, () => !(states = true))
  return states
}

/** Applies a notice's own rule that the first of each responsibility list leads (`stated`, or said of lists without 牵头单位); without one nothing changes. */
export function firstIsLead(text: string, units: readonly ListedUnit[], stated: boolean): readonly ListedUnit[] {
  if (!stated && !NO_LEAD_RULE.test(text)) return units
  const led = new Set(units.filter((unit) => unit.role === 'lead').map((unit) => unit.at))
  const seen = new Set<number>()
  return units.map((unit) => {
    if (unit.role !== 'responsible' || seen.has(unit.at) || led.has(unit.at)) return unit
    seen.add(unit.at)
    return { ...unit, role: 'lead' }
  })
}
