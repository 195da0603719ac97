import { type Signal, signal } from '@preact/signals'
import { exportFormats } from '../../src/export/export-format.ts'
import type { ExportRequest } from '../../src/export/export-request.ts'
import { fileName } from '../../src/export/file-name.ts'
import type { RunningExport } from '../../src/ui/export-progress.tsx'
import { runExport } from './run-export.ts'
import { saveFile } from './save-file.ts'

/** A backup is no export: it has a place and a name of its own. */
type FileRequest = Exclude<ExportRequest, { readonly kind: 'backup' }>

/** Exports of one page of ours, one at a time. */
export interface Exports {
  /** The file that is being written; null when none is. */
  readonly running: Signal<RunningExport | null>
  /** Writes a file called for `what` and gives it to the reader; a sentence when that failed. */
  start(request: FileRequest, what: string): Promise<string | null>
  cancel(): void
}

export function fileExports(): Exports {
  const running = signal<RunningExport | null>(null)
  let current = new AbortController()
  return {
    running,
    cancel: () => current.abort(),
    start: async (request, what) => {
      if (running.value !== null) return '上一个文件还在导出，请等它完成，或先取消。'
      current = new AbortController()
      const { name, extension } = exportFormats[request.format]
      running.value = { name, done: 0, total: 0 }
      const made = await runExport(request, (done, total) => (running.value = { name, done, total }), current.signal)
      running.value = null
      if (made === null) return null
      if (!made.ok) return made.error
      saveFile(fileName(what, extension, new Date()), made.value)
      return null
    },
  }
}
