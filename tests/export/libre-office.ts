import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { JSDOM } from 'jsdom'

/** A cell as LibreOffice took it: its value as text, and whether it would be worked out. */
export interface OfficeCell {
  readonly value: string
  readonly formula: boolean
}

/**
 * The cells of the first sheet of a workbook or CSV file that LibreOffice opened, without the empty ones at the end of a
 * row. A filter says how a CSV is taken: what a person would choose in the dialog.
 */
export async function readSheet(name: string, file: Buffer, filter?: string): Promise<OfficeCell[][]> {
  const document = await openInOffice(name, file, 'fods', filter)
  const [table] = elements(document, 'table:table')
  return elements(table!, 'table:table-row').flatMap((row) => {
    const cells = elements(row, 'table:table-cell').flatMap((cell) =>
      repeat(cellOf(cell), timesOf(cell, 'table:number-columns-repeated')),
    )
    while (cells.at(-1)?.value === '') cells.pop()
    return cells.length === 0 ? [] : repeat(cells, timesOf(row, 'table:number-rows-repeated'))
  })
}

/** The headings, paragraphs and cells of a document that LibreOffice opened, each with the element that it is in. */
export async function readDocument(name: string, file: Buffer): Promise<{ in: string; words: string }[]> {
  const document = await openInOffice(name, file, 'fodt')
  const [body] = elements(document, 'office:text')
  return elements(body!, 'text:h', 'text:p').map((one) => ({
    in: one.parentElement?.tagName === 'table:table-cell' ? 'cell' : one.tagName === 'text:h' ? 'heading' : 'paragraph',
    words: wordsOf(one),
  }))
}

async function openInOffice(name: string, file: Buffer, flat: 'fods' | 'fodt', filter?: string): Promise<Document> {
  const program = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice'
  if (!existsSync(program)) throw new Error(`LibreOffice is not at ${program}: install it or set SOFFICE_PATH.`)
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'))
  try {
    const source = path.join(folder, name)
    writeFileSync(source, file)
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    const taken = filter === undefined ? [] : [`--infilter=${filter}`]
    const words = [profile, '--headless', '--norestore', ...taken, '--convert-to', flat, '--outdir', folder, source]
    await promisify(execFile)(program, words, { timeout: 240_000, env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    const xml = readFileSync(path.join(folder, `${path.parse(name).name}.${flat}`), 'utf8')
    return new JSDOM(xml, { contentType: 'text/xml' }).window.document
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function cellOf(cell: Element): OfficeCell {
  const kind = cell.getAttribute('office:value-type')
  const value =
    kind === 'date' || kind === 'float'
      ? (cell.getAttribute(kind === 'date' ? 'office:date-value' : 'office:value') ?? '')
      : elements(cell, 'text:p').map(wordsOf).join('\n')
  return { value, formula: cell.hasAttribute('table:formula') }
}

/** The words of a paragraph: runs of blanks, tabs and line breaks are elements there. */
function wordsOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? ''
  const element = node as Element
  if (element.tagName === 'text:s') return ' '.repeat(Number(element.getAttribute('text:c') ?? 1))
  if (element.tagName === 'text:tab') return '\t'
  if (element.tagName === 'text:line-break') return '\n'
  return [...node.childNodes].map(wordsOf).join('')
}

function elements(root: Document | Element, ...names: string[]): Element[] {
  return [...root.getElementsByTagName('*')].filter((one) => names.includes(one.tagName))
}

function timesOf(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute) ?? 1)
}

function repeat<T>(one: T, times: number): T[] {
  // The rows and columns behind the last used one are one element that stands for a million.
  return times > 1000 ? [one] : Array.from({ length: times }, () => one)
}
