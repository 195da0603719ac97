import portals from '../../seeds/portals.json' with { type: 'json' }
import { labelField } from '../notice/info-fields.ts'
import type { Field } from '../notice/notice-facts.ts'
import { hasLines, isBlock, isHidden, tagOf } from './walk-shown.ts'

const lines = new RegExp(portals.furniture.lines.map((line) => `(?:${line})`).join('|'), 'iu')
const headings = new RegExp(`^(?:${portals.furniture.headings.join('|')})[:：]?$`, 'iu')
const names = new Set(portals.furniture.names)
const TAGS = new Set(['nav', 'footer', 'aside', 'dialog'])
const ROLES = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'dialog', 'alertdialog'])
const SENTENCE = /[。；]\s*$/u
const LONGEST_LINE = 220
const MOST_WORDS = 600
const MOST_LINKED = 4000
/** Of NodeFilter, which the command line has no name for. */
const SHOW_TEXT = 4
const FIRST_NODES = 40

/** Whether a line is the site's and not the notice's: place in the site, tools, counters, footer. */
export function isFurnitureLine(text: string): boolean {
  return text.length <= LONGEST_LINE && !(text.length > 12 && SENTENCE.test(text)) && lines.test(text)
}

/** Whether an element is named as furniture by its tag, role, class or id (nav, footer, share …). */
export function isNamedFurniture(element: Element): boolean {
  const tag = tagOf(element)
  if (tag === 'header' && isSiteHeader(element)) return true
  if (TAGS.has(tag) || ROLES.has(element.getAttribute('role') ?? '')) return true
  const words = `${element.id} ${element.getAttribute('class') ?? ''}`.toLowerCase()
  return words !== ' ' && words.split(/[\s]+/u).some((word) => names.has(word))
}

/** The page's own header, in which readers search or go elsewhere. */
function isSiteHeader(header: Element): boolean {
  return header.parentElement?.localName === 'body' && header.querySelector('form, input, nav, ul') !== null
}

/** Whether an element inside a notice's body belongs to the site: a tool bar, an information table, the line of sources. */
export function isFurniture(element: Element): boolean {
  if (tagOf(element) === 'table') return isInfoBox(element)
  if (!isBlock(element)) return false
  if (isNamedFurniture(element)) return (element.textContent ?? '').length < MOST_WORDS
  if (hasSiteHeading(element) || isForm(element) || isInfoBox(element)) return true
  return isLeaf(element) && isFurnitureLine(leafText(element))
}

/** Whether a box begins with a heading of the site's (网友评论, 猜你喜欢, 政策解读): what is in it is the site's. */
export function hasSiteHeading(box: Element): boolean {
  const heading = isLeaf(box) ? null : firstWords(box)
  return heading !== null && headings.test(wordsOf(heading)) && heads(heading, box)
}

function wordsOf(heading: Node): string {
  return heading.nodeType === 1 ? leafText(heading as Element) : (heading.textContent ?? '').trim()
}

/** Whether words stand above all of a box, and not above a part of it that is a box already. */
function heads(heading: Node, box: Element): boolean {
  const said = bareText(heading).length
  let headed = heading.parentElement ?? box
  while (headed !== box && headed.parentElement !== null && bareText(headed).length <= said)
    headed = headed.parentElement
  return headed === box || bareText(headed).length === bareText(box).length
}

/** The first words of a box where they stand alone: a block without blocks, or an inline element before a block. */
function firstWords(box: Element): Node | null {
  const walker = box.ownerDocument.createTreeWalker(box, SHOW_TEXT)
  for (let met = 0; met < FIRST_NODES && walker.nextNode() !== null; met++) {
    const text = walker.currentNode as Text
    if (text.data.trim() === '' || text.parentElement === null || isHidden(text.parentElement)) continue
    let words: Node = text
    while (words.parentElement !== box && words.parentElement !== null && !isBlock(words.parentElement))
      words = words.parentElement
    const holder = words.parentElement
    if (holder !== null && holder !== box && isLeaf(holder)) return holder
    return standsAlone(words) ? words : null
  }
  return null
}

function standsAlone({ nextSibling }: Node): boolean {
  let next = nextSibling
  while (next?.nodeType === 3 && (next as Text).data.trim() === '') next = next.nextSibling
  return next === null || (next.nodeType === 1 && (isBlock(next as Element) || (next as Element).localName === 'br'))
}

/** A box in which readers write to the site. */
function isForm(element: Element): boolean {
  return element.querySelector('textarea') !== null && (element.textContent ?? '').length < MOST_WORDS
}

const RELATED = /^(?:相关(?!附件)|推荐阅读|热门推荐|往期(?:推荐|回顾)|猜你喜欢|延伸阅读)/u

/** Whether a leaf is the heading of links to other pages (相关链接, 延伸阅读). */
export function isRelatedHeading(element: Element): boolean {
  const text = leafText(element)
  return RELATED.test(text) && isFurnitureLine(text)
}

/** Whether all that an element shows are links. */
export function isAllLinks(element: Element): boolean {
  const text = bareText(element)
  if (text.length === 0 || text.length > MOST_LINKED) return false
  let linked = tagOf(element) === 'a' ? text.length : 0
  if (linked === 0) for (const link of element.getElementsByTagName('a')) linked += bareText(link).length
  return linked >= text.length
}

function bareText(node: Node): string {
  return (node.textContent ?? '').replaceAll(/\s+/gu, '')
}

function leafText(element: Element): string {
  const text = element.textContent ?? ''
  return text.length > LONGEST_LINE * 2 ? text : text.replaceAll(/\s+/gu, ' ').trim()
}

/** Whether an element holds words and no line or box of its own. */
export function isLeaf(element: Element): boolean {
  return element.firstChild !== null && !hasLines(element)
}

/** Whether a table or another box holds labels and values about the document (索引号, 发文机关 …) and nothing of it. */
export function isInfoBox(box: Element): boolean {
  if (tagOf(box) === 'table') return isInfoTable(box as HTMLTableElement)
  return isBlock(box) && isInfoList(box)
}

/** Labels and values in turn, in boxes that are no cells. */
function isInfoList(box: Element): boolean {
  const walker = box.ownerDocument.createTreeWalker(box, SHOW_TEXT)
  let texts = 0
  let labels = 0
  let sure = false
  let read: Node | null = null
  for (let met = 0; walker.nextNode() !== null; met++) {
    const node = walker.currentNode as Text
    if (node.data.trim() === '' || read?.contains(node)) continue
    read = wholeCell(node) ?? node
    const text = (read.textContent ?? '').trim()
    if (++texts > MOST_INFO || text.length > LONGEST_LINE || met > MOST_INFO * 3) return false
    const field = labelField(text)
    if (field === null && texts === 1) return false
    if (field !== null) labels++
    sure ||= field !== null && SURE.has(field)
  }
  return sure && labels >= 2 && labels * 5 >= texts * 2
}

const MOST_INFO = 60

/** The cell of a text where it is one label or one value that an editor may have cut (文|号), not a label beside its value. */
function wholeCell(text: Text): Element | null {
  const cell = text.parentElement?.closest('dt, dd, td, th')
  if (!cell || !isLeaf(cell)) return null
  const isLabel = ({ textContent }: Node) => labelField((textContent ?? '').trim()) !== null
  return isLabel(cell) || ![...cell.childNodes].some(isLabel) ? cell : null
}

/** A table of labels and values about the document, not of the document: labels stand in most rows. */
function isInfoTable(table: HTMLTableElement): boolean {
  if (!table.rows || table.rows.length > 14) return false
  let labels = 0
  let cells = 0
  let labelledRows = 0
  let sure = false
  for (const row of table.rows) {
    const before = labels
    for (const cell of row.cells) {
      if (++cells > 60) return false
      const text = cell.textContent ?? ''
      if (text.length > MOST_WORDS) return false
      const field = text.length < 24 ? labelField(text.trim()) : null
      if (!field) continue
      labels++
      sure ||= SURE.has(field)
    }
    if (labels > before) labelledRows++
  }
  return sure && labels >= 2 && labels * 5 >= cells && (labelledRows > 1 || table.rows.length === 1)
}

/** Fields that only documents have; tables of other things have names and times as well. */
const SURE: ReadonlySet<Field> = new Set([
  'indexNumber',
  'issuer',
  'publisher',
  'documentNumber',
  'writtenOn',
  'createdOn',
  'validity',
])
