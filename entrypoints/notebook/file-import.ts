import { type Signal, signal } from '@preact/signals'
import type { ImportSummary } from '../../src/import/import-summary.ts'
import type { ImportNews, ImportRequest } from '../../src/import/import-talk.ts'
import { tellNotesChanged } from '../../src/messages/tell-notes-changed.ts'
import { checkPortalPack } from '../../src/notice/portal-pack.ts'
import type { Portal } from '../../src/notice/portal.ts'
import { selectorTest } from '../../src/page/portal-parts.ts'
import { addVerdicts } from '../../src/settings/page-verdicts.ts'
import { addPortals } from '../../src/settings/portals.ts'
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

type Settings = Pick<ImportSummary, 'regionPacks' | 'portals' | 'verdicts'>

const noSettings: Settings = { regionPacks: [], portals: [], verdicts: [] }

export function fileImport(): FileImport {
  const state = signal<ImportState | null>(null)
  let worker: Worker | null = null
  /** What comes in when all else is in. */
  let settings: Settings = noSettings

  function ask(request: ImportRequest): void {
    worker?.postMessage(request, [])
  }

  function end(): void {
    worker?.terminate()
    worker = null
  }

  function close(): void {
    end()
    state.value = null
  }

  function hear(file: string, news: ImportNews): void {
    const fault = news.kind === 'summary' ? portalFault(news.summary.portals) : null
    // What the file held is not to be kept while the reader reads what became of it.
    if (fault !== null || news.kind === 'failed' || news.kind === 'brought') end()
    if (fault !== null) state.value = { kind: 'failed', file, sentence: fault }
    else if (news.kind === 'summary') state.value = { kind: 'preview', file, summary: news.summary }
    else if (news.kind === 'progress') state.value = { kind: 'bringing', file, done: news.done, total: news.total }
    else if (news.kind === 'failed') state.value = { kind: 'failed', file, sentence: news.sentence }
    else {
      state.value = { kind: 'done', file, imported: news.imported }
      void addAll(settings)
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
    bring({ otherwise, choices, regionPacks, portals, verdicts }) {
      const before = state.value
      if (before?.kind !== 'preview') return
      state.value = { kind: 'bringing', file: before.file, done: 0, total: 0 }
      ask({ kind: 'bring', otherwise, choices })
      const { summary } = before
      settings = {
        regionPacks: regionPacks ? summary.regionPacks : [],
        portals: portals ? summary.portals : [],
        verdicts: verdicts ? summary.verdicts : [],
      }
    },
  }
}

async function addAll({ regionPacks, portals, verdicts }: Settings): Promise<void> {
  for (const pack of regionPacks) await addRegionPack(pack)
  if (portals.length > 0) await addPortals(portals)
  if (verdicts.length > 0) await addVerdicts(verdicts)
}

/** The sentence that says which rule's selector this browser cannot use; null where it can use all. */
function portalFault(portals: readonly Portal[]): string | null {
  if (portals.length === 0) return null
  const read = checkPortalPack({ format: 'notice-portals/1', portals }, selectorTest(document))
  return read.ok ? null : `文件里有读不了的网站规则，什么也没有导入。${read.error}`
}
