import { oneOf } from '../text/one-of.ts'
import type { WordFinder } from '../text/word-finder.ts'
import { bracketedCompany, genericName, ownPart } from './generic-name.ts'
import { nameEndings, type NameEnding } from './name-ending.ts'
import type { Places } from './place.ts'
import { clinicStart, prefixed } from './prefixed.ts'
import { cutWords, unitSuffixes, wordsBehind } from './unit-knowledge.ts'

const mayMakePerson = oneOf('长书主局县市同委代干组副常')
const PERSON_AFTER =
  /(?:副|长(?!三|江|远)|书记|主任|主席|常委(?!会)|局长|县长|市长|同志|委员(?!会)|(?<=[大党])代表(?!大会)|干部|组长)/y

/**
 * Where the name begins whose last character stands before `end`; null where no name ends there. It reaches no further back
 * than `floor`, the last mark; one that the notice taught no further than `free`, the end of the last unit of a list.
 */
export function nameStart(
  text: string,
  end: number,
  floor: number,
  free: number,
  places: Places,
  known: WordFinder<string>,
): number | null {
  const own = known.endingAt(text, end, free)
  const ending = nameEndings.endingAt(text, end)?.value
  if ((!own && !ending) || isPerson(text, end)) return null
  // 江南市财政局 where the lists say 市财政局.
  if (own) return Math.min(end - own.word.length, (ending && local(text, end, ending, floor, places)) ?? end)
  if (isCut(text, end) || isOfNumber(text, end)) return null
  if (ending!.alone > 0) return wholeStart(text, end - ending!.alone, floor)
  return (
    local(text, end, ending!, floor, places) ??
    genericName(text, end, ending!, floor, places) ??
    clinicStart(text, end, floor) ??
    bracketedCompany(text, end) ??
    ownPart(text, end, floor)
  )
}

/** 区教育局|部: what ends here goes on as another word (局部), if not with a word of its own (部署). */
function isCut(text: string, end: number): boolean {
  if (cutWords.startingAt(text, end - 1) === null || wordsBehind.startingAt(text, end) !== null) return false
  // 研究所在…, 派出所有…: what is whole is not cut.
  return text[end - 1] !== '所' || (unitSuffixes.endingAt(text, end)?.word.length ?? 0) < WHOLE_ENDING
}

/** So long an ending is a word of its own. */
const WHOLE_ENDING = 3

const NUMBERED = '发函字电秘规通联办'
const mayBeOfNumber = oneOf(NUMBERED)
const OF_NUMBER = new RegExp(`[${NUMBERED}]{1,3}〔`, 'y')

/** 国办发〔2020〕43号: there the body is a part of the number. */
function isOfNumber(text: string, end: number): boolean {
  if (!mayBeOfNumber(text, end)) return false
  OF_NUMBER.lastIndex = end
  return OF_NUMBER.test(text)
}

/** 国家农业农村部: a body of the state with its head. */
function wholeStart(text: string, start: number, floor: number): number {
  return start - 2 >= floor && text.startsWith('国家', start - 2) ? start - 2 : start
}

/** 市长, 局党委书记, 委员: what follows makes a person of the body. */
function isPerson(text: string, end: number): boolean {
  if (!mayMakePerson(text, end)) return false
  if (text.startsWith('委员', end) && text.startsWith('政协', end - 2)) return false
  PERSON_AFTER.lastIndex = end
  return PERSON_AFTER.test(text)
}

/** A directory name or a core body after its level word or place: 区财政局, 武汉市自然资源和规划局, 市委, 区政府. */
function local(text: string, end: number, ending: NameEnding, floor: number, places: Places): number | null {
  for (const length of ending.local) {
    const start = end - length < floor ? null : prefixed(text, end - length, floor, places)
    if (start !== null) return start
  }
  return null
}
