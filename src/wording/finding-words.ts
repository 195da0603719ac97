import type { Role, Status, Strength } from '../analysis/analysis.ts'

/** What a quantity is to the reader. */
export const statusWords: Record<Status, string> = {
  target: '目标',
  result: '完成',
  total: '累计',
  background: '背景',
}

/** How a target binds; plain ones (应当) say nothing. */
export const strengthWords: Record<Strength, string | null> = {
  must: '确保',
  should: null,
  aim: '力争',
  encourage: '鼓励',
}

/** What an organisation has to do in a notice. */
export const roleWords: Record<Role, string> = {
  lead: '牵头',
  responsible: '责任',
  assisting: '配合',
  issuer: '发文',
  addressee: '主送',
  mentioned: '提及',
}
