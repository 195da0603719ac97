import words from '../../seeds/unit-words.json' with { type: 'json' }
import { oneOf } from '../text/one-of.ts'
import { plainWordFinder, type WordFinder } from '../text/word-finder.ts'

/** What a label in front of a list says of those in it; `person` names people, who are no units. */
export type ListRole = 'lead' | 'responsible' | 'assisting' | 'person' | 'deadline'

const { labels } = words
const leads = plainWordFinder(labels.lead)
const assistants = plainWordFinder(labels.assisting)
const duties = plainWordFinder(labels.responsible)
const people = plainWordFinder(labels.person)
const nouns = plainWordFinder(labels.nouns)
const deadlines = plainWordFinder(words.deadlineLabels)
/** 单位及责任人, 单位(责任人), 部门(单位). */
const tails = plainWordFinder(
  ['', '及']
    .flatMap((and) => [`${and}责任人`, `(${and}责任人)`, `(${and}责任人`])
    .concat(['单位', '部门', '科室', '处室', '机构'].map((noun) => `(${noun})`)),
)
/** What may stand before the noun of a label, in any number. */
const labelWords = plainWordFinder(
  ['监督', '督办', '汇总', '其他', '各级', '及', '和', '与', '(', ')', '、', '/'].concat(
    ...[leads, assistants, duties, people].map((one) => one.words()),
  ),
)
const bareLabels = plainWordFinder(['牵头', '责任', '配合', '协同', '协助', '参与', '协办', '主办', '落实', '承办'])
/** The marks after which a bare label begins. */
const BEFORE_BARE = '\n\t([【|;。,'
/** The longest label. */
const LONGEST = 16

/** A role label that ends right before a place (the colon, or the closing 】): its role and where it begins. */
export interface RoleLabel {
  readonly role: ListRole
  readonly start: number
}

/** Reads the label that ends at `end`; null where the words there are no label of a responsibility list. */
export function readLabel(text: string, end: number): RoleLabel | null {
  const floor = Math.max(0, end - LONGEST)
  const start = unitLabelStart(text, end, floor)
  if (start !== null) {
    const role = roleOfLabel(text.slice(start, end))
    return role && { role, start }
  }
  const deadline = deadlines.endingAt(text, end, floor)
  if (deadline) return { role: 'deadline', start: end - deadline.word.length }
  const bare = bareLabels.endingAt(text, end)
  if (!bare) return null
  const before = text.charAt(end - bare.word.length - 1)
  if (!BEFORE_BARE.includes(before)) return null
  return { role: roleOfLabel(bare.word) ?? 'responsible', start: end - bare.word.length }
}

/** Where the words that end in 单位, 部门 … with their 牵头, 责任 … before begin. */
function unitLabelStart(text: string, end: number, floor: number): number | null {
  const tail = tails.endingAt(text, end, floor)?.word.length ?? 0
  for (const length of [tail, 0]) {
    const noun = nouns.endingAt(text, end - length, floor)
    if (noun) return labelStart(text, end - length - noun.word.length, floor)
  }
  return null
}

function labelStart(text: string, end: number, floor: number): number {
  let start = end
  for (let word = labelWords.endingAt(text, start, floor); word; word = labelWords.endingAt(text, start, floor))
    start -= word.word.length
  // 县委农办(农业农村局)责任单位: the bracket is the name's.
  while (text[start] === ')') start++
  return start
}

/** 牵头单位及责任人: the people beside the bodies. */
const BESIDE_UNITS =
  /(?<=单位|部门|科室|处室)(?:[及和、/]|\()(?:主要)?(?:责任人|负责人|联系人|责任领导|分管领导|领导)\)?$/

const mayEndBeside = oneOf('人导)')

/** Whether a label or header names people beside bodies. */
export function namesPeopleToo(label: string): boolean {
  return BESIDE_UNITS.test(label)
}

/** The role that a label's or a column header's words give; null where they name no role (主办单位 of a site footer has one). */
export function roleOfLabel(whole: string): ListRole | null {
  const label = mayEndBeside(whole, whole.length - 1) ? whole.replace(BESIDE_UNITS, '') : whole
  if (has(label, deadlines)) return 'deadline'
  if (has(label, people) || label.endsWith('人')) return 'person'
  if (has(label, leads)) return 'lead'
  if (has(label, assistants) && !label.replace(/协同责任|配合责任/, '').includes('责任')) return 'assisting'
  return has(label, duties) ? 'responsible' : null
}

function has(label: string, list: WordFinder<string>): boolean {
  return list.within(label, 0, label.length)
}
