import { browser } from 'wxt/browser'
import type { Answer } from './calls.ts'

/** Shows the number of marks on the toolbar button of a tab; anything but a number clears it. */
export async function showCountOf(tabId: number, count: unknown): Promise<Answer<null>> {
  try {
    await browser.action.setBadgeText({ tabId, text: badge(count) })
    return { ok: true, value: null }
  } catch {
    return { ok: false, error: '标签页已关闭。' }
  }
}

function badge(count: unknown): string {
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) return ''
  return count > 999 ? '999+' : String(count)
}
