import type { Span } from '../text/span.ts'
import { commonWords, isCollective, listTails, notUnits, unitSuffixes } from './unit-knowledge.ts'

/** The longest stretch that is taken for one name. */
const LONGEST_NAME = 48
const SEPARATOR = /[、,，;；。\n\t|/]/
/** 各县(市、区)人民政府, 各市、县(区)政府, 各镇街: one collective though 、 stands in it. */
const EACH =
  /各(?:(?:省|自治区|直辖市|计划单列市|设区市|设区的市|省辖市|辖市|盟市|旗县|市州|州市|县市|市县|区县|县区|镇街|街镇|乡镇|镇乡|街道|自治州|自治县|州|市|县|区|旗|盟|镇|乡|街|地区|地|开发区|功能区|园区|新区|村|社区|团场|师市|委|办|局|部|苏木)(?:\([^()]*\))?[、,/和及]?)+(?:人民政府|政府|党委|党工委|管委会|办事处|街道办|委会|[^、,，;；。:：()\n\t]{0,10}[厅局委会])?(?:\([^()]*\))?/y

const CONNECTORS = ['以及', '会同', '及', '和', '与', '同']
const LEADING = /^(?:由|请|以及|及其|及|和|与|会同|其中|并|:|：|\d+[.、])+/

/** Splits a list of unit names at its separators outside brackets; trims what is not name; leaves out dates and people. */
export function splitNames(text: string, start: number, end: number): Span[] {
  const names: Span[] = []
  let from = start
  let depth = 0
  for (let i = start; i <= end; i++) {
    if (text[i] === '各' && depth === 0) {
      EACH.lastIndex = i
      const each = EACH.exec(text)
      if (each && i + each[0].length <= end) i += trimSeparator(each[0])
    }
    const character = i < end ? text[i]! : '\n'
    if (character === '(' || character === '〈' || character === '[') depth++
    else if ((character === ')' || character === '〉' || character === ']') && depth > 0) depth--
    else if (i === end || (depth === 0 && SEPARATOR.test(character))) {
      for (const name of splitJoint(text, from, Math.min(i, end))) pushName(text, name, names)
      from = i + 1
    }
  }
  return names
}

function trimSeparator(each: string): number {
  return each.replace(/[、,/和及]+$/, '').length
}

function pushName(text: string, raw: Span, into: Span[]): void {
  const name = trimName(text, raw)
  if (name) into.push(name)
}

/** Cuts 由, 等, 按职责分工负责, (按任务分别牵头) off both ends; null where no name is left. */
export function trimName(text: string, raw: Span): Span | null {
  let { start, end } = raw
  const leading = LEADING.exec(text.slice(start, end))
  if (leading) start += leading[0].length
  for (;;) {
    const tail = listTails.endingAt(text.slice(start, end), end - start)
    const remark = /\([^()]*(?:牵头|负责|分工|配合|下同|按|排名|第一|分别)[^()]*\)$/.exec(text.slice(start, end))
    const cut = remark?.[0].length ?? tail?.word.length ?? 0
    if (cut === 0 || (tail && !remark && isCollectiveTail(text, start, end, tail.word))) break
    end -= cut
  }
  const name = text.slice(start, end)
  return isName(name) ? { start, end } : null
}

/** In 各有关部门 the 部门 is the name; in 市财政局等部门 it is not. */
function isCollectiveTail(text: string, start: number, end: number, tail: string): boolean {
  return end - tail.length <= start && isCollective(text.slice(start, end))
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || notUnits.has(name)) return false
  if (/[:：!?“”"《》%]/.test(name) || /^[\d你我贵]/.test(name)) return false
  if (/\d+月|月底|年底|日前|完成$|持续推进|长期坚持|^同志|同志$/.test(name)) return false
  return /[\u4e00-\u9fff]/.test(name)
}

/** Parts two names that a connector joins or that only a blank parted (市教育局市城投集团). */
function splitJoint(text: string, start: number, end: number): Span[] {
  const joint = jointIn(text, start, end)
  if (!joint) return [{ start, end }]
  return [{ start, end: joint.start }, ...splitJoint(text, joint.end, end)]
}

function jointIn(text: string, start: number, end: number): Span | null {
  if (end - start > LONGEST_NAME || text[start] === '各') return null
  let depth = 0
  for (let i = start + 2; i < end - 1; i++) {
    if (text[i] === '(') depth++
    if (text[i] === ')') depth--
    if (depth > 0 || !endsName(text, start, i)) continue
    const connector = CONNECTORS.find((one) => text.startsWith(one, i))
    if (connector && endsOrCollects(text, i + connector.length, end)) return { start: i, end: i + connector.length }
    if (beginsGlued(text, i, end)) return { start: i, end: i }
  }
  return null
}

function endsName(text: string, start: number, end: number): boolean {
  if (text[end - 1] === ')') return true
  const suffix = unitSuffixes.endingAt(text.slice(start, end), end - start)
  return (
    (suffix !== null && commonWords.endingAt(text.slice(start, end), end - start) === null) ||
    /[委办]$/.test(text.slice(start, end))
  )
}

function endsOrCollects(text: string, start: number, end: number): boolean {
  const rest = text.slice(start, end)
  return isCollective(rest) || unitSuffixes.endingAt(rest, rest.length) !== null || /[委办)]$/.test(rest)
}

/** 市政府各部门 is one name, 市水务局各乡镇 is two. */
const OWN_PARTS = /^各(?:组成|工作|直属|有关|相关|职能)?(?:部门|委|办|局|单位|机构)/

/** A name glued to the one before begins with its level or is another 街道, 镇. */
function beginsGlued(text: string, start: number, end: number): boolean {
  const rest = text.slice(start, end)
  if (rest.startsWith('各'))
    return !OWN_PARTS.test(rest) || !/(?:政府|委|会|办|[省市县区])$/.test(text.slice(start - 2, start))
  if (/^(?:[市县区州省旗镇乡]|街道)[^市县区州省旗]{1,10}(?:局|委|办|院|中心|集团|公司|会|厅|队|联|部)/.test(rest))
    return true
  return (
    /(?:街道|镇|乡)$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[^市县区]{2,4}(?:街道|镇|乡)(?:$|.{2,4}(?:街道|镇|乡))/.test(rest)
  )
}
