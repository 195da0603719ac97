import { matchesAt } from '../text/each-match.ts'
import type { Span } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'
import { findCollectives } from './collective-mention.ts'
import { endsName } from './ends-name.ts'
import { prefixed } from './prefixed.ts'
import type { Places } from './place.ts'
import type { Reading } from './reading.ts'
import { looksLikeUnit, organisationHeads } from './unit-knowledge.ts'

/** Finds, in steps, the names that have a form of their own: numbered institutes, congresses by their number, sets of bodies. */
export function* namesByPattern(reading: Reading, places: Places): Steps<Span[]> {
  return [
    ...(yield* numberedInstitutes(reading)),
    ...(yield* congresses(reading, places)),
    ...(yield* findCollectives(reading)),
  ]
}

const NUMBERED = /第(?:\d{2,4}(?:研究)?所|[一二三四五六七八九十]{1,4}(?:研究所|设计院))/y

/** 中船第701所、第719所: numbered institutes, with the head before them. */
function* numberedInstitutes({ text, landmarks }: Reading): Steps<Span[]> {
  return (yield* matchesAt(text, landmarks.ordinals, NUMBERED)).map(({ index, 0: words }) => {
    const head = organisationHeads.endingAt(text, index)
    return { start: index - (head?.word.length ?? 0), end: index + words.length }
  })
}

const CONGRESS = /届(?:(?:人民代表大会|人大)(?:常务委员会|常委会)?|(?:人民)?政府)/y
const LED_BY_NUMBER = /届[省市县区州旗](?:人民政府|政府|委(?!员)|人大(?!代))/y

/** 市十八届人大, 奉山市第六届人民代表大会, 区二届人民政府, 十六届县政府. */
function* congresses({ text, landmarks }: Reading, places: Places): Steps<Span[]> {
  const behind = (yield* matchesAt(text, landmarks.sessions, CONGRESS)).flatMap(({ index, 0: words }) => {
    const number = numberStart(text, index)
    const start = number === index ? null : prefixed(text, number, 0, places)
    return start === null ? [] : [{ start, end: index + words.length }]
  })
  yield
  const ahead = (yield* matchesAt(text, landmarks.sessions, LED_BY_NUMBER)).flatMap(({ index, 0: words }) => {
    const start = numberStart(text, index)
    return start === index ? [] : [{ start, end: index + words.length }]
  })
  return [...behind, ...ahead]
}

/** Where the number begins that stands before 届. */
function numberStart(text: string, end: number): number {
  const number = /第?[一二三四五六七八九十]{1,3}$/.exec(text.slice(Math.max(0, end - 4), end))
  return end - (number?.[0].length ?? 0)
}

const SHORT_NAME = /[\u4e00-\u9fff)][(（]以下(?:统)?简称[:：]?[“"「]?([^”"」)）,，。\n]{2,14})[”"」)）]/y

/** In steps, the short names that the notice defines for its bodies (…领导小组(以下简称“领导小组”)); not those of plans and centres to be. */
export function* shortNames({ text, landmarks }: Reading): Steps<string[]> {
  return (yield* matchesAt(text, landmarks.below, SHORT_NAME, 2)).flatMap(({ index, 1: name }) => {
    return endsName(text, 0, index + 1) && looksLikeUnit(name!) ? [name!] : []
  })
}
