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
  | {
      readonly kind: 'bringing'
      readonly file: string
      readonly ofBackup: boolean
      readonly done: number
      readonly total: number
    }
  | {
      readonly kind: 'done'
      readonly file: string
      readonly ofBackup: boolean
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
        <h2>{isRestoring(state) ? '恢复备份' : '导入'}</h2>
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
          <p>
            正在{state.ofBackup ? '恢复' : '导入'}
            {state.total === 0 ? '' : `：${state.done} / ${state.total}`}
          </p>
          <progress
            aria-label="导入进度"
            max={state.total || 1}
            {...(state.total === 0 ? {} : { value: state.done })}
          />
          <p class="asides">现在取消，就什么也不会写入。</p>
        </>
      )}
      {state.kind === 'done' && <p role="alert">{doneWords(state)}</p>}
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

function isRestoring(state: ImportState): boolean {
  if (state.kind === 'preview') return state.summary.kind === 'backup'
  return (state.kind === 'bringing' || state.kind === 'done') && state.ofBackup
}

function doneWords({ imported, settings, ofBackup }: ImportState & { readonly kind: 'done' }): string {
  const { added, replaced, left } = imported
  const records = changeWords(added, replaced, '条')
  const ofSettings = changeWords(settings.added, settings.replaced, '项')
  if (records === '' && ofSettings === '') return `文件里的内容本机都有了，${left} 条都没有改动。`
  const parts = [
    records === '' ? `${left} 条笔记和通知都没有改动` : `${records}${left > 0 ? `，其余 ${left} 条没有改动` : ''}`,
    ...(ofSettings === '' ? [] : [`设置${ofSettings}`]),
  ]
  return `${ofBackup ? '恢复' : '导入'}完成：${parts.join('。')}。`
}

function changeWords(added: number, replaced: number, unit: string): string {
  return [added > 0 ? `新增 ${added} ${unit}` : '', replaced > 0 ? `替换 ${replaced} ${unit}` : '']
    .filter((words) => words !== '')
    .join('，')
}
