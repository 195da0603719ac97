import { browser } from 'wxt/browser'

/** The tab in front of the reader; the address is only known where we may read the page. */
export interface ActiveTab {
  readonly id: number
  readonly address: string | undefined
}

/** Calls the listener with the active tab of this window: now, when another is chosen, and when its page is loaded. */
export async function watchActiveTab(listener: (tab: ActiveTab) => void, signal: AbortSignal): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent()
  if (signal.aborted) return

  async function tellActive() {
    const [tab] = await browser.tabs.query({
      active: true,
      ...(windowId === undefined ? { currentWindow: true } : { windowId }),
    })
    if (tab?.id !== undefined && !signal.aborted) listener({ id: tab.id, address: tab.url })
  }
  const onActivated = (now: { windowId: number }) => void (now.windowId === windowId && tellActive())
  const onUpdated = (
    _: number,
    change: { status?: string | undefined },
    tab: { active: boolean; windowId?: number | undefined },
  ) => void (change.status === 'complete' && tab.active && tab.windowId === windowId && tellActive())
  browser.tabs.onActivated.addListener(onActivated)
  browser.tabs.onUpdated.addListener(onUpdated)
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(onActivated)
      browser.tabs.onUpdated.removeListener(onUpdated)
    },
    { once: true },
  )
  await tellActive()
}
