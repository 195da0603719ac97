import { useEffect, useRef, useState } from 'preact/hooks'
import type { ImportLine, ImportSide, ImportSummary } from '../import/import-summary.ts'
import type { Imported } from '../notes/bundle.ts'
import { momentWords } from '../wording/date-words.ts'

/** Where an import is. */
export type ImportState =
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'preview'; readonly file: string; readonly summary: ImportSummary }
  | { readonly kind: 'bringing'; readonly file: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly file: string; readonly imported: Imported }
  | { readonly kind: 'failed'; readonly file: string; readonly sentence: string }

/** What the reader decided on a preview. */
export interface ImportChoice {
  /** What stays of a record that differs, unless `choices` says another of its id. */
  readonly otherwise: 'kept' | 'incoming'
  readonly choices: ReadonlyMap<string, 'kept' | 'incoming'>
  /** Bring the packs of names in too. */
  readonly regionPacks: boolean
  readonly portals: boolean
  readonly verdicts: boolean
}

interface ImportDialogProps {
  readonly state: ImportState
  readonly onBring: (choice: ImportChoice) => void
  readonly onClose: () => void
}

const stateNames = { new: '新增', same: '已有，相同', conflict: '已有，内容不同' } as const

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
        <Preview key={state.file} summary={state.summary} onBring={onBring} onClose={onClose} />
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
      {state.kind === 'done' && <p role="alert">{doneWords(state.imported)}</p>}
      {state.kind === 'failed' && (
        <p class="problem" role="alert">
          {state.sentence}
        </p>
      )}
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

function doneWords({ added, replaced, left }: Imported): string {
  if (added + replaced === 0) return `文件里的内容本机都有了，${left} 条都没有改动。`
  return `导入完成：新增 ${added} 条，替换 ${replaced} 条，其余 ${left} 条没有改动。`
}

interface PreviewProps {
  readonly summary: ImportSummary
  readonly onBring: (choice: ImportChoice) => void
  readonly onClose: () => void
}

function Preview({ summary, onBring, onClose }: PreviewProps) {
  const [otherwise, setOtherwise] = useState<'kept' | 'incoming'>('kept')
  const [choices, setChoices] = useState<ReadonlyMap<string, 'kept' | 'incoming'>>(new Map())
  const [regionPacks, setRegionPacks] = useState(summary.regionPacks.length > 0)
  const [portals, setPortals] = useState(summary.portals.length > 0)
  const [verdicts, setVerdicts] = useState(summary.verdicts.length > 0)
  const { counts, lines, unlisted, newTexts, newDrafts } = summary
  const others = [
    newTexts === 0 ? null : `通知正文 ${newTexts} 份`,
    newDrafts === 0 ? null : `草稿 ${newDrafts} 条`,
  ].filter((words) => words !== null)

  function chooseAll(side: 'kept' | 'incoming') {
    setOtherwise(side)
    setChoices(new Map())
  }

  return (
    <>
      <dl class="counts">
        {(['new', 'conflict', 'same'] as const).map((state) => (
          <div key={state} class={state}>
            <dt>{stateNames[state]}</dt>
            <dd>{counts[state]}</dd>
          </div>
        ))}
      </dl>
      {others.length > 0 && <p class="asides">另有{others.join('、')}。</p>}
      {counts.conflict > 0 && (
        <fieldset class="buttons">
          <legend>内容不同的 {counts.conflict} 条</legend>
          <label>
            <input type="radio" name="all" checked={otherwise === 'kept'} onChange={() => chooseAll('kept')} />
            都留本机的
          </label>
          <label>
            <input type="radio" name="all" checked={otherwise === 'incoming'} onChange={() => chooseAll('incoming')} />
            都用文件里的
          </label>
          <span class="asides">也可以在下面逐条选。</span>
        </fieldset>
      )}
      <ul class="import-lines">
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            side={choices.get(line.id) ?? otherwise}
            onSide={(side) => setChoices(new Map(choices).set(line.id, side))}
          />
        ))}
      </ul>
      {unlisted > 0 && <p class="asides">还有 {unlisted} 条没有列出。</p>}
      {summary.regionPacks.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={regionPacks}
            onChange={(event) => setRegionPacks(event.currentTarget.checked)}
          />
          也恢复单位名录：{summary.regionPacks.map(({ region }) => region ?? '通用').join('、')}（同一地区的会被替换）
        </label>
      )}
      {summary.portals.length > 0 && (
        <label>
          <input type="checkbox" checked={portals} onChange={(event) => setPortals(event.currentTarget.checked)} />
          也恢复网站规则：{summary.portals.map(({ host }) => host).join('、')}（同一网站的会被替换）
        </label>
      )}
      {summary.verdicts.length > 0 && (
        <label>
          <input type="checkbox" checked={verdicts} onChange={(event) => setVerdicts(event.currentTarget.checked)} />
          也恢复更正过的页面：{summary.verdicts.length} 个（本机更正过的不变）
        </label>
      )}
      <footer class="buttons">
        <button type="button" onClick={onClose}>
          取消
        </button>
        <button
          type="button"
          class="primary"
          onClick={() => onBring({ otherwise, choices, regionPacks, portals, verdicts })}
        >
          {summary.kind === 'backup' ? '恢复' : '导入'}
        </button>
      </footer>
    </>
  )
}

interface LineProps {
  readonly line: ImportLine
  readonly side: 'kept' | 'incoming'
  readonly onSide: (side: 'kept' | 'incoming') => void
}

function Line({ line, side, onSide }: LineProps) {
  return (
    <li class={line.state}>
      <p class="import-subject">
        <b class="state">{stateNames[line.state]}</b>
        <span>{line.subject ?? '收录的通知'}</span>
        <span class="asides">{line.notice}</span>
      </p>
      {line.kept === null || line.state === 'same' ? (
        <p class="side">{sideWords(line.incoming)}</p>
      ) : (
        <div class="sides">
          {(['kept', 'incoming'] as const).map((which) => (
            <label key={which}>
              <input type="radio" name={line.id} checked={side === which} onChange={() => onSide(which)} />
              <span>
                <b>{which === 'kept' ? '本机' : '文件'}</b> <i class="asides">{momentWords(line[which]!.updatedAt)}</i>
                <br />
                {sideWords(line[which]!)}
              </span>
            </label>
          ))}
        </div>
      )}
    </li>
  )
}

function sideWords({ words, erased }: ImportSide): string {
  if (erased) return `（已删除）${words}`
  return words === '' ? '（没有写字）' : words
}
