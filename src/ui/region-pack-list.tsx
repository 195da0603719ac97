import { type ChosenFile, PackChooser } from './pack-chooser.tsx'
import { UndoBar } from './undo-bar.tsx'

/** A pack of names in short; null region means all regions. */
export interface PackLine {
  readonly region: string | null
  readonly units: number
}

/** What was read from the file that the reader chose; `replaces` is how many units its region's pack has now. */
export type ChosenPack =
  | { readonly ok: true; readonly pack: PackLine; readonly replaces: number | null }
  | { readonly ok: false; readonly error: string }

/** The packs, the file that is about to be added, what was removed last, and what the reader may do. */
export interface RegionPackListProps {
  readonly packs: readonly PackLine[]
  readonly chosen: ChosenPack | null
  readonly removed: PackLine | null
  readonly onChoose: (file: File) => void
  readonly onAdd: () => void
  readonly onCancel: () => void
  readonly onRemove: (region: string | null) => void
  readonly onUndo: () => void
  readonly onCloseUndo: () => void
  readonly onExport: (region: string | null) => void
  readonly onSample: () => void
}

function regionWords(region: string | null): string {
  return region ?? '不限地区'
}

function Packs({ packs, onRemove, onExport }: Pick<RegionPackListProps, 'packs' | 'onRemove' | 'onExport'>) {
  return (
    <ul class="rows">
      {packs.map(({ region, units }) => (
        <li key={region}>
          <span>
            {regionWords(region)} <small>{units} 个单位</small>
          </span>
          <span class="buttons">
            <button type="button" aria-label={`导出${regionWords(region)}的名录`} onClick={() => onExport(region)}>
              导出
            </button>
            <button type="button" aria-label={`移除${regionWords(region)}的名录`} onClick={() => onRemove(region)}>
              移除
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}

function chosenFile(chosen: ChosenPack): ChosenFile {
  if (!chosen.ok) return chosen
  const { pack, replaces } = chosen
  const words = (
    <>
      <strong>{regionWords(pack.region)}</strong>，{pack.units} 个单位
      {replaces !== null && `，将替换现有的 ${replaces} 个单位`}
    </>
  )
  return { ok: true, words, replaces: replaces !== null }
}

/** The names of the reader's own region: packs are imported from files, exported to files, and removed. */
export function RegionPackList(props: RegionPackListProps) {
  const { packs, chosen, removed } = props
  return (
    <section class="sheet" aria-labelledby="packs-title">
      <h2 id="packs-title">单位名录</h2>
      <p>把本地单位的简称、旧称和全称写成文件导入，通知里就能认出这些单位，并注明规范名称。</p>
      {packs.length > 0 && <Packs packs={packs} onRemove={props.onRemove} onExport={props.onExport} />}
      <PackChooser
        name="名录"
        chosen={chosen && chosenFile(chosen)}
        onChoose={props.onChoose}
        onAdd={props.onAdd}
        onCancel={props.onCancel}
        onSample={props.onSample}
      />
      <p class="asides">示例文件里写明了格式。名录只用于本地区的通知；通知页面刷新后生效。</p>
      <UndoBar
        words={removed === null ? null : `已移除${regionWords(removed.region)}的名录`}
        onUndo={props.onUndo}
        onClose={props.onCloseUndo}
      />
    </section>
  )
}
