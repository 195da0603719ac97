import { browser } from 'wxt/browser'
import type { Answer } from './calls.ts'

interface Sidebar {
  open(): Promise<void>
}

/**
 * Opens the panel beside a tab. Must be called in the very turn of the reader's click, or of the message that the click
 * sent; Firefox lets only its own toolbar and our own pages open it, and then beside every tab.
 */
export async function openPanelOf(tabId: number): Promise<Answer<null>> {
  const sidebar = (browser as { sidebarAction?: Sidebar }).sidebarAction
  try {
    if (sidebar !== undefined) await sidebar.open()
    else await browser.sidePanel.open({ tabId })
    return { ok: true, value: null }
  } catch {
    return {
      ok: false,
      error:
        sidebar === undefined
          ? '浏览器没有打开侧栏。请点工具栏上的公告镜图标，再点“打开侧栏”。'
          : 'Firefox 不允许网页打开侧栏。请点工具栏上的公告镜图标，再点“打开侧栏”。',
    }
  }
}
