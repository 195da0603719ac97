import { backupToJson } from '../../src/export/backup-to-json.ts'
import { exportFormats } from '../../src/export/export-format.ts'
import type { ExportNews, ExportRequest } from '../../src/export/export-request.ts'
import { tooManyFor } from '../../src/export/most-notes.ts'
import { type NotePlace, orderNotes, placeOfNote } from '../../src/export/note-batches.ts'
import { type FileParts, writeLedger, writeNotes } from '../../src/export/write-export.ts'
import type { Note } from '../../src/notes/note.ts'
import type { BundleSlice } from '../../src/notes/bundle.ts'
import { countEverything, readEverything } from '../../src/notes/read-everything.ts'
import { noteSlices, notesByIds } from '../../src/notes/note-slices.ts'
import { failureSentence } from '../../src/notes/store-failure.ts'

/** Writes one file where no page waits for it; whoever has had enough of it ends the worker. */
addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
  write(data).catch((error: unknown) => tell({ kind: 'failed', sentence: failureSentence(error, 'read') }))
})

const batchSize = 500
/** Parts are handed to the browser in pieces of this many UTF-16 units or bytes: they leave our memory then. */
const pieceSize = 4_000_000

function tell(news: ExportNews): void {
  postMessage(news)
}

async function write(request: ExportRequest): Promise<void> {
  if (request.kind === 'backup') return tellFile(await backup(request), exportFormats.json.media)
  const media = exportFormats[request.format].media
  if (request.kind === 'ledger') return tellFile(writeLedger(request.format, request.analysis), media)
  const { format, ids, at } = request
  const order = orderNotes(await placesOf(ids === null ? null : new Set(ids), format === 'json'))
  const sentence = tooManyFor(format, order.length)
  if (sentence !== null) return tell({ kind: 'failed', sentence })
  const stamp = { at, total: order.length, id: crypto.randomUUID() }
  return tellFile(writeNotes(format, batchesOf(order), stamp), media)
}

/** The places of the wanted notes alone: the notes themselves come later, a batch at a time. */
async function placesOf(ids: ReadonlySet<string> | null, erasedToo: boolean): Promise<NotePlace[]> {
  const places: NotePlace[] = []
  for await (const notes of noteSlices(batchSize))
    for (const note of notes)
      if ((ids === null || ids.has(note.id)) && (erasedToo || note.deleted === 0)) places.push(placeOfNote(note))
  return places
}

async function* batchesOf(order: readonly NotePlace[]): AsyncGenerator<readonly Note[], void> {
  tell({ kind: 'progress', done: 0, total: order.length })
  for (let from = 0; from < order.length; from += batchSize) {
    const notes = await notesByIds(order.slice(from, from + batchSize).map(({ id }) => id))
    yield notes.filter((note) => note !== undefined)
    tell({ kind: 'progress', done: Math.min(order.length, from + batchSize), total: order.length })
  }
}

async function backup({ settings, at }: ExportRequest & { kind: 'backup' }): Promise<FileParts> {
  const total = await countEverything()
  if (!total.ok) throw new Error(total.error)
  return backupToJson(counted(readEverything(), total.value), settings, at)
}

async function* counted(slices: AsyncIterable<BundleSlice>, total: number): AsyncGenerator<BundleSlice, void> {
  let done = 0
  for await (const slice of slices) {
    tell({ kind: 'progress', done, total })
    yield slice
    done += slice.records.length
  }
}

async function tellFile(parts: FileParts, type: string): Promise<void> {
  const pieces: Blob[] = []
  let pending: BlobPart[] = []
  let size = 0
  for await (const part of parts) {
    pending.push(part as BlobPart)
    size += part.length
    if (size < pieceSize) continue
    pieces.push(new Blob(pending))
    pending = []
    size = 0
  }
  tell({ kind: 'file', file: new Blob([...pieces, ...pending], { type }) })
}
