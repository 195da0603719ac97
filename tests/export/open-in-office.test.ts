import { expect, it } from 'vitest'
import { ledgerTable } from '../../src/export/ledger-table.ts'
import { noteTable } from '../../src/export/note-table.ts'
import { notesToDocx } from '../../src/export/notes-to-docx.ts'
import { tableToCsv } from '../../src/export/table-to-csv.ts'
import { tableToDocx } from '../../src/export/table-to-docx.ts'
import { tableToXlsx } from '../../src/export/table-to-xlsx.ts'
import type { Table } from '../../src/export/table.ts'
import type { Note } from '../../src/notes/note.ts'
import { sampleNote, sampleTarget } from '../notes/sample-note.ts'
import { analyseText } from '../analysis/analyse-text.ts'
import { readSeedText } from '../seeds/read-seed.ts'
import { readDocument, readSheet } from './libre-office.ts'
import { bytesOf, inOrder } from './written.ts'

/** What spreadsheets and documents are known to get wrong. */
const words = [
  '=1+1',
  '＝SUM(A1:A9)',
  '+86 27 1234',
  '-5',
  '@SUM(1)',
  '=HYPERLINK("http://example.com","点")',
  '"引号"，逗号,分号;',
  '第一行\n第二行\n\n第四行',
  '前\t后',
  '两个  空格',
  '<b>&amp;</b>]]>',
  '𠮷野家 👍',
  '00123',
  '12345678901234567890',
  '1e5',
  '3/4',
  'TRUE',
  '_x0041_',
  '长'.repeat(8000),
]

const notes: readonly Note[] = words.map((body, index) => {
  const target = sampleTarget({ position: { ...sampleTarget().position, start: index } })
  const on = index % 5 === 4 ? null : { ...target, quote: { ...target.quote, exact: body } }
  return sampleNote({
    body,
    target: on,
    createdAt: sampleNote().createdAt + index,
    tags: index % 2 === 0 ? [] : ['甲', '乙'],
  })
})

const analysed = analyseText(readSeedText('notices/wuchang-2023.txt'))

function ledgerOfSeed(): Table {
  return ledgerTable(analysed)
}

async function rowsOf({ columns, rows }: Table): Promise<string[][]> {
  const all = [['序号', ...columns.map(({ header }) => header)]]
  for await (const row of rows) all.push([String(all.length), ...row])
  return all
}

function withoutEmptyEnd(row: readonly string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1)
}

it.each([
  ['notes', () => noteTable(inOrder(notes))],
  ['the ledger', () => ledgerOfSeed()],
] as const)('an XLSX of %s opens with the same cells', async (_, table) => {
  const sheet = await readSheet('book.xlsx', await bytesOf(tableToXlsx(table())))
  expect(sheet.flat().filter(({ formula }) => formula)).toEqual([])
  const wanted = await rowsOf(table())
  expect(wanted.length).toBeGreaterThan(10)
  expect(sheet.map((row) => row.map(({ value }) => value))).toEqual(wanted.map(withoutEmptyEnd))
})

/** Commas, quotation marks, UTF-8, from the first line; behind that the columns that are words (2) rather than guessed. */
const csvFilter = 'Text - txt - csv (StarCalc):44,34,76,1'

it('a CSV opens with the same cells', async () => {
  const wanted = (await rowsOf(noteTable(inOrder(notes)))).map(withoutEmptyEnd)
  const asWords = `${csvFilter},${wanted[0]!.map((_, column) => `${column + 1}/2`).join('/')}`
  const sheet = await readSheet('table.csv', await bytesOf(tableToCsv(noteTable(inOrder(notes)))), asWords)
  expect(sheet.map((row) => row.map(({ value }) => value))).toEqual(
    wanted.map((row) => row.map((cell) => (/^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell))),
  )
})

it('a CSV opens with nothing to work out where the spreadsheet guesses what cells are', async () => {
  const sheet = await readSheet('table.csv', await bytesOf(tableToCsv(noteTable(inOrder(notes)))), csvFilter)
  expect(sheet).toHaveLength(notes.length + 1)
  expect(sheet.flat().filter(({ formula }) => formula)).toEqual([])
  const careless = Buffer.from(`\uFEFF甲,=1+1\r\n`)
  expect((await readSheet('careless.csv', careless, csvFilter)).flat().map(({ formula }) => formula)).toEqual([
    false,
    true,
  ])
})

it('a DOCX of notes opens with the same headings and paragraphs', async () => {
  const document = await readDocument('notes.docx', Buffer.from(await notesToDocx(inOrder(notes))))
  expect(document.filter((one) => one.in === 'heading').map((one) => one.words)).toEqual([
    '《关于做好示例工作的通知》（示发〔2026〕5号）',
  ])
  const paragraphs = document.filter((one) => one.in === 'paragraph').map((one) => one.words)
  for (const line of words.flatMap((one) => one.split('\n'))) expect(paragraphs).toContain(line)
})

it('a DOCX of the ledger opens with the same cells', async () => {
  const file = Buffer.from(await tableToDocx(ledgerOfSeed()))
  const cells = (await readDocument('ledger.docx', file)).filter((one) => one.in === 'cell').map((one) => one.words)
  expect(cells).toEqual((await rowsOf(ledgerOfSeed())).flat())
})
