import { browser } from 'wxt/browser'
import { tooManyFor } from '../../src/export/most-notes.ts'
import { countNotes } from '../../src/notes/note-slices.ts'

const key = 'print'

/** Opens the print view of these notes (null: all); a sentence when there are too many. */
export async function printNotes(ids: readonly string[] | null): Promise<string | null> {
  const sentence = tooManyFor('print', ids?.length ?? (await countNotes()))
  if (sentence !== null) return sentence
  localStorage.setItem(key, JSON.stringify(ids))
  await browser.tabs.create({ url: browser.runtime.getURL('/print.html') })
  return null
}

/** The notes that are to be printed, by their ids; null: all. */
export function notesToPrint(): readonly string[] | null {
  const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
  if (kept === null) return null
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
}
