import type { Page } from 'puppeteer-core'
import type { ExtendedChromium } from '../../src/commands/chromium.ts'
import type { Answer, PageCalls } from '../../src/messages/calls.ts'
import type { KeptDraft } from '../../src/notes/kept-draft.ts'
import type { Note, NoteDraft } from '../../src/notes/note.ts'

/** The sample page in a new tab; it is ours, and read like a notice. */
export async function openSample({ browser, extensionId }: ExtendedChromium): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`chrome-extension://${extensionId}/sample.html`, { waitUntil: 'domcontentloaded' })
  return page
}

/** Asks the background as the sample page may: the message and its answer are real ones. */
export function askAsPage<T>(page: Page, type: keyof PageCalls, data: unknown = null): Promise<Answer<T>> {
  return page.evaluate(sendMessage, { id: 1, type, data, timestamp: 1 }) as Promise<Answer<T>>
}

/** Keeps a note as the sample page does; answered when it is on disk. */
export function keepAsPage(page: Page, key: string, draft: NoteDraft): Promise<Answer<Note>> {
  return askAsPage(page, 'keepNote', { key, draft })
}

/** All notes that are on disk, as they are, read in a page of ours. */
export function storedNotes(page: Page): Promise<readonly Note[]> {
  return storedRows<Note>(page, 'notes')
}

/** All drafts that are on disk. */
export function storedDrafts(page: Page): Promise<readonly KeptDraft[]> {
  return storedRows<KeptDraft>(page, 'drafts')
}

function storedRows<Row>(page: Page, table: string): Promise<readonly Row[]> {
  return page.evaluate(async (name) => {
    const known = await indexedDB.databases()
    if (known.every((one) => one.name !== 'notice-lens')) return []
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')))
      })
    const db = await settled(indexedDB.open('notice-lens'))
    const rows = await settled(db.transaction(name).objectStore(name).getAll())
    db.close()
    return rows as Row[]
  }, table)
}

async function sendMessage(message: object): Promise<unknown> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(sent: object): Promise<unknown> } } }
  const answer = await chrome.runtime.sendMessage(message)
  return (answer as { readonly res?: unknown } | null)?.res
}
