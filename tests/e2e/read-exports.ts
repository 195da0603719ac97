import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'

/** How many notes a file of that form holds, and their words; of a Word document what is packed in it. */
export async function countNotes(file: string): Promise<{ notes: number; words: string }> {
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8')
  if (file.endsWith('.csv')) {
    const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
    return { notes: rows.length - 1, words: rows.map((row) => row.join('\t')).join('\n') }
  }
  if (file.endsWith('.jsonld')) {
    const { first, total } = JSON.parse(text) as { first: { items: unknown[] }; total: number }
    if (total !== first.items.length) throw new Error(`${total} notes are said to be there`)
    return { notes: total, words: text }
  }
  if (file.endsWith('.json')) return { notes: (JSON.parse(text) as { notes: unknown[] }).notes.length, words: text }
  if (file.endsWith('.md')) return { notes: text.match(/^— /gm)?.length ?? 0, words: text }
  if (file.endsWith('.xlsx')) {
    const rows = (await readXlsx(bytes)).sheets[0]!.rows
    return { notes: rows.length - 1, words: rows.map((row) => row.join('\t')).join('\n') }
  }
  const document = strFromU8(unzipSync(bytes)['word/document.xml']!)
  return { notes: document.match(/，2025-01-01 \d\d:\d\d</g)?.length ?? 0, words: document }
}
