import { PortalList, type PortalListProps } from './portal-list.tsx'
import { ReachedSiteList } from './reached-site-list.tsx'
import { RegionPackList, type RegionPackListProps } from './region-pack-list.tsx'
import { Switch } from './switch.tsx'
import { VerdictList, type VerdictLine } from './verdict-list.tsx'

/** One kind of mark that the reader may hide. */
export interface KindSwitch {
  readonly id: string
  readonly words: string
  readonly on: boolean
}

interface OptionsPageProps {
  readonly sitesOff: readonly string[]
  /** Match patterns of the sites beyond portals that the reader allowed. */
  readonly reachedSites: readonly string[]
  readonly verdicts: readonly VerdictLine[]
  readonly kinds: readonly KindSwitch[]
  /** Whether pages are painted without changing them. */
  readonly leavePage: boolean
  readonly regionPacks: RegionPackListProps
  readonly portals: PortalListProps
  readonly version: string
  readonly sample: string
  readonly notebook: string
  readonly onSite: (host: string) => void
  readonly onLeave: (site: string) => void
  readonly onForget: (place: string) => void
  readonly onKind: (id: string, on: boolean) => void
  readonly onLeavePage: (on: boolean) => void
}

function Sites({ sitesOff, onSite }: Pick<OptionsPageProps, 'sitesOff' | 'onSite'>) {
  return (
    <section class="sheet">
      <h2>停用的网站</h2>
      {sitesOff.length === 0 ? (
        <p class="asides">没有停用的网站。要停用一个网站，请在它的页面上点工具栏里的公告镜图标。</p>
      ) : (
        <ul class="rows">
          {sitesOff.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <button type="button" aria-label={`重新启用 ${host}`} onClick={() => onSite(host)}>
                重新启用
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The options: what is marked, which names are known, where it is switched off, what is stored, and where to learn more. */
export function OptionsPage(props: OptionsPageProps) {
  const { kinds, leavePage, version, sample, notebook, onKind, onLeavePage } = props
  return (
    <>
      <section class="sheet">
        <h2>标出哪些内容</h2>
        <ul class="kinds">
          {kinds.map(({ id, words, on }) => (
            <li key={id}>
              <Switch words={words} on={on} onChange={(now) => onKind(id, now)} />
            </li>
          ))}
        </ul>
        <p class="asides">只影响页面上的标记，侧栏和台账里仍是全部内容。</p>
      </section>
      <section class="sheet">
        <h2>怎样标</h2>
        <Switch words="不改动网页" on={leavePage} onChange={onLeavePage} />
        <p class="asides">
          打开后只在文字上着色画线，正文里不加任何元素：牵头单位改用上划线，标注不能用 Tab
          键逐个走到。浏览器太旧时仍按原来的方式标。
        </p>
      </section>
      <RegionPackList {...props.regionPacks} />
      <PortalList {...props.portals} />
      <ReachedSiteList sites={props.reachedSites} onLeave={props.onLeave} />
      <Sites sitesOff={props.sitesOff} onSite={props.onSite} />
      <VerdictList verdicts={props.verdicts} onForget={props.onForget} />
      <section class="sheet">
        <h2>存了什么，存在哪里</h2>
        <p>笔记、单位名录、网站规则和这里的选项只存在这台电脑的这个浏览器里。公告镜不联网，不上传，也不统计。</p>
        <p>通知里读出的指标和单位不保存，每次打开页面时重新读。</p>
        <p class="asides">
          卸载公告镜会删除全部笔记和设置。卸载前，请在笔记本里做一份备份，笔记和设置都在里面；只有允许过的网站，恢复后要您再允许一次。
        </p>
      </section>
      <section class="sheet">
        <h2>关于</h2>
        <p>
          公告镜 {version}，自动读政府网站（gov.cn）的页面；别的网站要你点了才读。<a href={sample}>看示例</a>
          {'　'}
          <a href={notebook}>打开笔记本</a>
        </p>
      </section>
    </>
  )
}
