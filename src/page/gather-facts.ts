import portals from '../../seeds/portals.json' with { type: 'json' }
import { labelField, readFields, type InfoPiece } from '../notice/info-fields.ts'
import type { BodyFacts, PageFacts, TitleCandidate } from '../notice/notice-facts.ts'
import { genreOf } from '../notice/notice-title.ts'
import { textLines } from '../notice/text-lines.ts'
import { findTitle } from '../notice/title-lines.ts'
import { isFurnitureLine, isLeaf } from './furniture.ts'
import { nameTest } from './named-element.ts'
import type { FoundParts } from './portal-parts.ts'
import type { PageLine, PageSurvey } from './survey-page.ts'
import { tagOf } from './walk-shown.ts'

const isHeading = nameTest(['h1', 'h2', 'h3', ...portals.titles])
const HEAD_LINES = 80
const TEXT_LINES = 6
const MOST_TITLES = 6
const TAIL_LINES = 6
const SHORTEST_PROSE = 20
const ATTACHED = /^附|\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|rar|zip|jpe?g|png)\s*$/iu
const BREADCRUMB = /(?:位置|所在)\s*(?:是|为)?\s*[:：]\s*(.*)$|^(首\s*页\s*(?:>|＞|》|»|›|&gt;|-|—|\/).*)$/u

/** Gathers what a page says of itself beside its text: metas, titles, information lines, measures of the body. */
export function gatherFacts(
  document: Document,
  address: string,
  survey: PageSurvey,
  body: Element,
  told: FoundParts,
): PageFacts {
  const inner = body.ownerDocument
  // A frame that holds the text says more of it than the page around.
  const metas = inner === document ? readMetas(document) : { ...readMetas(document), ...readMetas(inner) }
  const around = [...linesIn(survey, told.source), ...linesAround(survey, body)]
  const fields = readFields(around.flatMap(cellsOf))
  return {
    url: address || null,
    host: hostOf(address),
    metas,
    titles: titlesOf([inner, document], survey, metas, around, fields.title, told.title),
    fields,
    breadcrumb: breadcrumbOf(survey),
    body: measure(survey, body),
  }
}

/** The page's metas by lower-case name, without unfilled templates. */
export function readMetas(document: Document): Record<string, string> {
  const metas: Record<string, string> = {}
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').trim().toLowerCase()
    const content = (meta.getAttribute('content') ?? '').trim()
    if (name && content && metas[name] === undefined && !isTemplate(content)) metas[name] = content
  }
  return metas
}

function isTemplate(content: string): boolean {
  return /^(?:网站名称|网站域名|栏目名称|文章标题|发布时间|信息来源|标题|来源|null|undefined)$|[{<$]%?.*[}>%]/iu.test(
    content,
  )
}

/** The host of an address, or null where it has none. */
export function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.toLowerCase() || null : null
}

/** The lines of the element that the portal's rule tells. */
function linesIn({ lines }: PageSurvey, told: Element | null): readonly PageLine[] {
  return told === null ? [] : lines.filter(({ element }) => told.contains(element))
}

/** The lines before the body and its first and following few: where pages put what they say of a document. */
function linesAround({ lines }: PageSurvey, body: Element): readonly (PageLine & InfoPiece)[] {
  const first = lines.findIndex(({ element }) => body.contains(element))
  if (first < 0) return lines.slice(0, HEAD_LINES)
  let last = lines.length - 1
  while (last > first && !body.contains(lines[last]?.element ?? null)) last--
  return [
    ...lines.slice(Math.max(0, first - HEAD_LINES), first),
    ...lines.slice(first, Math.min(first + headOfBody(lines, first), last + 1)).map(inBody),
    ...lines.slice(last + 1, last + 1 + TAIL_LINES),
  ]
}

/** A line that is nothing but inline elements, of which one is a label, is read as cells; other such elements stay apart. */
function cellsOf(line: PageLine & InfoPiece): readonly InfoPiece[] {
  const { element, row, inBody = false } = line
  if (line.text.length > LONGEST_INFO || element.childElementCount < 2 || !isLeaf(element)) return [line]
  const texts: string[] = []
  // An editor cuts the words of a cell anywhere (浙政发〔2|025〕9号); elsewhere such elements stand apart by their style.
  let isCut = /^(?:td|th|dd)$/u.test(tagOf(element))
  for (const { nodeType, textContent } of element.childNodes) {
    const text = (textContent ?? '').trim()
    if (nodeType === 3 && text) return [line]
    if (nodeType === 3 && textContent) isCut = false
    if (nodeType !== 1 || !text) continue
    // A colon belongs to the label before it, in whatever element it stands.
    if (/^[:：]/u.test(text) && texts.length > 0) texts.push(`${texts.pop()}${text}`)
    else texts.push(text)
  }
  const isLine = texts.some((text) => SEVERAL.test(text))
  if (!isLine && texts.some((text) => labelField(text) !== null))
    return texts.map((text) => ({ text, row: element, inBody }))
  return [{ text: texts.join(isCut ? '' : ' '), row, inBody }]
}

const LONGEST_INFO = 200

/** 县政府办 ｜ 2024-06-19: more than the value of the label before it. */
const SEVERAL = /\S\s*[|｜]\s*\S/u

function inBody(line: PageLine): PageLine & InfoPiece {
  return { ...line, inBody: !isFurnitureLine(line.text) }
}

/** How many of the body's first lines may still be information: up to the first that is plainly text. */
function headOfBody(lines: readonly PageLine[], first: number): number {
  for (let count = 0; count < HEAD_LINES; count++) {
    const text = lines[first + count]?.text ?? ''
    if ((text.length > 60 && /[。；]$/u.test(text)) || /^各.*[:：]$/u.test(text)) return Math.max(count, TEXT_LINES)
  }
  return TEXT_LINES
}

function titlesOf(
  documents: readonly Document[],
  survey: PageSurvey,
  metas: Readonly<Record<string, string>>,
  around: readonly PageLine[],
  field: string | undefined,
  told: Element | null,
): readonly TitleCandidate[] {
  const said: TitleCandidate[] = []
  const add = (text: string | null | undefined, from: TitleCandidate['from']) => {
    if (text?.trim()) said.push({ text: text.trim(), from })
  }
  add(told && headingText(told), 'portal')
  for (const name of portals.metas.title) add(metas[name], 'meta')
  for (const heading of headingsOf(survey)) add(heading, 'heading')
  add(field, 'table')
  for (const { title } of new Set(documents)) add(title, 'document')
  for (const title of titlesInLines(around)) add(title, 'text')
  return said
}

/** The titles that stand in plain lines, perhaps over several (甲市人民政府⏎关于印发…⏎的通知). */
function titlesInLines(lines: readonly PageLine[]): readonly string[] {
  // A full stop for a menu: the site's name before it is no part of the title behind it.
  const text = lines.flatMap((line) => (line.linked > 0 ? ['。'] : line.text.length > 3 ? [line.text] : [])).join('\n')
  const titles: string[] = []
  for (let rest = textLines(text); titles.length < MOST_TITLES;) {
    const found = findTitle(rest)
    if (!found) break
    titles.push(text.slice(found.start, found.end))
    rest = rest.filter(({ start }) => start > found.end)
  }
  return titles
}

/** The texts of h1 to h3 and of the elements that portals use for titles, at most twelve; links lead to other pages' titles. */
function headingsOf({ tallies }: PageSurvey): readonly string[] {
  const texts: string[] = []
  for (const [element, { characters, linked }] of tallies) {
    if (texts.length >= 12) break
    if (linked * 2 > characters && tagOf(element) !== 'h1') continue
    if (!isHeading(element) || element.childElementCount > 12 || element.querySelector('li, input, img')) continue
    const text = headingText(element).trim()
    if (text.length >= 4 && text.length <= 160) texts.push(text)
  }
  return texts
}

function headingText(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += (node as Text).data
    else if (node.nodeType === 1) text += tagOf(node as Element) === 'br' ? '\n' : headingText(node as Element)
    if (text.length > 400) break
  }
  return text
}

function breadcrumbOf({ lines }: PageSurvey): string | null {
  for (const { text } of lines.slice(0, HEAD_LINES)) {
    const found = text.length < 200 ? BREADCRUMB.exec(text) : null
    const words = found?.[1] ?? found?.[2]
    if (words) return words.trim()
  }
  return null
}

function measure({ lines, tallies }: PageSurvey, body: Element): BodyFacts {
  const { characters = 0, linked = 0 } = tallies.get(body) ?? {}
  const facts = { characters, linked, prose: 0, linkLines: 0, abstracts: 0 }
  let isBelowTitle = false
  for (const line of lines) {
    const isLink = leadsAway(line)
    if ((!isLink && !isProse(line.text)) || !body.contains(line.element)) continue
    if (isLink) facts.linkLines++
    else facts.prose += line.text.length
    if (isBelowTitle && !isLink) facts.abstracts++
    isBelowTitle = isLink && line.linked > 12 && genreOf(line.text.replace(TRAILING_DAY, '')) !== null
  }
  return facts
}

const TRAILING_DAY =
  /[\s[【(（]*(?:\d{4}[-./年])?\d{1,2}[-./月]\d{1,2}日?[\s\])）】]*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*$/u

/** Whether a line is a link to another page, not to what is attached. */
function leadsAway({ text, linked }: PageLine): boolean {
  return linked > 8 && linked * 2 > text.length && !ATTACHED.test(text)
}

/** Whether a line says something: not the cells, days and labels that stand beside links. */
function isProse(text: string): boolean {
  return text.length > SHORTEST_PROSE && !/^[^：:。]{2,6}[：:].*[：:]/u.test(text) && !isFurnitureLine(text)
}
