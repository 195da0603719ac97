import { type ChosenFile, PackChooser } from './pack-chooser.tsx'
import { UndoBar } from './undo-bar.tsx'

/** A rule for a portal as it is listed: the parts that it tells, by their Chinese names, with their selectors. */
export interface PortalLine {
  readonly host: string
  readonly off: boolean
  readonly parts: readonly (readonly [name: string, selector: string])[]
}

/** What was read from the file that the reader chose; `replaces`: those of its hosts that have a rule now. */
export type ChosenPortals =
  | { readonly ok: true; readonly hosts: readonly string[]; readonly replaces: readonly string[] }
  | { readonly ok: false; readonly error: string }

/** The rules, the file that is about to be added, the rule that was removed last, and what the reader may do. */
export interface PortalListProps {
  readonly portals: readonly PortalLine[]
  readonly chosen: ChosenPortals | null
  readonly removed: string | null
  readonly onChoose: (file: File) => void
  readonly onAdd: () => void
  readonly onCancel: () => void
  readonly onSwitch: (host: string, on: boolean) => void
  readonly onRemove: (host: string) => void
  readonly onUndo: () => void
  readonly onCloseUndo: () => void
  readonly onExport: () => void
  readonly onSample: () => void
}

const mostNamed = 3

function hostWords(hosts: readonly string[]): string {
  const named = hosts.slice(0, mostNamed).join('、')
  return hosts.length > mostNamed ? `${named} 等 ${hosts.length} 个网站` : named
}

function chosenFile(chosen: ChosenPortals): ChosenFile {
  if (!chosen.ok) return chosen
  const { hosts, replaces } = chosen
  const words = (
    <>
      <strong>{hostWords(hosts)}</strong>
      {replaces.length > 0 && `，将替换 ${hostWords(replaces)} 现有的规则`}
    </>
  )
  return { ok: true, words, replaces: replaces.length > 0 }
}

function Portals({ portals, onSwitch, onRemove }: Pick<PortalListProps, 'portals' | 'onSwitch' | 'onRemove'>) {
  return (
    <ul class="rows">
      {portals.map(({ host, off, parts }) => (
        <li key={host}>
          <span class={off ? 'place off' : 'place'}>
            {host} {off && <small>已停用</small>}
            <ul class="parts">
              {parts.map(([name, selector]) => (
                <li key={name}>
                  {name} <code>{selector}</code>
                </li>
              ))}
            </ul>
          </span>
          <span class="buttons">
            <button
              type="button"
              aria-label={`${off ? '启用' : '停用'} ${host} 的规则`}
              onClick={() => onSwitch(host, off)}
            >
              {off ? '启用' : '停用'}
            </button>
            <button type="button" aria-label={`移除 ${host} 的规则`} onClick={() => onRemove(host)}>
              移除
            </button>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Where portals put a notice, as the reader showed or imported it: each rule is switched off, on, and removed. */
export function PortalList(props: PortalListProps) {
  const { portals, chosen, removed } = props
  return (
    <section class="sheet" aria-labelledby="portals-title">
      <h2 id="portals-title">网站规则</h2>
      <p>
        有的网站，公告镜认不准哪里是正文。请在那个页面上点公告镜图标，选“正文认错了”，再到页面上点一下正文；以后这个网站都照此读。
      </p>
      {portals.length > 0 && <Portals portals={portals} onSwitch={props.onSwitch} onRemove={props.onRemove} />}
      <PackChooser
        name="规则"
        chosen={chosen && chosenFile(chosen)}
        onChoose={props.onChoose}
        onAdd={props.onAdd}
        onCancel={props.onCancel}
        onSample={props.onSample}
      >
        {portals.length > 0 && (
          <button type="button" onClick={props.onExport}>
            导出规则
          </button>
        )}
      </PackChooser>
      <p class="asides">懂网页的人也可以把规则写成文件，发给同事导入；示例文件里写明了格式。改动立刻生效。</p>
      <UndoBar
        words={removed === null ? null : `已移除 ${removed} 的规则`}
        onUndo={props.onUndo}
        onClose={props.onCloseUndo}
      />
    </section>
  )
}
