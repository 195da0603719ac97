import { codeAt } from '../text/code-at.ts'
import { characterFlags } from '../text/character-flags.ts'

/** The longest words of a duty with its manner. */
export const LONGEST_DUTY_END = 40
/** The longest bracket that is read as a responsibility list. */
export const LONGEST_BRACKET = 1200

/** What a character is to the lists, as flags. */
export const COLON = 1
export const OPEN = 2
export const CLOSE = 4
export const BY = 8
export const CLAUSE = 16
export const STOP = 32
/** May part a label from its names instead of a colon: 责任单位为市水务局. */
export const IS = 64
/** May end a label behind which the names follow at once, or after a blank: 责任单位 市水务局. */
export const LABEL_END = 128
/** How many signs are read in one step. */
export const SIGNS = 64
/** How many characters of lists are read in one step. */
export const STRETCH = 8192
const signs = [
  [':', COLON],
  ['(【[〔', OPEN],
  [')】]〕', CLOSE],
  ['由请', BY],
  ['为是', IS],
  ['位门', LABEL_END],
] as const
/** Without one of these no list begins. */
export const SIGN_CHARACTERS = signs.map(([characters]) => characters).join('')
const flags = characterFlags([...signs, [',;。', CLAUSE], ['。', STOP]])
export const flagAt = (text: string, place: number) => flags[codeAt(text, place)]!
