import { useState } from 'preact/hooks'
import type { ImportSummary } from '../import/import-summary.ts'
import type { SettingRow } from '../import/setting-rows.ts'
import { type SettingKind, settingKinds } from '../wording/setting-names.ts'
import type { ImportChoice } from './import-dialog.tsx'
import { ImportLineRow, importStateNames } from './import-line-row.tsx'
import { ImportSettings } from './import-settings.tsx'

type Side = 'kept' | 'incoming'

interface ImportPreviewProps {
  readonly summary: ImportSummary
  readonly settings: readonly SettingRow[]
  readonly onBring: (choice: ImportChoice) => void
  readonly onClose: () => void
}

/** What an import would do, row by row, and what the reader decides on it. */
export function ImportPreview({ summary, settings, onBring, onClose }: ImportPreviewProps) {
  const [otherwise, setOtherwise] = useState<Side>('kept')
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  const [kinds, setKinds] = useState<ReadonlySet<SettingKind>>(new Set(settingKinds))
  const { counts, lines, unlisted } = summary
  const sideOf = (id: string) => choices.get(id) ?? otherwise
  const choose = (id: string, side: Side) => setChoices(new Map(choices).set(id, side))
  const settingConflicts = settings.filter(({ state }) => state === 'conflict').length

  return (
    <>
      <dl class="counts">
        {(['new', 'conflict', 'same'] as const).map((state) => (
          <div key={state} class={state}>
            <dt>{importStateNames[state]}</dt>
            <dd>{counts[state]}</dd>
          </div>
        ))}
      </dl>
      <Others summary={summary} />
      {counts.conflict + settingConflicts > 0 && (
        <ConflictChoice
          records={counts.conflict}
          settings={settingConflicts}
          side={otherwise}
          onSide={(side) => {
            setOtherwise(side)
            setChoices(new Map())
          }}
        />
      )}
      {lines.length > 0 && (
        <ul class="import-lines">
          {lines.map((line) => (
            <ImportLineRow key={line.id} line={line} side={sideOf(line.id)} onSide={(side) => choose(line.id, side)} />
          ))}
        </ul>
      )}
      {unlisted > 0 && <p class="asides">还有 {unlisted} 条没有列出。</p>}
      {settings.length > 0 && (
        <ImportSettings
          rows={settings}
          chosen={kinds}
          sideOf={sideOf}
          onKind={(kind, on) => setKinds(new Set(settingKinds.filter((one) => (one === kind ? on : kinds.has(one)))))}
          onSide={choose}
        />
      )}
      <footer class="buttons">
        <button type="button" onClick={onClose}>
          取消
        </button>
        <button type="button" class="primary" onClick={() => onBring({ otherwise, choices, settings: kinds })}>
          {summary.kind === 'backup' ? '恢复' : '导入'}
        </button>
      </footer>
    </>
  )
}

function Others({ summary: { newTexts, newDrafts } }: { readonly summary: ImportSummary }) {
  const others = [
    newTexts === 0 ? null : `通知正文 ${newTexts} 份`,
    newDrafts === 0 ? null : `草稿 ${newDrafts} 条`,
  ].filter((words) => words !== null)
  return others.length === 0 ? null : <p class="asides">另有{others.join('、')}。</p>
}

interface ConflictChoiceProps {
  readonly records: number
  readonly settings: number
  readonly side: Side
  readonly onSide: (side: Side) => void
}

function ConflictChoice({ records, settings, side, onSide }: ConflictChoiceProps) {
  const both = [records === 0 ? null : `${records} 条`, settings === 0 ? null : `${settings} 项设置`]
  return (
    <fieldset class="buttons">
      <legend>内容不同的 {both.filter((words) => words !== null).join('和 ')}</legend>
      <label>
        <input type="radio" name="all" checked={side === 'kept'} onChange={() => onSide('kept')} />
        都留本机的
      </label>
      <label>
        <input type="radio" name="all" checked={side === 'incoming'} onChange={() => onSide('incoming')} />
        都用文件里的
      </label>
      <span class="asides">也可以在下面逐条选。</span>
    </fieldset>
  )
}
