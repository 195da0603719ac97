import { codeAt } from './code-at.ts'

/** Tells whether one of a set of characters stands at a place of a text; none stands before its beginning or beyond its end. */
export type CharacterTest = (text: string, place: number) => boolean

/** The letters and the digits of ASCII, to make sets of. */
export const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
export const DIGITS = '0123456789'
/** ①, ⑴ and ⒈, each up to 20. */
export const ENCLOSED = Array.from({ length: 60 }, (_, at) => String.fromCharCode(0x2460 + at)).join('')

/** What \s matches in a folded text. */
export const BLANKS = ' \t\n\u2028\u2029'

/** As many characters as all sets together may hold. */
const MOST = 2048
/** The number of each UTF-16 unit that any set holds; 0 of all others. */
const numbers = new Uint16Array(65536)
let count = 0

/** A set of characters as a test that costs two look-ups, whatever its size; for places that every text has many of. */
export function oneOf(characters: string): CharacterTest {
  const members = new Uint8Array(MOST)
  for (let i = 0; i < characters.length; i++) members[numberOf(characters.charCodeAt(i))] = 1
  return (text, place) => place >>> 0 < text.length && members[numbers[text.charCodeAt(place)]!] === 1
}

function numberOf(code: number): number {
  if (numbers[code] === 0) {
    if (count === MOST - 1) throw new Error(`All sets of characters together hold more than ${MOST - 1}.`)
    numbers[code] = ++count
  }
  return numbers[code]!
}

/** Whether a Chinese character (of the basic block) stands at a place. */
export function isHan(text: string, place: number): boolean {
  const code = codeAt(text, place)
  return code >= 0x4e00 && code <= 0x9fff
}

/** Whether an ASCII letter stands at a place. */
export const isLatin = oneOf(LATIN)
