import type { Span } from '../text/span.ts'
import { withoutBlanks } from './text-lines.ts'

const YEAR = String.raw`[〔\[【（(［„﹝{「]\s*(?:19|20|１９|２０)[\d０-９]{2}\s*[〕\]】）)］‟﹞”}」]`
const NUMBER = String.raw`(?:第\s*)?[\d０-９]{1,5}(?:\s*[-—－]\s*[\d０-９]{1,4})?\s*号`
const AGENCY = String.raw`[\p{Script=Han}A-Za-z](?:[\p{Script=Han}A-Za-z·\s]|[（(][\p{Script=Han}]{1,6}[)）]){0,24}?`
const WHOLE = new RegExp(String.raw`^${AGENCY}\s*${YEAR}\s*${NUMBER}$`, 'u')
const PLAIN =
  /^(?:(?:19|20)\d{2}年)?第\s*[\d〇零一二三四五六七八九十百]{1,5}\s*号$|^[〔[](?:19|20)\d{2}[〕\]](?:第\d{1,4}[号期]|\d{1,4}号)$/u
const LABEL =
  /^(?:发\s*文\s*字\s*号|发\s*文\s*文\s*号|发\s*布\s*文\s*号|文\s*件\s*编\s*号|文\s*件\s*号|文\s*号|字\s*号)\s*[:：]?\s*/u
const TAIL = new RegExp(
  String.raw`[（(]\s*(${AGENCY}\s*${YEAR}\s*${NUMBER}|(?:19|20)\d{2}年第\s*\d{1,4}\s*号)\s*[）)]\s*$`,
  'u',
)
const BARE_TAIL = new RegExp(
  String.raw`(?<=通知|意见|批复|决定|通报|通告|公告|函|方案|要点|计划|办法)\s*(${AGENCY}\s*${YEAR}\s*${NUMBER})\s*$`,
  'u',
)
/** 局长办公会会议纪要【2021】第2号: minutes are numbered behind their title. */
const OF_MINUTES = new RegExp(String.raw`(?<=会议纪要)\s*(${YEAR}\s*第\s*\d{1,4}\s*[号期])$`, 'u')
const WIDE_GAP = /[\u3000\t]+|\s{2,}/u
const LONGEST = 60

/**
 * The 发文字号 that a line consists of, or null; in plain digits without blanks. Left out are label (文号：), brackets
 * around it and what a wide gap sets apart from it (【特急】, 签发人：…).
 */
export function documentNumberOf(line: string): string | null {
  if (line.length > LONGEST) return null
  const bare = bareLine(line)
  return isWhole(bare) ? plain(bare) : null
}

/**
 * As `documentNumberOf`, and also a number without an agency as orders, 公告 and minutes carry it: 第12号, 2024年第5号,
 * 〔2025〕第3期.
 */
export function plainNumberOf(line: string): string | null {
  const bare = withoutBlanks(bareLine(line.slice(0, LONGEST)))
  return PLAIN.test(bare) ? plain(bare) : documentNumberOf(line)
}

/** Where the number stands in its line. */
export function documentNumberSpan(line: string): Span {
  const bare = bareLine(line)
  const start = line.indexOf(bare)
  return { start, end: start + bare.length }
}

/** The 发文字号 at the end of a title, in brackets or not, and the title without it; null where there is none. */
export function numberAfterTitle(title: string): { readonly title: string; readonly documentNumber: string } | null {
  const end = title.slice(-LONGEST)
  const found = TAIL.exec(end) ?? BARE_TAIL.exec(end) ?? OF_MINUTES.exec(end)
  if (!found?.[1] || isCitation(found[1])) return null
  return { title: title.slice(0, title.length - found[0].length).trim(), documentNumber: plain(found[1]) }
}

function bareLine(line: string): string {
  const bare = line.trim().replace(LABEL, '')
  const inBrackets = /^[（(]\s*(.+?号)(?:[\s,，]*\d{4}年\d{1,2}月\d{1,2}日(?:印发|发布|公布)?)?\s*[）)]$/u.exec(bare)
  const whole = (inBrackets?.[1] ?? bare).trim()
  return isWhole(whole) ? whole : (whole.split(WIDE_GAP).find(isWhole) ?? whole)
}

function isWhole(text: string): boolean {
  return WHOLE.test(text) && !isCitation(text) && !OF_MINUTES.test(text)
}

function plain(number: string): string {
  return withoutBlanks(number).replaceAll(/[０-９]/g, (digit) => digit.normalize('NFKC'))
}

/** A law or another document that is only named: 根据…, 《…》. */
function isCitation(text: string): boolean {
  return /^(?:根据|按照|依据|经|关于|参照|执行|转发|附件|原)|废止/u.test(text)
}
