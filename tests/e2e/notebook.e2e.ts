import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { openNotice, press, readMarks, waitForMarks, waitForWords, writeNote } from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { manyNotes } from '../notes/many-notes.ts'
import { drivePage } from './firefox-page.ts'
import { startFirefoxJourney } from './firefox-journey.ts'
import { type Journey, startJourney } from './journey.ts'
import { patiently } from './patiently.ts'
import { asFunction, seedNotes } from './seed-notes.ts'
import { lastLight, withLights } from './watch-lights.ts'

const wordsOf = (page: Page) => page.evaluate(() => document.body.innerText)
const bodiesIn = (page: Page) => page.$$eval('.note-body', (all) => all.map((one) => one.textContent))

/** A browser in which three notes were written on the sample notice; gives the ids of the marks written on. */
async function writeThree(journey: Journey): Promise<{ page: Page; marks: readonly string[] }> {
  const page = await openNotice(journey.browser, sampleAddress)
  const marks = (await readMarks(page)).filter(({ kind }) => kind === 'target').map(({ id }) => id)
  for (const [at, words] of ['口径要核实', '与去年对照', '写入 AI 月报'].entries()) {
    await writeNote(page, marks[at]!, words)
    await page.keyboard.press('Escape')
    // The page is painted anew for the note; until then no mark can be pressed.
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-notice-mark=note]').length >= count,
      {},
      at + 1,
    )
    await waitForMarks(page)
  }
  return { page, marks }
}

async function openNotebook({ openOwnPage }: Journey, file = 'notebook.html'): Promise<Page> {
  const page = await openOwnPage(file)
  await page.bringToFront()
  return page
}

it('finds, narrows down, changes many notes at once, and takes it back', async () => {
  const journey = await startJourney({ [sampleAddress]: samplePage() })
  await writeThree(journey)
  const notebook = await openNotebook(journey)
  await waitForWords('共 3 条笔记', () => wordsOf(notebook))
  await expect.poll(() => bodiesIn(notebook)).toEqual(['写入 AI 月报', '与去年对照', '口径要核实'])

  await notebook.type('.notebook-bar input', 'ａi月')
  await waitForWords('找到 1 条笔记', () => wordsOf(notebook))
  const sought = () => notebook.$$eval('mark.sought', (all) => all.map((one) => one.textContent))
  await expect.poll(sought).toEqual(['AI 月'])
  await notebook.$eval('.notebook-bar input', (field) => (field as HTMLInputElement).select())
  await notebook.keyboard.press('Backspace')
  await waitForWords('共 3 条笔记', () => wordsOf(notebook))

  await (await notebook.waitForSelector('[data-index="0"]'))!.focus()
  await notebook.keyboard.press('Space')
  await notebook.keyboard.down('Shift')
  await notebook.keyboard.press('ArrowDown')
  await notebook.keyboard.up('Shift')
  await waitForWords('已选 2 条', () => wordsOf(notebook))
  await notebook.type('.selection input', '月报')
  await press(notebook, '加标签')
  await expect.poll(() => notebook.$$('.note button.tag')).toHaveLength(2)
  await press(notebook, '改为绿色')
  await expect.poll(() => notebook.$$('.note.look-green')).toHaveLength(2)
  await (await notebook.waitForSelector('.selection .danger'))!.click()
  await waitForWords('共 1 条笔记', () => wordsOf(notebook))
  await expect.poll(() => bodiesIn(notebook)).toEqual(['口径要核实'])

  await notebook.keyboard.down('Control')
  await notebook.keyboard.press('z')
  await notebook.keyboard.up('Control')
  await waitForWords('共 3 条笔记', () => wordsOf(notebook))
  await expect.poll(() => notebook.$$('.note.look-green')).toHaveLength(2)
})

it('shows what is found from its first row on, however far down the reader was', async () => {
  const journey = await startJourney({})
  const notebook = await openNotebook(journey)
  await waitForWords('还没有笔记', () => wordsOf(notebook))
  await seedNotes((script, ...words) => notebook.evaluate(asFunction(script), ...words), manyNotes(400, 8))
  await notebook.reload()
  await waitForWords('共 400 条笔记', () => wordsOf(notebook))
  await notebook.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await notebook.waitForSelector('[data-index="399"]')
  await notebook.type('.notebook-bar input', '水库')
  await waitForWords('找到', () => wordsOf(notebook))
  await notebook.waitForSelector('[data-index="0"]')
  await expect.poll(() => notebook.evaluate(() => window.scrollY)).toBe(0)
})

it('shows what another window does as it happens', async () => {
  const journey = await startJourney({ [sampleAddress]: samplePage() })
  const notebook = await openNotebook(journey)
  await waitForWords('还没有笔记', () => wordsOf(notebook))
  await writeThree(journey)
  await waitForWords('共 3 条笔记', () => wordsOf(notebook))
  await expect.poll(() => bodiesIn(notebook)).toEqual(['写入 AI 月报', '与去年对照', '口径要核实'])
})

it('jumps to the mark in the page', async () => {
  const journey = await startJourney({ [sampleAddress]: samplePage() })
  const { page } = await writeThree(journey)
  await page.close()
  journey.portal.put(sampleAddress, withLights(samplePage()))
  const notebook = await openNotebook(journey)
  const opened = journey.browser.waitForTarget((target) => target.url() === sampleAddress, { timeout: 60_000 })
  await (await notebook.waitForSelector('::-p-text(到原文)'))!.click()
  const again = await (await opened).page()
  await again!.bringToFront()
  const litNote = async () => {
    const lit = await again!.evaluate(new Function(lastLight) as () => string | null)
    const note = await again!.$(`[data-notice-mark=note][data-notice-id="${lit}"]`)
    return note !== null && note.isIntersectingViewport()
  }
  await expect.poll(litNote).toBe(true)
})

it('reads a kept notice when its page is gone, with the same marks, and writes on it', async () => {
  const journey = await startJourney({ [sampleAddress]: samplePage() })
  const { page } = await writeThree(journey)
  await page.reload()
  await page.waitForFunction(() => document.querySelectorAll('[data-notice-mark=note]').length >= 3)
  await waitForMarks(page)
  const marks = await readMarks(page)
  await page.close()
  await journey.portal.close()

  const shelf = await openNotebook(journey, 'notebook.html#notices')
  const link = await shelf.waitForSelector('.kept h2 a')
  await Promise.all([shelf.waitForNavigation(), link!.click()])
  await expect.poll(() => readMarks(shelf)).toEqual(marks)
  const panelWords = () => shelf.$eval('#beside', (panel) => panel.textContent ?? '')
  await waitForWords('区科经局', panelWords)

  const free = marks.findLast(({ kind }) => kind === 'target')!
  await writeNote(shelf, free.id, '离线写的')
  await waitForWords('笔记 4', panelWords)
  await press(shelf, '移出收录')
  await waitForWords('已移出收录 1 份通知', () => wordsOf(shelf))
  await press(shelf, '撤销')
  await expect.poll(() => wordsOf(shelf)).not.toContain('已移出收录')

  const notebook = await openNotebook(journey)
  await waitForWords('离线写的', () => wordsOf(notebook))
  await expect.poll(async () => (await bodiesIn(notebook))[0]).toBe('离线写的')
})

it('says so when a kept notice is not there', async () => {
  const journey = await startJourney({})
  const reading = await openNotebook(journey, 'reading.html?notice=none')
  await waitForWords('没有打开这份通知', () => wordsOf(reading))
  const links = () => reading.$$eval('a', (all) => all.map((link) => link.textContent))
  await expect.poll(links).toEqual(['看收录的通知'])
})

it('finds, erases, takes back and reads a kept notice in Firefox', async () => {
  const { firefox, portal } = await startFirefoxJourney({ [sampleAddress]: samplePage() })
  const page = drivePage(firefox)
  const says = (words: string) => page.until(words, `return document.body.innerText.includes(${JSON.stringify(words)})`)
  const press = (words: string) =>
    patiently(words, () =>
      firefox.run(
        `[...document.querySelectorAll('button, a')].find((one) => one.textContent.trim() === arguments[0]).click()`,
        words,
      ),
    )

  await firefox.open(sampleAddress)
  await page.until('a target', `return document.querySelector('[data-notice-mark=target]') !== null`)
  await page.click('[data-notice-mark=target]')
  await page.pressInLayer('[role=dialog] button.primary')
  await page.fillForm('火狐里写的')
  await page.until('a mark for the note', `return document.querySelector('[data-notice-mark=note]') !== null`)
  const marks = `return document.querySelectorAll('[data-notice-mark]').length`
  let count = 0
  // Painted to its end, it says the same twice.
  await expect.poll(async () => count === (count = await firefox.run<number>(marks)), { interval: 1000 }).toBe(true)
  await firefox.open('about:blank')
  await portal.close()

  await firefox.open(`${firefox.ownPages}notebook.html`)
  await says('共 1 条笔记')
  await firefox.run(`const field = document.querySelector('.notebook-bar input')
    field.value = '火狐'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))`)
  await says('找到 1 条笔记')
  await expect.poll(() => firefox.run(`return document.querySelector('mark.sought')?.textContent`)).toBe('火狐')
  await press('删除')
  await says('没有找到')
  await press('撤销')
  await says('找到 1 条笔记')
  await firefox.open(`${firefox.ownPages}notebook.html#notices`)
  const reading = await page.until<string>('the kept notice', `return document.querySelector('.kept h2 a')?.href`)
  await firefox.open(reading)
  await expect.poll(() => firefox.run<number>(marks)).toBe(count)
  await says('区科经局')
})
