import { useEffect, useRef } from 'preact/hooks'
import type { ImportSummary } from '../import/import-summary.ts'
import type { SettingRow } from '../import/setting-rows.ts'
import type { Imported } from '../notes/bundle.ts'
import type { SettingKind } from '../wording/setting-names.ts'
import { ImportPreview } from './import-preview.tsx'

/** Where an import is. */
export type ImportState =
  | { readonly kind: 'reading'; readonly file: string }
  | {
      readonly kind: 'preview'
      readonly file: string
      readonly summary: ImportSummary
      readonly settings: readonly SettingRow[]
    }
  | { readonly kind: 'bringing'; readonly file: string; readonly done: number; readonly total: number }
  | {
      readonly kind: 'done'
      readonly file: string
      readonly imported: Imported
      readonly settings: Omit<Imported, 'left'>
      /** What went wrong when the records were in; null mostly. */
      readonly problem: string | null
    }
  | { readonly kind: 'failed'; readonly file: string; readonly sentence: string }

/** What the reader decided on a preview. */
export interface ImportChoice {
  /** What stays of a record or setting that differs, unless `choices` says another of its id. */
  readonly otherwise: 'kept' | 'incoming'
  readonly choices: ReadonlyMap<string, 'kept' | 'incoming'>
  /** The kinds of settings that come in too. */
  readonly settings: ReadonlySet<SettingKind>
}

interface ImportDialogProps {
  readonly state: ImportState
  readonly onBring: (choice: ImportChoice) => void
  readonly onClose: () => void
}

/** The import of a file: what it would do, row by row, before anything is written. */
export function ImportDialog({ state, onBring, onClose }: ImportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="file-dialog" ref={dialog} aria-label={`导入 ${state.file}`} onClose={onClose}>
      <header>
        <h2>{state.kind === 'preview' && state.summary.kind === 'backup' ? '恢复备份' : '导入'}</h2>
        <p class="asides">{state.file}</p>
      </header>
      {state.kind === 'reading' && <p>正在读文件…</p>}
      {state.kind === 'preview' && (
        <ImportPreview
          key={state.file}
          summary={state.summary}
          settings={state.settings}
          onBring={onBring}
          onClose={onClose}
        />
      )}
      {state.kind === 'bringing' && (
        <>
          <p>正在导入{state.total === 0 ? '' : `：${state.done} / ${state.total}`}</p>
          <progress
            aria-label="导入进度"
            max={state.total || 1}
            {...(state.total === 0 ? {} : { value: state.done })}
          />
          <p class="asides">现在取消，就什么也不会写入。</p>
        </>
      )}
      {state.kind === 'done' && <p role="alert">{doneWords(state.imported, state.settings)}</p>}
      <Problem sentence={state.kind === 'failed' ? state.sentence : state.kind === 'done' ? state.problem : null} />
      {state.kind !== 'preview' && (
        <footer class="buttons">
          <button type="button" onClick={onClose}>
            {state.kind === 'reading' || state.kind === 'bringing' ? '取消' : '关闭'}
          </button>
        </footer>
      )}
    </dialog>
  )
}

function Problem({ sentence }: { readonly sentence: string | null }) {
  if (sentence === null) return null
  return (
    <p class="problem" role="alert">
      {sentence}
    </p>
  )
}

function doneWords({ added, replaced, left }: Imported, settings: Omit<Imported, 'left'>): string {
  const changed = settings.added + settings.replaced
  const ofSettings = changed === 0 ? '' : `设置新增 ${settings.added} 项，替换 ${settings.replaced} 项。`
  if (added + replaced > 0)
    return `导入完成：新增 ${added} 条，替换 ${replaced} 条，其余 ${left} 条没有改动。${ofSettings}`
  if (changed > 0) return `导入完成：${left} 条笔记和通知都没有改动。${ofSettings}`
  return `文件里的内容本机都有了，${left} 条都没有改动。`
}
