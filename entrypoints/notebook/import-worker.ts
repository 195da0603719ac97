import { mostFileBytes } from '../../src/import/import-limits.ts'
import { conflictIds, pagesOf, summarise } from '../../src/import/import-summary.ts'
import { broughtSettings, type ImportNews, type ImportRequest } from '../../src/import/import-talk.ts'
import { readBundle } from '../../src/import/read-bundle.ts'
import type { Bundle } from '../../src/notes/bundle.ts'
import { importBundle, previewImport } from '../../src/notes/import-bundle.ts'
import { failureSentence } from '../../src/notes/store-failure.ts'

/** Pages whose marks are painted anew; nobody has more of them open. */
const mostPages = 100

let bundle: Bundle | null = null
let conflicts: readonly string[] = []

/** Reads one file and brings it in where no page waits for it; ended before the end, it has written nothing. */
addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  answer(data).then(tell, (error: unknown) => tell({ kind: 'failed', sentence: failureSentence(error, 'write') }))
})

function tell(news: ImportNews): void {
  postMessage(news)
}

function answer(request: ImportRequest): Promise<ImportNews> {
  return request.kind === 'read' ? read(request.file) : bring(request)
}

async function read(file: Blob): Promise<ImportNews> {
  if (file.size > mostFileBytes)
    return { kind: 'failed', sentence: `文件太大，最多 ${mostFileBytes / 1024 / 1024} MB，没有导入。` }
  const found = await readBundle(file)
  if (!found.ok) return { kind: 'failed', sentence: found.error }
  const preview = await previewImport(found.value.bundle)
  if (!preview.ok) return { kind: 'failed', sentence: preview.error }
  bundle = found.value.bundle
  conflicts = conflictIds(preview.value)
  return { kind: 'summary', summary: summarise(found.value, preview.value) }
}

async function bring({ otherwise, choices, settings }: ImportRequest & { kind: 'bring' }): Promise<ImportNews> {
  if (bundle === null) return { kind: 'failed', sentence: '还没有读文件，没有导入。' }
  const chosen = new Map(conflicts.map((id) => [id, choices.get(id) ?? otherwise]))
  const onProgress = (done: number, total: number) => tell({ kind: 'progress', done, total })
  const along = settings === null ? null : { key: broughtSettings, value: settings }
  const brought = await importBundle(bundle, chosen, { onProgress }, along)
  if (!brought.ok) return { kind: 'failed', sentence: brought.error }
  return { kind: 'brought', imported: brought.value, pages: pagesOf(bundle, mostPages) }
}
