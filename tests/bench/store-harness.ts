import type { Bundle, ImportChoices, Imported, ImportPreview } from '../../src/notes/bundle.ts'
import { eraseNotes } from '../../src/notes/erase-notes.ts'
import { notesOfPage } from '../../src/notes/find-notes.ts'
import { importBundle, previewImport } from '../../src/notes/import-bundle.ts'
import { keepNote } from '../../src/notes/keep-note.ts'
import { makeNoteId } from '../../src/notes/note-id.ts'
import type { Note } from '../../src/notes/note.ts'
import type { Outcome } from '../../src/notes/outcome.ts'
import { readEverything } from '../../src/notes/read-everything.ts'
import { noticeElsewhere } from '../../src/notes/recognise-notice.ts'
import { lastStep, undoLast } from '../../src/notes/undo-last.ts'
import { fingerprintOf } from '../../src/text/fingerprint.ts'

// The store as a page of ours has it, set as `store` for what drives the page.

/** Milliseconds of each run, and the longest task of the page meanwhile. */
export interface Timed {
  readonly best: number
  readonly median: number
  readonly longestTask: number
}

const noChoice: ImportChoices = new Map()
const longTasks: number[] = []
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks.push(duration)
}).observe({ entryTypes: ['longtask'] })

async function timed(runs: number, run: () => Promise<unknown>): Promise<Timed> {
  longTasks.length = 0
  const times: number[] = []
  for (let turn = 0; turn < runs; turn += 1) {
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  // Long tasks are told of when they are over.
  await new Promise((resolve) => setTimeout(resolve, 100))
  times.sort((a, b) => a - b)
  return { best: times[0]!, median: times[runs >> 1]!, longestTask: Math.max(0, ...longTasks) }
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error)
  return outcome.value
}

let bundle: Bundle = { notes: [], notices: [], texts: [], drafts: [], conflicts: [] }

const store = {
  /** Adds notes to the bundle that is brought in next. */
  add(notes: readonly Note[]): void {
    bundle = { ...bundle, notes: [...bundle.notes, ...notes] }
  },
  async bringIn(): Promise<Timed & { readonly done: Imported }> {
    let done: Imported | null = null
    const times = await timed(1, async () => (done = valueOf(await importBundle(bundle, noChoice))))
    return { ...times, done: done! }
  },
  async preview(): Promise<Timed & { readonly same: number }> {
    let preview: ImportPreview | null = null
    const times = await timed(1, async () => (preview = valueOf(await previewImport(bundle))))
    return { ...times, same: preview!.notes.filter(({ state }) => state === 'same').length }
  },
  async notesOfPage(page: string): Promise<Timed & { readonly found: number }> {
    const found = valueOf(await notesOfPage(page)).length
    return { ...(await timed(20, () => notesOfPage(page))), found }
  },
  keepAndErase(page: string): Promise<Timed> {
    const [note] = bundle.notes
    return timed(20, async () => {
      const context = { page, device: 'bench', now: Date.now(), id: makeNoteId() }
      const { id } = valueOf(await keepNote(note!, context, makeNoteId()))
      valueOf(await eraseNotes([id]))
    })
  },
  eraseAndUndo(most: number): Promise<Timed> {
    const ids = bundle.notes.filter(({ deleted }) => deleted === 0).map(({ id }) => id)
    return timed(1, async () => {
      valueOf(await eraseNotes(ids.slice(0, most)))
      valueOf(await undoLast(valueOf(await lastStep())!.turn))
    })
  },
  recognise(text: string): Promise<Timed> {
    const sight = { documentNumber: null, fingerprint: fingerprintOf(text) }
    return timed(20, async () => valueOf(await noticeElsewhere('https://elsewhere.gov.cn/', sight)))
  },
  async backUp(): Promise<Timed & { readonly records: number }> {
    let count = 0
    const times = await timed(1, async () => {
      for await (const { records } of readEverything()) count += records.length
    })
    return { ...times, records: count }
  },
}

/** What the page has under `store`. */
export type BenchStore = typeof store

Object.assign(globalThis, { store })
