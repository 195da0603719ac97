import { type Signal, signal } from '@preact/signals'
import type { RegionPack } from '../../src/analysis/region-pack.ts'
import type { ImportNews, ImportRequest } from '../../src/import/import-talk.ts'
import { tellNotesChanged } from '../../src/messages/tell-notes-changed.ts'
import { addRegionPack } from '../../src/settings/region-packs.ts'
import type { ImportChoice, ImportState } from '../../src/ui/import-dialog.tsx'

/** The import of one file at a time: what the dialog shows, and what its buttons do. */
export interface FileImport {
  readonly state: Signal<ImportState | null>
  open(file: File): void
  bring(choice: ImportChoice): void
  /** Closes the dialog; what is being brought in is given up, and nothing of it stays. */
  close(): void
}

export function fileImport(): FileImport {
  const state = signal<ImportState | null>(null)
  let worker: Worker | null = null
  /** Packs that come in when all else is in. */
  let packs: readonly RegionPack[] = []

  function ask(request: ImportRequest): void {
    worker?.postMessage(request, [])
  }

  function close(): void {
    worker?.terminate()
    worker = null
    state.value = null
  }

  function hear(file: string, news: ImportNews): void {
    if (news.kind === 'summary') state.value = { kind: 'preview', file, summary: news.summary }
    else if (news.kind === 'progress') state.value = { kind: 'bringing', file, done: news.done, total: news.total }
    else if (news.kind === 'failed') state.value = { kind: 'failed', file, sentence: news.sentence }
    else {
      state.value = { kind: 'done', file, imported: news.imported }
      void addAll(packs)
      for (const page of news.pages) void tellNotesChanged(page)
    }
  }

  return {
    state,
    close,
    open(file) {
      close()
      state.value = { kind: 'reading', file: file.name }
      worker = new Worker(new URL('import-worker.ts', import.meta.url), { type: 'module', name: 'import' })
      worker.addEventListener('message', ({ data }: MessageEvent<ImportNews>) => hear(file.name, data))
      worker.addEventListener('error', () =>
        hear(file.name, { kind: 'failed', sentence: '读文件时出错，没有导入。请再试一次。' }),
      )
      ask({ kind: 'read', file })
    },
    bring({ otherwise, choices, regionPacks }) {
      const before = state.value
      if (before?.kind !== 'preview') return
      state.value = { kind: 'bringing', file: before.file, done: 0, total: 0 }
      ask({ kind: 'bring', otherwise, choices })
      packs = regionPacks ? before.summary.regionPacks : []
    },
  }
}

async function addAll(packs: readonly RegionPack[]): Promise<void> {
  for (const pack of packs) await addRegionPack(pack)
}
