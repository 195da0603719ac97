import type { SettingRow } from '../import/setting-rows.ts'
import { type SettingKind, settingKinds, settingNames } from '../wording/setting-names.ts'
import { ImportLineRow, importStateNames } from './import-line-row.tsx'

/** So many settings of a kind are listed; those that differ come first. */
const mostRows = 100
/** So few stand open. */
const fewRows = 3

interface ImportSettingsProps {
  readonly rows: readonly SettingRow[]
  /** The kinds that come in. */
  readonly chosen: ReadonlySet<SettingKind>
  readonly sideOf: (id: string) => 'kept' | 'incoming'
  readonly onKind: (kind: SettingKind, on: boolean) => void
  readonly onSide: (id: string, side: 'kept' | 'incoming') => void
}

/** What a backup would do to the settings: each kind can be left out, and what differs is chosen one by one. */
export function ImportSettings({ rows, chosen, sideOf, onKind, onSide }: ImportSettingsProps) {
  return (
    <section class="import-settings">
      <h3>设置</h3>
      {settingKinds.map((kind) => {
        const some = rows.filter((row) => row.kind === kind)
        if (some.length === 0) return null
        return (
          <div key={kind} class="setting-kind">
            <p>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(kind)}
                  onChange={(event) => onKind(kind, event.currentTarget.checked)}
                />
                {settingNames[kind]}
              </label>
              <span class="asides">{countWords(some)}</span>
            </p>
            {chosen.has(kind) && <Rows rows={some} sideOf={sideOf} onSide={onSide} />}
          </div>
        )
      })}
    </section>
  )
}

/** What is to be chosen stands open; of the others, many are folded. */
function Rows({ rows, sideOf, onSide }: Pick<ImportSettingsProps, 'rows' | 'sideOf' | 'onSide'>) {
  const others = rows.filter(({ state }) => state !== 'conflict')
  const folded = others.length > fewRows ? others : []
  const list = (some: readonly SettingRow[]) => (
    <ul class="import-lines">
      {some.slice(0, mostRows).map((row) => (
        <ImportLineRow key={row.id} line={row} side={sideOf(row.id)} onSide={(side) => onSide(row.id, side)} />
      ))}
      {some.length > mostRows && <li class="asides">还有 {some.length - mostRows} 项没有列出。</li>}
    </ul>
  )
  return (
    <>
      {rows.length > folded.length && list(rows.slice(0, rows.length - folded.length))}
      {folded.length > 0 && (
        <details>
          <summary>{rows.length > folded.length ? `另外 ${folded.length} 项` : `逐项看`}</summary>
          {list(folded)}
        </details>
      )}
    </>
  )
}

function countWords(rows: readonly SettingRow[]): string {
  const counts = (['new', 'conflict', 'same'] as const).map(
    (state) => [importStateNames[state], rows.filter((row) => row.state === state).length] as const,
  )
  return counts.flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count}`])).join('；')
}
