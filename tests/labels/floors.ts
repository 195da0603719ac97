import type { FoundName, ShareName } from './tally.ts'

/** F1 that each layer of finding must reach over all labelled pages. */
export const foundFloors: Readonly<Partial<Record<FoundName, number>>> = {
  notice: 1,
  quantity: 0.98,
  'listed unit': 0.98,
  'other unit': 0.85,
}

/** The share that must be right of what was found and labelled. */
export const shareFloors: Readonly<Partial<Record<ShareName, number>>> = {
  value: 0.98,
  comparator: 0.98,
  status: 0.97,
  metric: 0.92,
  period: 0.95,
  role: 0.99,
}

/** How many traps may be marked: none is wanted, this many are. */
export const trapCeiling = 0
