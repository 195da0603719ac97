import type { Span } from '../text/span.ts'
import { bodyNamesOf } from './body-name.ts'
import { documentNumberOf } from './document-number.ts'
import { dateLine } from './notice-date.ts'
import { genreOf } from './notice-title.ts'
import { withoutBlanks, type TextLine } from './text-lines.ts'

/** The most characters that a line of a title has. */
export const LONGEST_TITLE_LINE = 90

/** The title among a notice's first lines: the first that ends in a 文种, with those before it that it needs to be whole. */
export function findTitle(head: readonly TextLine[]): Span | null {
  for (let last = 0; last < head.length; last++) {
    const line = head[last]
    if (!line || genreOf(line.text) === null || isPageWords(line.text) || isLabelled(line.text)) continue
    if (NUMBERED.test(line.text)) continue
    let first = last
    let title = withoutBlanks(line.text)
    while (first > 0 && last - first < 6) {
      const before = head[first - 1]
      if (!before || !belongsToTitle(before.text, title)) break
      title = withoutBlanks(before.text) + title
      first--
    }
    const start = head[first]?.start
    if (start !== undefined && title.length >= 4) return { start, end: line.end }
  }
  return null
}

/** 咨询电话：见窗口公示 is a label with its value, no title. */
function isLabelled(line: string): boolean {
  return /^[^：:《]{2,8}[：:]/u.test(withoutBlanks(line))
}

/** 一、重点任务 heads a part of a text. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、]|第[一二三四五六七八九十]{1,3}[章节条篇])/u

function belongsToTitle(before: string, title: string): boolean {
  if (
    isPageWords(before) ||
    documentNumberOf(before) !== null ||
    dateLine(before) !== null ||
    before.length > LONGEST_TITLE_LINE
  )
    return false
  if (/[。；：:！]$/u.test(before)) return false
  if (/[和与及暨、]$/u.test(before)) return true
  if (/^(?:关于|转发|印发|批转)/u.test(title)) return bodyNamesOf(before).length > 0
  if (!isBalanced(title)) return true
  if (/(?:通知|批复|决定|意见|通报|公告|函)$/u.test(title) && !/关于|转发|印发|批转/u.test(title))
    return /关于|转发|印发|批转/u.test(before) || genreOf(before) === null
  return (
    title.length < 8 &&
    genreOf(before) === null &&
    bodyNamesOf(before).length === 0 &&
    before.length > 4 &&
    !/政府工作报告/u.test(title)
  )
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if ('《（(“'.includes(sign)) depth++
    else if ('》）)”'.includes(sign)) depth--
    if (depth < 0) return false
  }
  return depth === 0
}

/** Words of the page, not of the notice (来源：…, 移动端头部, 字体：大中小). */
export function isPageWords(line: string): boolean {
  return (
    /(?:来\s*源|时\s*间|日\s*期|字体|字号|浏览|点击|阅读|打印|分享|作者|编辑|当前位置|索引号|移动端)/u.test(line) &&
    line.length < 120 &&
    !line.startsWith('关于')
  )
}
