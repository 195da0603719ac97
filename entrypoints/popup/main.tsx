import { signal } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { openPanelOf } from '../../src/messages/open-panel.ts'
import { pickBodyIn } from '../../src/messages/pick-body.ts'
import { askForSite, isPortal, isReached, leaveSite, runInTab } from '../../src/messages/reached-sites.ts'
import { askTab, onPageEvent } from '../../src/messages/tab-messages.ts'
import { columnAt, type SaidOf, saidOf, setColumnVerdict, setVerdict } from '../../src/settings/page-verdicts.ts'
import { setSite } from '../../src/settings/site-settings.ts'
import { PopupCard } from '../../src/ui/popup-card.tsx'
import type { TabPage } from '../../src/ui/tab-page.ts'
import '../../src/ui/popup.css'
import { readTab } from '../sidepanel/read-tab.ts'

const page = signal<TabPage>({ kind: 'loading' })
const verdict = signal<SaidOf>({ page: null, column: null })
const column = signal<string | null>(null)
const reach = signal<'portal' | 'always' | 'click'>('portal')
const wasRead = signal(false)
const problem = signal<string | null>(null)
const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
const tabId = tab?.id ?? -1

async function read() {
  const now = await readTab(tabId, tab?.url)
  if (now.kind === 'page' && now.host !== null) {
    const reached = isPortal(now.host) ? 'portal' : (await isReached(now.host)) ? 'always' : 'click'
    reach.value = reached
    const address = now.view?.address ?? tab?.url ?? ''
    verdict.value = await saidOf(address)
    column.value = columnAt(address)
  }
  page.value = now
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

/** Remembers what the reader says of the page and has it read anew by that. */
async function setVerdictOnPage(isNotice: boolean | null) {
  const address = page.value.kind === 'page' ? (page.value.view?.address ?? tab?.url) : undefined
  if (address === undefined) return
  await setVerdict(address, isNotice)
  await readHere()
}

/** As `setVerdictOnPage`, of all pages of the column that it stands in. */
async function setVerdictOnColumn(isNotice: boolean | null) {
  if (column.value === null) return
  await setColumnVerdict(column.value, isNotice)
  await readHere()
}

/** Runs our script in the page, allowed by the click that opened the popup; the page tells when it is done. */
async function readHere() {
  const ran = await runInTab(tabId)
  wasRead.value = ran
  problem.value = ran ? null : '浏览器不允许在这个页面上运行公告镜。'
  await read()
}

async function pickBody() {
  if (await pickBodyIn(tabId)) window.close()
  else problem.value = '浏览器不允许在这个页面上选正文。'
}

async function setAlways(host: string | null, on: boolean) {
  if (host === null) return
  // The first thing done: a browser asks the reader only in the very turn of the click.
  // The popup may close over that question: the background does all the rest.
  await (on ? askForSite(host) : leaveSite(host))
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
      verdict={verdict.value}
      column={column.value}
      reach={reach.value}
      wasRead={wasRead.value}
      problem={problem.value}
      onShown={(shown) => void setShown(shown)}
      onSite={(on) => void switchSite(now.kind === 'page' ? now.host : null, on)}
      onVerdict={(isNotice) => void setVerdictOnPage(isNotice)}
      onColumn={(isNotice) => void setVerdictOnColumn(isNotice)}
      onRead={() => void readHere()}
      onAlways={(on) => void setAlways(now.kind === 'page' ? now.host : null, on)}
      onPickBody={() => void pickBody()}
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
