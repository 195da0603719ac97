import words from '../../seeds/unit-words.json' with { type: 'json' }

/** What a label in front of a list says of those in it; `person` names people, who are no units. */
export type ListRole = 'lead' | 'responsible' | 'assisting' | 'person' | 'deadline'

const { labels } = words
const roleWords = [
  ...labels.lead,
  ...labels.assisting,
  ...labels.responsible,
  ...labels.person,
  '监督',
  '督办',
  '汇总',
  '其他',
  '各级',
  '及',
  '和',
  '与',
  '(',
  ')',
  '、',
  '/',
]
const alternatives = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')
const UNIT_LABEL = new RegExp(`(?:${alternatives(roleWords)})*(?:${alternatives(labels.nouns)})(?:\\(?及?责任人\\)?)?$`)
const DEADLINE_LABEL = new RegExp(`(?:${alternatives(words.deadlineLabels)})$`)
const BARE_LABEL = /(?:^|[\n\t([【|;；。,，])(牵头|责任|配合|协办|主办|落实|承办)$/

/** A role label that ends right before a place (the colon, or the closing 】): its role and where it begins. */
export interface RoleLabel {
  readonly role: ListRole
  readonly start: number
}

/** Reads the label that ends at `end`; null where the words there are no label of a responsibility list. */
export function readLabel(text: string, end: number): RoleLabel | null {
  const from = Math.max(0, end - 16)
  const before = text.slice(from, end)
  const unit = UNIT_LABEL.exec(before)
  if (unit) {
    const role = roleOfLabel(unit[0])
    return role ? { role, start: from + unit.index } : null
  }
  const deadline = DEADLINE_LABEL.exec(before)
  if (deadline) return { role: 'deadline', start: from + deadline.index }
  const bare = BARE_LABEL.exec(before)
  if (!bare) return null
  return { role: roleOfLabel(bare[1]!) ?? 'responsible', start: end - bare[1]!.length }
}

/** The role that a label's or a column header's words give; null where they name no role (主办单位 of a site footer has one). */
export function roleOfLabel(label: string): ListRole | null {
  const has = (list: readonly string[]) => list.some((one) => label.includes(one))
  if (has(words.deadlineLabels)) return 'deadline'
  if (has(labels.person) || label.endsWith('人')) return 'person'
  if (has(labels.lead)) return 'lead'
  if (has(labels.assisting) && !/责任/.test(label.replace(/协同责任|配合责任/, ''))) return 'assisting'
  if (has(labels.responsible)) return 'responsible'
  return null
}

function escape(word: string): string {
  return word.replace(/[()/.[\]]/g, '\\$&')
}
