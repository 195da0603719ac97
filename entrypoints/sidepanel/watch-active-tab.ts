import { browser } from 'wxt/browser'

/** The tab in front of the reader; the address is only known where we may read the page. */
export interface ActiveTab {
  readonly id: number
  readonly address: string | undefined
}

/** Calls the listener with the active tab of this window: now, when another is chosen, and when its page is loaded. */
export async function watchActiveTab(listener: (tab: ActiveTab) => void, signal: AbortSignal): Promise<void> {
  let windowId: number | undefined
  /** As long as our window is not known any may be it. */
  const isOurs = (id: number | undefined) => windowId === undefined || id === windowId
  async function tellActive() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    if (tab?.id !== undefined && !signal.aborted) listener({ id: tab.id, address: tab.url })
  }
  const onActivated = (now: { windowId: number }) => void (isOurs(now.windowId) && tellActive())
  const onUpdated = (
    _: number,
    change: { status?: string | undefined },
    tab: { active: boolean; windowId?: number | undefined },
  ) => void (change.status === 'complete' && tab.active && isOurs(tab.windowId) && tellActive())
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
  // Told at once: the reader waits for the panel.
  const told = tellActive()
  windowId = (await browser.windows.getCurrent()).id
  await told
}
