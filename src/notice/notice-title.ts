import signs from '../../seeds/notice-signs.json' with { type: 'json' }
import { bodyNameOf } from './body-name.ts'
import { numberAfterTitle } from './document-number.ts'
import { withoutBlanks } from './text-lines.ts'

const words = signs.genres.map((genre) => genre.word).sort((a, b) => b.length - a.length)
/** （试行）, （2021—2025年）, 【已失效】 after a title, and the number of a 公告 or 令; not what tells of another text or of pictures. */
const BRACKETED = String.raw`[（(\[【](?![^（()）]*(?:解读|问答|图|视频|音频))[^（()）【】]{1,40}[)）\]】]`
const TAILS = String.raw`(?:${BRACKETED}|(?<=公告|通告|令)(?:(?:19|20)\d\d年)?第?\d{1,4}号)`
const ENDS_IN_GENRE = new RegExp(`(?:${words.join('|')})(?:表|汇总表|一览表|的附件)?(?:${TAILS}){0,3}$`, 'u')
const FORMAL =
  /(?:关于|转发|印发|批转|命名|表彰|授予|任免|公布|下达|对).{2,}(?:的|》|”)?(?:通知|意见|批复|决定|决议|通报|通告|公告|公报|请示|报告|命令|议案|复函|函|令|纪要)$/u
const TAIL_END = new RegExp(`(?:${TAILS}){1,3}$`, 'u')

/** The 文种 that a title ends with, brackets such as（试行）aside: 通知, 工作要点 → 要点 … ; null where it ends otherwise. */
export function genreOf(title: string): string | null {
  const bare = bareTitle(title)
  if (!bare || bare.endsWith('》')) return /^《[^《》]+》$/u.test(bare) ? genreOf(bare.slice(1, -1)) : null
  const found = ENDS_IN_GENRE.exec(bare)
  if (!found) return isGovernmentReport(bare) ? '报告' : null
  const genre = words.find((word) => found[0].startsWith(word)) ?? null
  return genre && (shorter.get(genre) ?? genre)
}

/** Whether a title is that of an official letter: 关于…的 with one of the fifteen 文种 at its end. */
export function isFormalTitle(title: string): boolean {
  return FORMAL.test(bareTitle(title).replace(TAIL_END, ''))
}

/** Whether a title is that of a 政府工作报告 (blanks inside or not), not of something about one. */
export function isGovernmentReport(title: string): boolean {
  const bare = bareTitle(title)
  return /^(?!.*(?:作政府|审议|听取|讨论|起草|征求|学习|聚焦|解读|速览|关于|《|看|读懂|建议|两会))[^，。！？]{0,40}政府工作报告(?:[（(].{1,30}[）)])?(?:全文)?$/u.test(
    bare,
  )
}

/** A title as it would be cited: site and column names cut off, breaks and stray blanks taken out, not said twice. */
export function cleanTitle(raw: string, siteNames: readonly string[] = []): string {
  const even = joinBlanks(cutColumn(raw.replaceAll(/[\u200b\ufeff]/g, ''), siteNames))
  const cut = undouble(cutSite(even, siteNames))
  return (numberAfterTitle(cut)?.title ?? cut).replace(/^[·•◆■▲●>》]+\s*/u, '').trim()
}

/** A title for comparing: no blanks, one width, no marks. */
export function titleKey(title: string): string {
  return withoutBlanks(title.normalize('NFKC')).replaceAll(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')
}

const shorter = new Map([
  ['工作要点', '要点'],
  ['工作总结', '总结'],
  ['工作计划', '计划'],
  ['行动计划', '计划'],
  ['指导意见', '意见'],
  ['实施意见', '意见'],
  ['会议纪要', '纪要'],
  ['复函', '函'],
  ['公函', '函'],
  ['若干措施', '措施'],
  ['政策措施', '措施'],
])

function bareTitle(title: string): string {
  const bare = withoutBlanks(title)
  return numberAfterTitle(bare)?.title ?? bare
}

/** 望川县人民政府 县政府文件 关于…: up to the column, as the page or many a site names it; bodies that issue jointly stay. */
function cutColumn(title: string, names: readonly string[]): string {
  const parts = title.trim().split(/[\s\u3000]+/u)
  const isColumn = (part: string) => (names.includes(part) || SITE_WORDS.test(part)) && bodyNameOf(part) === null
  const column = parts.findLastIndex(isColumn)
  const rest = parts.slice(column + 1).join(' ')
  return column >= 0 && genreOf(rest) !== null ? rest : title
}

/** Blanks stay only where they part words: between Latin letters or digits, and between two bodies that issue jointly. */
function joinBlanks(text: string): string {
  return text
    .trim()
    .replaceAll(/[\s\u3000]+/gu, ' ')
    .replaceAll(/(?<=[\p{Script=Han}\p{P}\d]) (?=[\p{Script=Han}\p{P}\d])/gu, (_, at: number, all: string) =>
      isJointIssue(all, at) ? ' ' : '',
    )
}

function isJointIssue(text: string, at: number): boolean {
  return (
    /(?:部|委|局|署|厅|办|会|院|行|政府|办公室|法院|检察院|海关)$/u.test(text.slice(Math.max(0, at - 5), at)) &&
    /^ (?!关于|印发|转发)[\p{Script=Han}]{2,}/u.test(text.slice(at, at + 4)) &&
    /关于|印发|转发/u.test(text.slice(at)) &&
    !/关于|印发|《/u.test(text.slice(0, at))
  )
}

function cutSite(title: string, siteNames: readonly string[]): string {
  const names = siteNames.map(titleKey).filter((name) => name.length > 1)
  const parts = splitAtMarks(title)
  const isSite = (part: string) => {
    const key = titleKey(part)
    return !key || names.some((name) => name.includes(key) || key.includes(name)) || SITE_WORDS.test(part)
  }
  const isTitle = (part: string) => genreOf(part) !== null && titleKey(part).length > 5
  const main = parts.findIndex(({ text }) => isTitle(text))
  let first = 0
  let last = parts.length - 1
  if (main >= 0) {
    while (first < main && isSite(parts[first]?.text ?? '')) first++
    while (last > main && !isTitle(parts[last]?.text ?? '')) last--
    while (last > main && isSite(parts[last]?.text ?? '')) last--
  } else while (last > 0 && isSite(parts[last]?.text ?? '')) last--
  return title.slice(parts[first]?.start ?? 0, parts[last]?.end ?? title.length)
}

/** The stretches between marks that part a title from a site's name; marks in brackets and between digits do not part. */
function splitAtMarks(title: string): readonly TitlePart[] {
  const parts: TitlePart[] = []
  let depth = 0
  let start = 0
  const add = (end: number) => {
    const text = title.slice(start, end).trim()
    if (text) parts.push({ text, start: title.indexOf(text, start), end: title.indexOf(text, start) + text.length })
  }
  for (let at = 0; at < title.length; at++) {
    const sign = title[at] ?? ''
    if ('（(《〈【[“「'.includes(sign)) depth++
    else if ('）)》〉】]”」'.includes(sign)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && '-_|—–－｜'.includes(sign) && !/\d$/u.test(title.slice(0, at))) {
      add(at)
      start = at + 1
    }
  }
  add(title.length)
  return parts
}

interface TitlePart {
  readonly text: string
  readonly start: number
  readonly end: number
}

const SITE_WORDS =
  /(?:政府网|门户网站|信息网|官网|官方网站|信息公开网?|人民政府|政务网|政府信息公开(?:平台|专栏)?|网站|委员会|局|厅)$|^(?:政务公开|通知公告|政策文件|首页|公示公告|工作动态|规范性文件|其他文件|国务院.{0,4}文件|正文|详情|内容)$/u

/** 甲甲 → 甲: templates that print a title twice. */
function undouble(title: string): string {
  const half = title.length / 2
  const [first, second] = [title.slice(0, Math.ceil(half)).trim(), title.slice(Math.floor(half)).trim()]
  return first.length > 5 && first === second ? first : title
}
