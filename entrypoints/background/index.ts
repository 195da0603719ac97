import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answerAnalyses } from '../../src/messages/answer-analyses.ts'
import { relayForms } from '../../src/messages/form-messages.ts'
import { onLensWish } from '../../src/messages/lens-wish.ts'
import { openPanelOf } from '../../src/messages/open-panel.ts'
import { answerPages } from '../../src/messages/page-messages.ts'
import {
  registerNotices,
  registerSites,
  runInOpenTabs,
  runInPage,
  styleHighlightsIn,
  runInTabsOf,
} from '../../src/messages/reached-sites.ts'
import type { PageSender } from '../../src/messages/sender.ts'
import { showCountOf } from '../../src/messages/show-count.ts'
import { purgeErased } from '../../src/notes/purge-erased.ts'
import { isColumn } from '../../src/notice/column-of.ts'
import { receiveNotice } from '../../src/notes/receive-notice.ts'
import { pageVerdicts, verdictOn, watchVerdicts } from '../../src/settings/page-verdicts.ts'
import { regionPacks } from '../../src/settings/region-packs.ts'
import { siteIsOn } from '../../src/settings/site-settings.ts'
import { onBackupAlarm } from '../notebook/backup-alarm.ts'
import { followPlan, readPlan } from '../notebook/kept-plan.ts'
import { answerNotes } from './answer-notes.ts'
import { atKeptNotice } from './at-kept-notice.ts'
import { backUpWhenDue } from './back-up.ts'

const done = { ok: true, value: null } as const

/** Built into the same script, but run only for a notice: its words take time to unpack, and most wake-ups need none. */
const loadAnalysis = () => import('./analyse-notice.ts')

/** Runs the lens in a page that may be a notice, where the reader wants it. */
async function openLens(sender: PageSender): Promise<void> {
  const [on, verdict] = await Promise.all([siteIsOn(new URL(sender.page).host), verdictOn(sender.page)])
  if (!on || verdict === false) return
  const running = runInPage(sender)
  // While the page reads its notice.
  void loadAnalysis()
  await running
}

async function registerSaid(): Promise<void> {
  // Articles of a column are let through by their addresses.
  const said = (await pageVerdicts()).filter(({ isNotice, place }) => isNotice && !isColumn(place))
  await registerNotices(said.map(({ place }) => place))
}

/** Browsers may forget alarms when they end, and at an update. */
async function wakeForBackups(): Promise<void> {
  const plan = await readPlan()
  if (plan !== null) await followPlan(plan)
}

// Every listener is added in the first turn: the browser wakes the background for a message and delivers it at once.
export default defineBackground(() => {
  answerPages({
    ...atKeptNotice(answerNotes),
    styleHighlights: async (_, page) =>
      (await styleHighlightsIn(page)) ? done : { ok: false, error: '浏览器没有接受标注的样式。' },
    openPanel: (_, { tabId }) => openPanelOf(tabId),
    showCount: (count, { tabId }) => showCountOf(tabId, count),
    // Told to our own pages, which listen for themselves; answered here so that the page never waits for a panel.
    markChosen: () => done,
    viewChanged: () => done,
  })
  answerAnalyses({
    receive: receiveNotice,
    analyse: async (capture) => {
      const [{ analyseNotice }, packs] = await Promise.all([loadAnalysis(), regionPacks()])
      return analyseNotice(capture, packs)
    },
  })
  onLensWish((sender) => void openLens(sender))
  relayForms()
  watchVerdicts(() => void registerSaid(), new AbortController().signal)
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerSites()
    if (origins.length > 0) void runInTabsOf(origins)
  })
  browser.permissions.onRemoved.addListener(() => void registerSites())
  onBackupAlarm(() => void backUpWhenDue())
  browser.runtime.onStartup.addListener(() => {
    void purgeErased()
    void wakeForBackups()
  })
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void wakeForBackups()
    void registerSites()
    void registerSaid()
    if (reason === 'update' && !import.meta.env.FIREFOX)
      void runInOpenTabs(async (address) => (await verdictOn(address)) === true)
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/sample.html') })
  })
})
