import { browser } from 'wxt/browser'
import type { Answer } from './calls.ts'
import { askTab } from './tab-messages.ts'

/** Milliseconds that a page has to come, to be read and to be marked, and between two questions. */
const patience = 20_000
const pause = 400

const unmarked = '网页已打开，但没有显示这条笔记的标记：网页可能没有打开成功，或者原文已经变了。'

/**
 * Opens a page in a tab, one that shows it already if there is one, and shows a mark of it as soon as it is there; null
 * opens it alone. Answers with a sentence where the mark did not come.
 */
export async function openAtMark(page: string, mark: string | null): Promise<Answer<null>> {
  const tabId = await tabWith(page)
  if (mark === null || tabId === undefined) return { ok: true, value: null }
  const end = Date.now() + patience
  while (Date.now() < end) {
    const shown = await askTab(tabId).showMark(mark)
    if (shown.ok && shown.value) return { ok: true, value: null }
    await new Promise((wake) => setTimeout(wake, pause))
  }
  return { ok: false, error: unmarked }
}

async function tabWith(page: string): Promise<number | undefined> {
  const tabs = await browser.tabs.query({})
  const known = tabs.find(({ url }) => url?.split('#')[0] === page)
  if (known?.id === undefined) return (await browser.tabs.create({ url: page })).id
  await browser.tabs.update(known.id, { active: true })
  if (known.windowId !== undefined) await browser.windows.update(known.windowId, { focused: true })
  return known.id
}
