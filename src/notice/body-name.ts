import type { Span } from '../text/span.ts'
import signs from '../../seeds/notice-signs.json' with { type: 'json' }
import { withoutBlanks } from './text-lines.ts'

const ENDING = new RegExp(`(?:${signs.bodyEndings.join('|')})$`, 'u')
const SEAL = /[（(](?:印章?|盖章|公章|代章|章)[）)]$/u
const ALIAS = /[（(][\p{Script=Han}]{2,20}[）)]$/u
const NO_NAME =
  /[，,。；;：:！!？?"“”‘’、\t\d%％]|^(?:关于|各|附件|主送|抄送|报|送|经(?![开济])|由|请|现|以及|和(?![平田顺静龙政硕县布林])|及|[一二三]是)|(?:干部|全部|内部|外部|西部|东部|中部|总部|布局|格局|大局|全局|社会|机会|大会|全会|本科|学科|中国|举办|承办|主办)$/u
const LONGEST = 44

/** The name of a body (机关, 单位) that a whole short line consists of, blanks and a seal note taken out, or null. */
export function bodyNameOf(line: string): string | null {
  if (line.length > LONGEST * 2) return null
  const name = withoutBlanks(line).replace(SEAL, '')
  if (name.length < 2 || name.length > LONGEST || NO_NAME.test(name)) return null
  return ENDING.test(name) || ENDING.test(name.replace(ALIAS, '')) ? name : null
}

/** A name within a line. */
export interface PlacedName extends Span {
  readonly name: string
}

/** The names that a line of bodies consists of: one, or several parted by blanks (交通运输部 财政部); empty if any is none. */
export function bodyNamesOf(line: string): readonly PlacedName[] {
  const parts = [...line.matchAll(/\S+/gu)].map(({ 0: words, index }) => placedName(words, index))
  if (parts.length > 1 && parts.every((part) => part !== null)) return parts
  const whole = line.trim()
  const name = bodyNameOf(whole)
  return name ? [{ name, start: line.indexOf(whole), end: line.indexOf(whole) + whole.length }] : []
}

function placedName(words: string, start: number): PlacedName | null {
  const name = words.length > 2 ? bodyNameOf(words) : null
  return name === null ? null : { name, start, end: start + words.length }
}
