import portals from '../../seeds/portals.json' with { type: 'json' }
import { labelField } from '../notice/info-fields.ts'
import type { Field } from '../notice/notice-facts.ts'
import { isBlock, tagOf } from './walk-shown.ts'

const lines = new RegExp(portals.furniture.lines.map((line) => `(?:${line})`).join('|'), 'iu')
const names = new Set(portals.furniture.names)
const SENTENCE = /[。；]\s*$/u
const LONGEST_LINE = 220
const MOST_WORDS = 600

/** Whether a line is the site's and not the notice's: place in the site, tools, counters, footer. */
export function isFurnitureLine(text: string): boolean {
  return text.length <= LONGEST_LINE && !(text.length > 12 && SENTENCE.test(text)) && lines.test(text)
}

/** Whether an element is named as furniture by its tag, role, class or id (nav, footer, share …). */
export function isNamedFurniture(element: Element): boolean {
  const tag = tagOf(element)
  if (tag === 'nav' || tag === 'footer' || tag === 'aside' || element.getAttribute('role') === 'navigation') return true
  const words = `${element.id} ${element.getAttribute('class') ?? ''}`.toLowerCase()
  return words !== ' ' && words.split(/[\s]+/u).some((word) => names.has(word))
}

/** Whether an element inside a notice's body belongs to the site: a tool bar, an information table, the line of sources. */
export function isFurniture(element: Element): boolean {
  if (tagOf(element) === 'table') return isInfoTable(element as HTMLTableElement)
  if (!isBlock(element)) return false
  if (isNamedFurniture(element)) return (element.textContent ?? '').length < MOST_WORDS
  return isLeaf(element) && isFurnitureLine(leafText(element))
}

function leafText(element: Element): string {
  const text = element.textContent ?? ''
  return text.length > LONGEST_LINE * 2 ? text : text.replaceAll(/\s+/gu, ' ').trim()
}

function isLeaf(element: Element): boolean {
  for (const child of element.children) if (isBlock(child) || child.localName === 'br') return false
  return element.firstChild !== null
}

/** A table of labels and values about the document (索引号, 发文机关 …), not of the document: labels stand in most rows. */
export function isInfoTable(table: HTMLTableElement): boolean {
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
