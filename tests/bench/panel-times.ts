import type { Browser, Page } from 'puppeteer-core'
import { openPanel } from '../../src/commands/notice-page.ts'
import { readWatched, watchPage } from './watch-page.ts'

/** Milliseconds from the panel's navigation to its first rows, and from a press on its notes until all stand there. */
export interface PanelTimes {
  readonly first: readonly number[]
  readonly listed: readonly number[]
}

/** After so many milliseconds a panel has done all that it does when it is opened. */
const settled = 800

const pause = (time: number) => new Promise((wake) => setTimeout(wake, time))

/** The panel, when all that its opening began has ended. */
export async function openSettled(browser: Browser, page: Page): Promise<Page> {
  const panel = await openPanel(browser, page)
  await panel.waitForSelector('.task')
  await pause(settled)
  return panel
}

/** Milliseconds from its navigation until the first words of a panel are painted, each time in a new one. */
export async function timeOpenings(browser: Browser, page: Page, runs: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const panel = await openSettled(browser, page)
    times.push(await panel.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime))
    await panel.close()
  }
  return times
}

/** The times of a panel that is loaded anew again and again. */
export async function timePanel(panel: Page, runs: number, notes: number): Promise<PanelTimes> {
  await watchPage(panel, ['.task'])
  const first: number[] = []
  const listed: number[] = []
  for (let run = 0; run < runs; run += 1) {
    await panel.reload()
    await panel.waitForSelector('.task')
    first.push((await readWatched(panel))['.task']!)
    listed.push(await timeNotes(panel, notes))
    await pause(settled / 4)
  }
  return { first, listed }
}

function timeNotes(panel: Page, notes: number): Promise<number> {
  return panel.evaluate(async (wanted) => {
    const begin = performance.now()
    document.querySelector<HTMLElement>('#tab-notes')!.click()
    while (document.querySelectorAll('.note').length < wanted) await new Promise((wake) => requestAnimationFrame(wake))
    return performance.now() - begin
  }, notes)
}
