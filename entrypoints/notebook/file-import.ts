import { type Signal, signal } from '@preact/signals'
import { type SettingRow, settingRows, settingsTaken } from '../../src/import/setting-rows.ts'
import type { ImportSummary } from '../../src/import/import-summary.ts'
import type { ImportNews, ImportRequest } from '../../src/import/import-talk.ts'
import { tellNotesChanged } from '../../src/messages/tell-notes-changed.ts'
import { checkPortalPack } from '../../src/notice/portal-pack.ts'
import type { Portal } from '../../src/notice/portal.ts'
import { selectorTest } from '../../src/page/portal-parts.ts'
import type { ImportChoice, ImportState } from '../../src/ui/import-dialog.tsx'
import { backupSettings } from './backup-settings.ts'

/** The import of one file at a time: what the dialog shows, and what its buttons do. */
export interface FileImport {
  readonly state: Signal<ImportState | null>
  open(file: File): void
  bring(choice: ImportChoice): void
  /** Closes the dialog; what is being brought in is given up, and nothing of it stays. */
  close(): void
}

const notRead = '读文件时出错，没有导入。请再试一次。'
const notSettled = '笔记已经导入，设置还没有写入：浏览器没有写成。下次打开笔记本时会再写。'

/** `settle` takes over the settings that came in with the records. */
export function fileImport(settle: () => Promise<void>): FileImport {
  const state = signal<ImportState | null>(null)
  let worker: Worker | null = null
  let ofBackup = false
  /** The settings that come in with the records. */
  let taken: readonly SettingRow[] = []

  function ask(request: ImportRequest): void {
    worker?.postMessage(request, [])
  }

  function end(): void {
    worker?.terminate()
    worker = null
  }

  function fail(file: string, sentence: string): void {
    end()
    state.value = { kind: 'failed', file, sentence }
  }

  async function preview(file: string, summary: ImportSummary): Promise<void> {
    const fault = portalFault(summary.settings.portals)
    if (fault !== null) return fail(file, fault)
    const reader = worker
    const settings = settingRows(summary.settings, await backupSettings())
    // The reader may have closed it meanwhile.
    if (worker === reader) state.value = { kind: 'preview', file, summary, settings }
  }

  async function finish(file: string, news: ImportNews & { kind: 'brought' }): Promise<void> {
    // What the file held is not to be kept while the reader reads what became of it.
    end()
    for (const page of news.pages) void tellNotesChanged(page)
    const problem = await settle().then(
      () => null,
      () => notSettled,
    )
    const count = (wanted: SettingRow['state']) => taken.filter(({ state }) => state === wanted).length
    const settings = { added: count('new'), replaced: count('conflict') }
    state.value = { kind: 'done', file, ofBackup, imported: news.imported, settings, problem }
  }

  function hear(file: string, news: ImportNews): void {
    if (news.kind === 'summary') preview(file, news.summary).catch(() => fail(file, notRead))
    else if (news.kind === 'progress')
      state.value = { kind: 'bringing', file, ofBackup, done: news.done, total: news.total }
    else if (news.kind === 'failed') fail(file, news.sentence)
    else void finish(file, news)
  }

  function close(): void {
    const isBringing = state.value?.kind === 'bringing'
    end()
    state.value = null
    // It may have been written just before; its settings then belong to it.
    if (isBringing) settle().catch(() => undefined)
  }

  return {
    state,
    close,
    open(file) {
      close()
      state.value = { kind: 'reading', file: file.name }
      worker = new Worker(new URL('import-worker.ts', import.meta.url), { type: 'module', name: 'import' })
      worker.addEventListener('message', ({ data }: MessageEvent<ImportNews>) => hear(file.name, data))
      worker.addEventListener('error', () => fail(file.name, notRead))
      ask({ kind: 'read', file })
    },
    bring({ otherwise, choices, settings }) {
      const before = state.value
      if (before?.kind !== 'preview') return
      const { file, summary } = before
      ofBackup = summary.kind === 'backup'
      state.value = { kind: 'bringing', file, ofBackup, done: 0, total: 0 }
      const sideOf = (id: string) => choices.get(id) ?? otherwise
      taken = before.settings.filter(
        ({ kind, id, state }) =>
          settings.has(kind) && (state === 'new' || (state === 'conflict' && sideOf(id) === 'incoming')),
      )
      const brought = taken.length === 0 ? null : settingsTaken(summary.settings, taken)
      ask({ kind: 'bring', otherwise, choices, settings: brought })
    },
  }
}

/** The sentence that says which rule's selector this browser cannot use; null where it can use all. */
function portalFault(portals: readonly Portal[]): string | null {
  if (portals.length === 0) return null
  const read = checkPortalPack({ format: 'notice-portals/1', portals }, selectorTest(document))
  return read.ok ? null : `文件里有读不了的网站规则，什么也没有导入。${read.error}`
}
