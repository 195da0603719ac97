import { signal } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { openPanelOf } from '../../src/messages/open-panel.ts'
import { askTab, onPageEvent } from '../../src/messages/tab-messages.ts'
import { setSite } from '../../src/settings/site-settings.ts'
import { PopupCard } from '../../src/ui/popup-card.tsx'
import type { TabPage } from '../../src/ui/tab-page.ts'
import '../../src/ui/theme.css'
import '../../src/ui/popup.css'
import { readTab } from '../sidepanel/read-tab.ts'

const page = signal<TabPage>({ kind: 'loading' })
const problem = signal<string | null>(null)
const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
const tabId = tab?.id ?? -1

async function read() {
  page.value = await readTab(tabId, tab?.url)
}

async function setShown(shown: boolean) {
  const answer = await askTab(tabId).setShown(shown)
  problem.value = answer.ok ? null : answer.error
  await read()
}

async function switchSite(host: string | null, on: boolean) {
  if (host === null) return
  await setSite(host, on)
  await read()
}

async function openPanel() {
  // The first thing done: a browser opens the panel only in the very turn of the click.
  const answer = await openPanelOf(tabId)
  if (answer.ok) window.close()
  else problem.value = answer.error
}

async function openNotebook() {
  await browser.tabs.create({ url: browser.runtime.getURL('/notebook.html') })
  window.close()
}

async function openOptions() {
  await browser.runtime.openOptionsPage()
  window.close()
}

async function reload() {
  await browser.tabs.reload(tabId)
  window.close()
}

function Popup() {
  const now = page.value
  return (
    <PopupCard
      page={now}
      icon="/icon/48.png"
      problem={problem.value}
      onShown={(shown) => void setShown(shown)}
      onSite={(on) => void switchSite(now.kind === 'page' ? now.host : null, on)}
      onPanel={() => void openPanel()}
      onNotebook={() => void openNotebook()}
      onOptions={() => void openOptions()}
      onReload={() => void reload()}
    />
  )
}

onPageEvent((event) => {
  if (event.tabId === tabId && event.kind === 'viewChanged') void read()
}, new AbortController().signal)
render(<Popup />, document.querySelector('#app')!)
await read()
