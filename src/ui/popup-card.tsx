import type { Analysis } from '../analysis/analysis.ts'
import { NoNotice } from './no-notice.tsx'
import { reasonWords } from './reason-words.ts'
import { Switch } from './switch.tsx'
import type { TabPage } from './tab-page.ts'
import { unitGroups } from './unit-groups.ts'
import { VerdictButtons } from './verdict-buttons.tsx'

interface PopupCardProps {
  readonly page: TabPage
  /** What the reader said of the page before, and of its column; null when nothing. */
  readonly verdict: { readonly page: boolean | null; readonly column: boolean | null }
  /** The column that the page stands in; null where its address tells none. */
  readonly column: string | null
  /** How the page's site is reached: as a portal, because the reader allowed it, or only by the reader's click. */
  readonly reach: 'portal' | 'always' | 'click'
  /** Whether a page that is reached by click was clicked for. */
  readonly wasRead: boolean
  readonly icon: string
  /** A sentence about what went wrong last. */
  readonly problem: string | null
  readonly onShown: (shown: boolean) => void
  readonly onSite: (on: boolean) => void
  readonly onVerdict: (isNotice: boolean | null) => void
  /** As `onVerdict`, of all pages of the column. */
  readonly onColumn: (isNotice: boolean | null) => void
  /** Reads a page that is reached by click only. */
  readonly onRead: () => void
  /** Always runs on the page's site from now on, or no more. */
  readonly onAlways: (on: boolean) => void
  /** Lets the reader show in the page where the text is. */
  readonly onPickBody: () => void
  readonly onPanel: () => void
  readonly onNotebook: () => void
  readonly onOptions: () => void
  readonly onReload: () => void
}

function countsOf(analysis: Analysis, notes: number): readonly (readonly [string, number])[] {
  const quantities = analysis.findings.filter((finding) => finding.kind === 'quantity')
  return [
    ['任务', analysis.tasks.length],
    ['目标', quantities.filter(({ status }) => status === 'target').length],
    ['完成', quantities.filter(({ status }) => status === 'result' || status === 'total').length],
    ['单位', unitGroups(analysis).length],
    ['期限', analysis.findings.filter(({ kind }) => kind === 'deadline').length],
    ['笔记', notes],
  ]
}

function NoticeCard({ analysis, notes }: { readonly analysis: Analysis; readonly notes: number }) {
  const reasons = reasonWords(analysis.notice.reasons)
  return (
    <section class="verdict">
      <p class="verdict-kind">这是一份{analysis.notice.genre ?? '公告'}</p>
      <h1>{analysis.notice.title ?? '没有标题'}</h1>
      {reasons.length > 0 && <p class="asides">判断依据：{reasons.join('、')}</p>}
      <dl class="counts">
        {countsOf(analysis, notes).map(([words, count]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Why nothing is shown, where that is known. */
function settledBy({ verdict, wasRead }: PopupCardProps): { settled?: 'said' | 'column' | 'read' } {
  if (verdict.page === false) return { settled: 'said' }
  if (verdict.page === null && verdict.column === false) return { settled: 'column' }
  return wasRead ? { settled: 'read' } : {}
}

/** The popup: what this page is and why, what was found, and the switches for the page and its site. */
export function PopupCard(props: PopupCardProps) {
  const { page, icon, problem, reach, verdict } = props
  const view = page.kind === 'page' ? page.view : null
  const siteOn = page.kind === 'page' && page.siteOn
  const host = page.kind === 'page' ? page.host : null
  const analysis = siteOn ? (view?.analysis ?? null) : null
  return (
    <>
      <header class="brand">
        <img src={icon} width="20" height="20" alt="" />
        公告镜
      </header>
      {analysis === null || view === null ? (
        <NoNotice
          page={page}
          onReload={props.onReload}
          {...(reach === 'click' ? { onRead: props.onRead } : {})}
          {...settledBy(props)}
        />
      ) : (
        <NoticeCard analysis={analysis} notes={view.noteCount} />
      )}
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {(analysis !== null || host !== null) && (
        <div class="switches">
          {analysis !== null && view !== null && (
            <Switch words="在这个页面显示标记" on={view.shown} onChange={props.onShown} />
          )}
          {host !== null && (reach !== 'click' || !siteOn) && (
            <Switch words={`在 ${host} 启用`} on={siteOn} onChange={props.onSite} />
          )}
          {host !== null && reach !== 'portal' && siteOn && (
            <Switch words={`在 ${host} 总是启用`} on={reach === 'always'} onChange={props.onAlways} />
          )}
        </div>
      )}
      {host !== null && siteOn && (
        <VerdictButtons
          isNotice={analysis !== null}
          verdict={verdict}
          column={props.column}
          onVerdict={props.onVerdict}
          onColumn={props.onColumn}
          {...(analysis === null ? {} : { onPickBody: props.onPickBody })}
        />
      )}
      <footer class="buttons">
        <button type="button" class="primary" onClick={props.onPanel}>
          打开侧栏
        </button>
        <button type="button" onClick={props.onNotebook}>
          笔记本
        </button>
        <button type="button" onClick={props.onOptions}>
          选项
        </button>
      </footer>
    </>
  )
}
