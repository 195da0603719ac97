import type { ExportNews, ExportRequest } from '../../src/export/export-request.ts'
import type { Outcome } from '../../src/notes/outcome.ts'

const broken = '导出没有成功。请再试一次；还不行就少选一些笔记。'

/**
 * Has a worker write a file and tells how far it is; ended by the signal, it answers null. The worker is a file of our
 * own package: Firefox allows no other in our pages.
 */
export function runExport(
  request: ExportRequest,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Outcome<Blob> | null> {
  const worker = new Worker(new URL('export-worker.ts', import.meta.url), { type: 'module', name: 'export' })
  return new Promise<Outcome<Blob> | null>((settle) => {
    worker.addEventListener('message', ({ data: news }: MessageEvent<ExportNews>) => {
      if (news.kind === 'progress') onProgress(news.done, news.total)
      else settle(news.kind === 'file' ? { ok: true, value: news.file } : { ok: false, error: news.sentence })
    })
    worker.addEventListener('error', () => settle({ ok: false, error: broken }))
    signal.addEventListener('abort', () => settle(null))
    worker.postMessage(request, [])
  }).finally(() => worker.terminate())
}
