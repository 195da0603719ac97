import { backupToJson } from '../../src/export/backup-to-json.ts'
import { exportFormats } from '../../src/export/export-format.ts'
import type { ExportNews, ExportRequest } from '../../src/export/export-request.ts'
import { tooManyFor } from '../../src/export/most-notes.ts'
import type { NoteBatches } from '../../src/export/note-batches.ts'
import { type FileParts, writeLedger, writeNotes } from '../../src/export/write-export.ts'
import type { Note } from '../../src/notes/note.ts'
import type { BundleSlice } from '../../src/notes/bundle.ts'
import { countEverything, readEverything } from '../../src/notes/read-everything.ts'
import { failureSentence } from '../../src/notes/store-failure.ts'
import { orderedNotes } from './ordered-notes.ts'

/** Writes one file where no page waits for it; whoever has had enough of it ends the worker. */
addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
  write(data).catch((error: unknown) => tell({ kind: 'failed', sentence: failureSentence(error, 'read') }))
})

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
  const { total, batches } = await orderedNotes(ids, format === 'json')
  const sentence = tooManyFor(format, total)
  if (sentence !== null) return tell({ kind: 'failed', sentence })
  const stamp = { at, total, id: crypto.randomUUID() }
  return tellFile(writeNotes(format, watched(batches(), total), stamp), media)
}

async function* watched(batches: NoteBatches, total: number): AsyncGenerator<readonly Note[], void> {
  let done = 0
  tell({ kind: 'progress', done, total })
  for await (const notes of batches) {
    yield notes
    done += notes.length
    tell({ kind: 'progress', done, total })
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
