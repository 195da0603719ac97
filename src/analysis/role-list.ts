import type { Span } from '../text/span.ts'
import type { Role } from './analysis.ts'
import { splitNames } from './name-list.ts'
import type { Line, Reading } from './reading.ts'
import { readLabel, type ListRole, type RoleLabel } from './role-label.ts'
import { bodyOf, centralBodies, isCollective, unitSuffixes } from './unit-knowledge.ts'

/** A unit that a responsibility list names, and where the list stands. Offsets are of the folded text. */
export interface ListedUnit extends Span {
  readonly role: Role
  /** A place inside what the list belongs to: the list's own beginning. */
  readonly at: number
}

/** A deadline that a responsibility list states (完成时限：6月底前). */
export interface ListedDeadline extends Span {
  readonly at: number
}

export interface RoleLists {
  readonly units: readonly ListedUnit[]
  readonly deadlines: readonly ListedDeadline[]
}

interface Collected {
  units: ListedUnit[]
  deadlines: ListedDeadline[]
}

const DUTY =
  '牵头负责|牵头组织|牵头抓总|牵头落实|牵头实施|牵头协调|牵头推进|总牵头|牵头|负责落实|负责实施|负责指导|负责组织实施|负责|组织实施|分工落实|抓好落实|落实|承办|主办|协办|配合实施|配合落实|配合做好|配合|参与|协助|协同配合|协同|参加|指导|支持'
const DUTY_END = new RegExp(
  `(?:按照?(?:各自)?(?:职责|职能)(?:和?分工|任务)?|分工|共同|具体|统一|分别|依职责|依责)*(${DUTY})$`,
)
const CHAIN_DUTY = new RegExp(`(?:等)?(?:按照?(?:各自)?(?:职责|职能)(?:和?分工)?)?(?:${DUTY}|会同|统筹|承担)`, 'g')
/** The longest stretch in which one 由 hands out duties. */
const LONGEST_DUTY = 240
/** The longest bracket that is read as a responsibility list. */
const LONGEST_BRACKET = 1200

/** Finds the units that responsibility lists outside tables name: labelled lists, brackets, and 由…牵头 in running text. */
export function readRoleLists(reading: Reading): RoleLists {
  const found: Collected = { units: [], deadlines: [] }
  for (const line of reading.lines) {
    const labelled =
      line.cell === null || reading.text.slice(line.start, line.end).includes(':')
        ? readLabelled(reading.text, line, found)
        : false
    readBrackets(reading.text, line, found, labelled)
    readProse(reading.text, line, found)
  }
  return { units: dropDoubles(found.units), deadlines: found.deadlines }
}

/** Reads every `label：names` and `【label】names` of a line; true where there was one. */
function readLabelled(text: string, line: Line, into: Collected): boolean {
  const labels: { label: RoleLabel; from: number }[] = []
  for (let i = line.start; i < line.end; i++) {
    const character = text[i]!
    if (character !== ':' && character !== '】' && character !== ']') continue
    const label = readLabel(text, i)
    if (label && label.start >= line.start && !(character !== ':' && !/[【[]/.test(text[label.start - 1] ?? ''))) {
      labels.push({ label, from: text[i + 1] === ':' ? i + 2 : i + 1 })
    }
  }
  labels.forEach(({ label, from }, index) => {
    const next = labels[index + 1]?.label.start ?? line.end
    const end = listEnd(text, label.start, from, next)
    take(text, label.role, from, end, label.start, into)
  })
  return labels.length > 0
}

/** A list ends with the bracket it stands in, at a full stop, or where the next label begins. */
function listEnd(text: string, label: number, from: number, limit: number): number {
  let depth = 0
  const bracketed = /[(【[]/.test(text[label - 1] ?? '')
  for (let i = from; i < limit; i++) {
    const character = text[i]!
    if (character === '。' && depth === 0) return i
    if (character === '(' || character === '【' || character === '[') depth++
    if (character === ')' || character === '】' || character === ']') {
      if (depth === 0) return i
      depth--
    }
    if (depth === 0 && bracketed === false && character === ';' && /[。\n]/.test(text[i + 1] ?? '')) return i
  }
  return limit
}

function take(text: string, role: ListRole, start: number, end: number, at: number, into: Collected): void {
  if (role === 'person') return
  if (role === 'deadline') {
    const deadline = trimEdges(text, start, end)
    if (deadline.end > deadline.start) into.deadlines.push({ ...deadline, at })
    return
  }
  for (const name of splitNames(text, start, end)) into.units.push({ ...name, role, at })
}

function trimEdges(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /[,，;；。、:：]/.test(text[from]!)) from++
  while (to > from && /[,，;；。、:：]/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}

/** Reads （A牵头，B、C配合） and （A、B按职责分工负责） at the end of a sentence. */
function readBrackets(text: string, line: Line, into: Collected, labelled: boolean): void {
  let open = -1
  let depth = 0
  for (let i = line.start; i < line.end; i++) {
    if (text[i] === '(' || text[i] === '【' || text[i] === '[') {
      if (depth++ === 0) open = i
    } else if ((text[i] === ')' || text[i] === '】' || text[i] === ']') && depth > 0 && --depth === 0) {
      if (i - open <= LONGEST_BRACKET && !(labelled && text.slice(open, i).includes(':')))
        readDuties(text, open + 1, i, into)
    }
  }
}

/** Cuts a bracket into its clauses; each that ends in a duty names who has it. */
function readDuties(text: string, start: number, end: number, into: Collected): void {
  const duties: { names: Span; duty: string }[] = []
  let from = start
  for (let i = start; i <= end; i++) {
    const atEnd = i === end
    if (!atEnd && !/[,，;；。]/.test(text[i]!)) continue
    const duty = DUTY_END.exec(text.slice(Math.max(from, i - 40), i))
    if (!duty) {
      if (!atEnd && /[;；。]/.test(text[i]!)) from = i + 1
      continue
    }
    duties.push({ names: { start: from, end: i - duty[0].length }, duty: duty[1]! })
    from = i + 1
  }
  for (const { names, duty } of duties) takeDuty(text, names, duty, start, into)
}

function takeDuty(text: string, names: Span, duty: string, at: number, into: Collected): void {
  const [first, ...rest] = cutAt(text, names, '会同')
  const role = roleOfDuty(duty)
  const units = splitNames(text, first!.start, first!.end)
  if (units.length === 0 || !units.some((one) => looksLikeUnit(text.slice(one.start, one.end)))) return
  for (const name of units) into.units.push({ ...name, role, at })
  for (const part of rest) {
    for (const name of splitNames(text, part.start, part.end)) into.units.push({ ...name, role: 'assisting', at })
  }
}

function cutAt(text: string, span: Span, word: string): Span[] {
  const place = text.indexOf(word, span.start)
  if (place < 0 || place >= span.end) return [span]
  return [
    { start: span.start, end: place },
    { start: place + word.length, end: span.end },
  ]
}

function roleOfDuty(duty: string): Role {
  if (/牵头|主办/.test(duty)) return 'lead'
  if (/会同|配合|参与|协助|协同|协办|参加|支持|指导/.test(duty)) return 'assisting'
  return 'responsible'
}

/**
 * Reads 由A牵头，B、C配合 and 由A会同B负责 in running text: group by group, each closed by its duty, as long as
 * every name looks like a unit, so that 由专人负责 stays out.
 */
function readProse(text: string, line: Line, into: Collected): void {
  const words = text.slice(line.start, line.end)
  for (let at = words.indexOf('由'); at >= 0; at = words.indexOf('由', at + 1)) {
    const rest = words.slice(at + 1, at + LONGEST_DUTY)
    const stop = rest.search(/[。;；:：]/)
    const start = line.start + at + 1
    readDutyChain(text, start, start + (stop < 0 ? rest.length : stop), into)
  }
}

function readDutyChain(text: string, start: number, end: number, into: Collected): void {
  let from = start
  let joined = false
  for (const found of text.slice(start, end).matchAll(CHAIN_DUTY)) {
    const at = start + found.index
    const names = unitsOnly(text, from, at)
    if (names === null) return
    const role = joined ? 'assisting' : roleOfDuty(found[0] === '会同' ? nextDuty(text, at + 2, end) : found[0])
    for (const name of names) into.units.push({ ...name, role, at: start })
    from = at + found[0].length
    joined = found[0] === '会同'
  }
  if (!joined) return
  const rest = unitsUpToVerb(text, from, end)
  for (const name of rest) into.units.push({ ...name, role: 'assisting', at: start })
}

/** The duty that closes what 会同 opened. */
function nextDuty(text: string, from: number, end: number): string {
  return /牵头|负责/.exec(text.slice(from, end))?.[0] ?? '负责'
}

/** The names of a stretch if all look like units, empty where only marks stand there; null otherwise. */
function unitsOnly(text: string, start: number, end: number): Span[] | null {
  if (/^[、,，]?$/.test(text.slice(start, end))) return []
  const names = splitNames(text, start, end)
  return names.length > 0 && names.every((one) => looksLikeUnit(text.slice(one.start, one.end))) ? names : null
}

/** The names after 会同, the last of which runs on into the verb: 会同B、C推进. */
function unitsUpToVerb(text: string, start: number, end: number): Span[] {
  const names: Span[] = []
  for (const one of splitNames(text, start, end)) {
    if (looksLikeUnit(text.slice(one.start, one.end))) {
      names.push(one)
      continue
    }
    for (let cut = one.end - 1; cut > one.start + 2; cut--) {
      if (unitSuffixes.endingAt(text.slice(one.start, cut), cut - one.start))
        return [...names, { start: one.start, end: cut }]
    }
    return names
  }
  return names
}

/** Whether a name in a list without label is a body: by its ending, its level, or because it is a collective. */
export function looksLikeUnit(name: string): boolean {
  if (isCollective(name) || centralBodies.startingAt(name, 0)) return true
  const bare = name.replace(/\([^()]*\)$/, '')
  return (
    unitSuffixes.endingAt(bare, bare.length) !== null ||
    /^[省市县区州旗盟乡镇团].{0,8}[委办局部院会室]$/.test(bare) ||
    /(?:部|委|总局|署|总社|中央|办|司|站|队)$/.test(bare) ||
    bodyOf(bare) !== 'government'
  )
}

/** The same words are named once; the label's reading, which comes first, holds. */
function dropDoubles(units: readonly ListedUnit[]): ListedUnit[] {
  const sorted = [...units].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: ListedUnit[] = []
  for (const unit of sorted) if (unit.start >= (kept.at(-1)?.end ?? -1)) kept.push(unit)
  return kept
}
