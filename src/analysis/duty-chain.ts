import { oneOf } from '../text/one-of.ts'
import type { Span } from '../text/span.ts'
import type { Role } from './analysis.ts'
import { chainDuties, shareStart } from './duty.ts'
import { endsZone } from './ends-zone.ts'
import { splitNames } from './name-list.ts'
import type { ListedUnit } from './role-list.ts'
import { looksLikeUnit, unitSuffixes } from './unit-knowledge.ts'

/**
 * Reads the groups of names of one 由, each closed by its duty, as long as every name looks like a unit, so that
 * 由专人负责 stays out.
 */
export function readDutyChain(text: string, start: number, end: number, into: ListedUnit[]): void {
  let from = start
  let joined = false
  for (let i = start; i < end; i++) {
    const duty = chainDuties.startingAt(text, i, end)
    if (!duty || isPerson(text, i + duty.word.length)) continue
    const group = from > start ? mostlyUnits : unitsOnly
    const names = group(text, from, shareStart(text, i, from))
    if (names === null || (from > start && ADDRESSES.test(text.slice(from, from + 3)))) return
    const after = i + duty.word.length
    const joins = duty.word === '会同'
    const role = joined
      ? 'assisting'
      : joins
        ? nextDuty(text, after, end)
        : from === start
          ? soleDuty(duty)
          : duty.value
    for (const name of names) into.push({ ...name, role, at: start })
    from = after
    joined = joins
    i = after - 1
  }
  if (!joined) return
  for (const name of unitsUpToVerb(text, from, end)) into.push({ ...name, role: 'assisting', at: start })
}

/** 由A牵头对接省B落实…: whoever it turns to has no duty of it. */
const ADDRESSES = /^(?:对接|督促|会商|衔接|报请)/

/** 负责同志, 负责人: no duty but a person. */
function isPerson(text: string, end: number): boolean {
  return text.startsWith('责人', end - 1) || text.startsWith('同志', end) || text.startsWith('解释', end)
}

/** 由市国资委负责指导: whoever is named first has the duty. */
function soleDuty({ word, value }: { word: string; value: Role }): Role {
  return word.startsWith('负责') ? 'responsible' : value
}

/** The duty that closes what 会同 opened. */
function nextDuty(text: string, from: number, end: number): Role {
  return text.slice(from, end).match(/牵头|负责/)?.[0] === '牵头' ? 'lead' : 'responsible'
}

/** The names of a stretch if all look like units, or as zones beside them, empty where only marks stand there; null otherwise. */
export function unitsOnly(text: string, start: number, end: number): Span[] | null {
  if (isNothing(text, start, end)) return []
  const names = splitNames(text, start, end)
  const others = names.filter((one) => !looksLikeUnit(text.slice(one.start, one.end)))
  const isBeside = besideGovernment(text, names)
  const isBody = (one: Span) => endsZone(text, one.start, one.end) || isBeside(one)
  return others.length < names.length && others.every(isBody) ? names : null
}

const PLACE = /^(?!.*(?:超市|[菜夜集都城]市|市场|在市|[城校社园景小]区)$)[\u4e00-\u9fff]{1,4}(?:[县区市旗镇乡]|街道)$/

const GOVERNMENT = /(?:政府|管委会|办事处)$/

/** 平罗县、惠农区人民政府: tells the places among names whose last is a government; what it is, they are. */
function besideGovernment(text: string, names: readonly Span[]): (one: Span) => boolean {
  const last = names.at(-1)
  const governs = last !== undefined && GOVERNMENT.test(text.slice(last.start, last.end))
  return ({ start, end }) => governs && PLACE.test(text.slice(start, end))
}

function isNothing(text: string, start: number, end: number): boolean {
  return end <= start || (end === start + 1 && parts(text, start))
}

const parts = oneOf('、,')

/** As `unitsOnly`, where fewer than half of the names may be such as no list of endings knows. */
export function mostlyUnits(text: string, start: number, end: number): Span[] | null {
  if (isNothing(text, start, end)) return []
  const names = splitNames(text, start, end)
  const isBeside = besideGovernment(text, names)
  const units = names.filter((one) => looksLikeUnit(text.slice(one.start, one.end)) || isBeside(one))
  return units.length * 2 > names.length ? names : null
}

/** 中小学三所, 医疗队选派专家18名下乡. */
const COUNTED = /[\d一二三四五六七八九十]所$|\d[名人位]/

const COLLECTIVE = /^[省市县区州旗镇]?(?:有关|相关)(?:部门|单位)/

/** 会同B、C7月15日前拿出方案. */
const DATE = /20\d\d年|\d{1,2}月|[年月]底/

/** The names after 会同, the last of which runs on into the verb: 会同B、C推进. */
function unitsUpToVerb(text: string, start: number, end: number): Span[] {
  const names: Span[] = []
  const date = text.slice(start, end).search(DATE)
  for (const one of splitNames(text, start, date < 0 ? end : start + date)) {
    const words = text.slice(one.start, one.end)
    const collective = COLLECTIVE.exec(words)?.[0].length ?? 0
    if (collective > 0) return [...names, { start: one.start, end: one.start + collective }]
    if (looksLikeUnit(words) && !COUNTED.test(words)) {
      names.push(one)
      continue
    }
    if (text[one.start - 1] === ',') return names
    for (let cut = one.end - 1; cut > one.start + 2; cut--) {
      const isName = unitSuffixes.endingAt(text, cut, one.start) && !COUNTED.test(text.slice(one.start, cut))
      if (isName) return [...names, { start: one.start, end: cut }]
    }
    return names
  }
  return names
}
