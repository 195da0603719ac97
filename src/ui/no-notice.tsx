import { EmptyState } from './empty-state.tsx'
import type { TabPage } from './tab-page.ts'

const settledWords = {
  said: '你说过这不是通知',
  column: '你说过本栏目都不是通知',
  read: '这个页面不像一份通知',
}

interface NoNoticeProps {
  readonly page: TabPage
  readonly onReload: () => void
  /** Switches the site on again; left out where a switch stands beside it. */
  readonly onSite?: (on: boolean) => void
  /** Reads the page, where the extension does not run by itself. */
  readonly onRead?: () => void
  /** Why nothing is shown, where reading the page anew would change nothing. */
  readonly settled?: keyof typeof settledWords
}

/** Why there is no notice to show for a page, and what to do about it. */
export function NoNotice({ page, onReload, onSite, onRead, settled }: NoNoticeProps) {
  if (page.kind === 'loading') return <div class="empty" aria-busy="true" />
  if (page.kind === 'elsewhere') {
    return (
      <EmptyState
        heading
        title="这里没有通知"
        sentence="公告镜只读政府网站（gov.cn）的页面。打开一份通知，内容就会出现在这里。"
      />
    )
  }
  if (!page.siteOn) {
    return (
      <EmptyState heading title="已在这个网站停用" sentence={`${page.host} 的页面现在不读也不标。`}>
        {onSite !== undefined && (
          <div class="buttons">
            <button type="button" class="primary" onClick={() => onSite(true)}>
              在这个网站启用
            </button>
          </div>
        )}
      </EmptyState>
    )
  }
  if (settled !== undefined) {
    return <EmptyState heading title="没有当作通知" sentence={`${settledWords[settled]}，所以没有改动它。`} />
  }
  if (onRead !== undefined) {
    return (
      <EmptyState heading title="还没有读这个页面" sentence="公告镜自动读的只有政府网站（gov.cn）。">
        <div class="buttons">
          <button type="button" class="primary" onClick={onRead}>
            读这个页面
          </button>
        </div>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      heading
      title="没有读到通知"
      sentence="这个页面不像一份通知，所以没有改动它。如果它是通知，或者是装好公告镜之前打开的，请刷新再看。"
    >
      <div class="buttons">
        <button type="button" onClick={onReload}>
          刷新页面
        </button>
      </div>
    </EmptyState>
  )
}
