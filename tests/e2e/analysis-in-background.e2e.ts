import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { openNotice, readMarks, waitForMarks, waitForWords, writeNote } from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { captureOf } from '../notes/sample-capture.ts'
import { splitPage } from '../bench/split-page.ts'
import { waitUntilStuck, workerOf } from './background-worker.ts'
import { analyseByCommand, marksWanted, startJourney } from './journey.ts'

const longAddress = 'http://www.chenghe.gov.cn/zwgk/203203/t20320309_1.html'

/** An analysis in the background that is held between two of its tasks. */
interface Held {
  /** The tasks that were asked for. */
  turns: number
  /** The pages' ports that are open. */
  ports: number
  next(): void
}

interface Port {
  readonly onDisconnect: { addListener(listener: () => void): void }
  readonly onMessage: { addListener(listener: (said: { kind: string; isLast?: boolean }) => void): void }
  postMessage(message: object): void
}

declare const chrome: {
  readonly storage: { readonly local: { get(): Promise<unknown> } }
  readonly runtime: {
    readonly onConnect: { addListener(listener: (port: Port) => void): void }
    connect(wanted: { name: string }): Port
    sendMessage(message: object): Promise<unknown>
  }
}

it('is begun anew where the background was stopped between the question and its answer', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  const worker = await workerOf(browser)
  await worker.evaluate(holdBack)
  await changeText(page, '全区改造老旧小区不少于99个。')
  await worker.evaluate(waitUntilStuck)
  await worker.close()
  await waitForMark(page, '不少于99个')
  await expect.poll(async () => (await readMarks(page)).length).toBeGreaterThan(50)
})

it('fails with a sentence, and notes are shown all the same', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  const target = (await readMarks(page)).findLast(({ kind }) => kind === 'target')!
  await writeNote(page, target.id, '还在')
  await page.waitForSelector('[data-notice-mark="note"]')
  const worker = await workerOf(browser)
  await worker.evaluate(() => {
    const { get } = chrome.storage.local
    Object.assign(globalThis, { heal: () => Object.assign(chrome.storage.local, { get }) })
    Object.assign(chrome.storage.local, { get: () => Promise.reject(new Error('没有名单')) })
  })
  await changeText(page, '全区改造老旧小区不少于99个。')
  await waitForWords('没有名单', () => saidIn(page))
  const left = async () => (await readMarks(page)).map(({ kind, text }) => [kind, text])
  await expect.poll(left).toEqual([['note', target.text]])
  await worker.evaluate(() => (globalThis as unknown as { heal(): void }).heal())
  await changeText(page, '全区改造老旧小区不少于88个。')
  await waitForMark(page, '不少于88个')
  await expect.poll(() => saidIn(page)).not.toContain('没有名单')
})

it('is made for two pages at once', async () => {
  const long = splitPage(32 * 1024)
  const { browser } = await startJourney({ [sampleAddress]: samplePage(), [longAddress]: long })
  const pages = [await browser.newPage(), await browser.newPage()]
  const addresses = [longAddress, sampleAddress]
  await Promise.all(pages.map((page, at) => page.goto(addresses[at]!)))
  for (const [at, html] of [long, samplePage()].entries()) {
    const wanted = marksWanted(await analyseByCommand(html, addresses[at]!))
    await pages[at]!.bringToFront()
    await expect.poll(() => readMarks(pages[at]!)).toEqual(wanted)
  }
})

it.each<[string, (page: Page) => Promise<unknown>]>([
  ['closed', (page) => page.close()],
  ['left', (page) => page.goto('about:blank')],
])('ends where its page is %s', async (_, leave) => {
  const { browser } = await startJourney({ [longAddress]: splitPage(512 * 1024) })
  const worker = await workerOf(browser)
  // The extension's first tab has its notice analysed as well.
  const sample = (await browser.pages()).find((one) => one.url().endsWith('/sample.html'))!
  await waitForMarks(sample)
  await worker.evaluate(holdSecondTurn)
  const held = <Name extends keyof Held>(name: Name) =>
    worker.evaluate((wanted) => (globalThis as unknown as Held)[wanted], name) as Promise<Held[Name]>
  const page = await browser.newPage()
  await page.goto(longAddress)
  await expect.poll(() => held('turns')).toBeGreaterThan(1)
  await leave(page)
  await expect.poll(() => held('ports')).toBe(0)
  const before = await held('turns')
  expect(await worker.evaluate(goOn)).toBe(before)
})

it('lets notes be asked for meanwhile, and is made for no page of ours that is no notice', async () => {
  const { openOwnPage } = await startJourney({})
  const text = '全年新建泵站不少于2座，改造管网3.5公里。（牵头单位：市水务局；责任单位：市财政局）\n'.repeat(20_000)
  const { notice, letter } = captureOf(text)
  const part = { head: { notice, letter, length: text.length }, text, tables: [], cells: [], isLast: true }
  expect(await (await openOwnPage('sample.html')).evaluate(askBoth, part)).toEqual(['notes', 'analysis'])
  expect(await (await openOwnPage('notebook.html')).evaluate(askBoth, part)).toEqual(['refused'])
})

/** In a page of ours: has a notice analysed and asks for notes as soon as the background is at work; what came, in its order. */
function askBoth(notice: object): Promise<string[]> {
  const came: string[] = []
  let asked = false
  return new Promise((done) => {
    const port = chrome.runtime.connect({ name: 'analysis' })
    port.onMessage.addListener((said) => {
      if (said.kind === 'failed') done([...came, 'refused'])
      // On a page that had no turn meanwhile nothing was seen.
      if (said.isLast === true) done(asked ? [...came, 'analysis'] : askBoth(notice))
    })
    port.postMessage(notice)
    const wish = { id: 1, type: 'notesOfPage', data: null, timestamp: Date.now() }
    setTimeout(() => {
      asked = true
      void chrome.runtime.sendMessage(wish).then(() => came.push('notes'))
    }, 100)
  })
}

/** In the background: from now on an analysis waits for the reader's packs and never gets them. */
function holdBack(): void {
  const stuck = () => {
    Object.assign(globalThis, { stuck: true })
    return new Promise(() => undefined)
  }
  Object.assign(chrome.storage.local, { get: stuck })
}

/** In the background: of all the tasks of analyses only the first is begun. */
function holdSecondTurn(): void {
  const held: Held = Object.assign(globalThis, { turns: 0, ports: 0, next: () => undefined })
  chrome.runtime.onConnect.addListener((port) => {
    held.ports += 1
    port.onDisconnect.addListener(() => (held.ports -= 1))
  })
  const begin = setTimeout
  Object.assign(globalThis, {
    setTimeout: (act: () => void, delay?: number) => {
      if (delay !== undefined) return begin(act, delay)
      held.turns += 1
      held.next = act
      return held.turns === 1 ? begin(act) : 0
    },
  })
}

/** In the background: begins the task that was held; how many were asked for when it is done. */
function goOn(): Promise<number> {
  const held = globalThis as unknown as Held
  held.next()
  return new Promise((done) => setTimeout(() => done(held.turns), 500))
}

async function changeText(page: Page, words: string): Promise<void> {
  await page.$eval('.view p', (paragraph, now) => (paragraph.textContent = now), words)
}

async function waitForMark(page: Page, words: string): Promise<void> {
  const isThere = (wanted: string) =>
    [...document.querySelectorAll('[data-notice-mark]')].some(({ textContent }) => textContent === wanted)
  await page.waitForFunction(isThere, { polling: 50, timeout: 60_000 }, words)
}

function saidIn(page: Page): Promise<string> {
  return page.$$eval('::-p-aria([role="status"])', (all) => all.map((one) => one.textContent).join(''))
}
