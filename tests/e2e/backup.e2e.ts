import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { expect, it, vi } from 'vitest'
import { waitForFile } from '../../src/commands/export-notes.ts'
import { press, waitForWords } from '../../src/commands/notice-page.ts'
import { standardPaint } from '../../src/settings/paint.ts'
import { manyNotes } from '../notes/many-notes.ts'
import { forgetChosen, readChosen, setChosen } from './chosen-settings.ts'
import { startFirefoxJourney } from './firefox-journey.ts'
import { startJourney } from './journey.ts'
import { patiently } from './patiently.ts'
import { asFunction, seedNotes } from './seed-notes.ts'

/** What of the browser the background uses to be woken. */
interface Alarming {
  readonly alarms: {
    get(name: string): Promise<{ readonly periodInMinutes?: number } | undefined>
    create(name: string, when: { readonly when: number; readonly periodInMinutes: number }): Promise<void>
  }
}

const notes = manyNotes(300, 6)

function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText)
}

async function openNotebook(openOwnPage: (file: string) => Promise<Page>): Promise<Page> {
  const notebook = await openOwnPage('notebook.html')
  await waitForWords('还没有笔记', () => wordsOf(notebook))
  await seedNotes((script, ...words) => notebook.evaluate(asFunction(script), ...words), notes)
  await notebook.reload()
  await waitForWords('300 条', () => wordsOf(notebook))
  return notebook
}

/** Takes every note away past the extension. */
const clearing = `return new Promise((done) => {
  const opening = indexedDB.open('notice-lens')
  opening.onsuccess = () => {
    const writing = opening.result.transaction('notes', 'readwrite')
    writing.objectStore('notes').clear()
    writing.oncomplete = () => { opening.result.close(); done(true) }
  }
})`

async function choose(notebook: Page, open: () => Promise<void>, file: string): Promise<void> {
  const [chooser] = await Promise.all([notebook.waitForFileChooser(), open()])
  await chooser.accept([file])
}

async function schedule(notebook: Page, words: string): Promise<void> {
  const field = await notebook.waitForSelector(`::-p-xpath(//label[.="${words}"]/input)`)
  await field!.click()
}

it('backs everything up as a download, and restores it after a preview, once', async () => {
  const { downloads, openOwnPage } = await startJourney({})
  const notebook = await openNotebook(openOwnPage)
  const chosen = {
    'page-verdicts': [{ place: 'www.linxi.gov.cn/zwgk/1.html', isNotice: false }],
    portals: [{ host: 'www.linxi.gov.cn', body: '#nr', title: null, source: null, furniture: null, off: false }],
    'site-off/m.linxi.gov.cn': true,
    paint: { ...standardPaint, leavePage: true },
  }
  await notebook.evaluate(setChosen, chosen)
  await press(notebook, '备份…')
  await schedule(notebook, '每月')
  await press(notebook, '现在备份')
  const file = await waitForFile(downloads, '.json')
  expect(path.basename(file)).toMatch(/^公告镜备份-\d{4}-\d\d-\d\d\.json$/)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'notice-backup/1', notes: { length: 300 } })

  await notebook.evaluate(asFunction(clearing))
  await notebook.evaluate(forgetChosen, Object.keys(chosen))
  await notebook.reload()
  await waitForWords('还没有笔记', () => wordsOf(notebook))
  await press(notebook, '备份…')
  await schedule(notebook, '不自动备份')
  await choose(notebook, () => press(notebook, '从备份恢复…'), file)
  await waitForWords('恢复备份', () => wordsOf(notebook))
  await notebook.waitForSelector('::-p-xpath(//div[@class="new"]/dd[.="300"])')
  expect(await notebook.$$eval('.setting-kind > p', (lines) => lines.map((line) => line.textContent))).toEqual([
    '网站规则新增 1',
    '更正过的页面新增 1',
    '停用的网站新增 1',
    '怎样标新增 1',
    '备份周期新增 1',
  ])
  await press(notebook, '恢复')
  await waitForWords('新增 300 条', () => wordsOf(notebook))
  await waitForWords('设置新增 5 项', () => wordsOf(notebook))
  expect(await notebook.evaluate(readChosen)).toMatchObject(chosen)
  await press(notebook, '关闭')
  await waitForWords('300 条', () => wordsOf(notebook))

  await choose(notebook, () => press(notebook, '导入…'), file)
  await notebook.waitForSelector('::-p-xpath(//div[@class="same"]/dd[.="300"])')
  await press(notebook, '恢复')
  await waitForWords('本机都有了', () => wordsOf(notebook))
  await press(notebook, '关闭')
  await press(notebook, '备份…')
  await notebook.waitForSelector('::-p-xpath(//label[.="每月"]/input)')
  expect(
    await notebook.$eval('::-p-xpath(//label[.="每月"]/input)', (field) => (field as HTMLInputElement).checked),
  ).toBe(true)
})

/** A notebook whose reader chose a folder: the schedule is weekly from then on, and no backup was made yet. */
async function openWithFolder(openOwnPage: (file: string) => Promise<Page>): Promise<Page> {
  const notebook = await openNotebook(openOwnPage)
  // A folder of the browser's own stands in: nobody can press in the system's picker.
  const stand = () =>
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() }) as unknown as void
  await notebook.evaluateOnNewDocument(stand)
  await notebook.reload()
  await press(notebook, '备份…')
  await press(notebook, '选择文件夹…')
  await waitForWords('存到文件夹', () => wordsOf(notebook))
  return notebook
}

/** Each file of that folder by name and size; one that is being written has another beside it, and both may go while they are asked. */
function filesIn(page: Page): Promise<[name: string, size: number][]> {
  return page.evaluate(async () => {
    const found: [name: string, size: number][] = []
    const folder = (await navigator.storage.getDirectory()) as unknown as AsyncIterable<[string, FileSystemFileHandle]>
    for await (const [name, file] of folder) found.push([name, (await file.getFile()).size])
    return found
  })
}

async function waitForBackup(page: Page): Promise<void> {
  await vi.waitFor(async () => {
    const [[name, size] = ['', 0], ...others] = await filesIn(page)
    expect([name, others]).toEqual([expect.stringMatching(/^公告镜备份-/), []])
    expect(size).toBeGreaterThan(160_000)
  }, 60_000)
}

it('backs up into the chosen folder when it is time, with no page of ours open', async () => {
  const { browser, openOwnPage } = await startJourney({})
  const notebook = await openWithFolder(openOwnPage)
  const worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker()
  /** Asks of the alarm that the extension set itself, and has it ring at once. */
  const ring = async () => {
    const { alarms } = (globalThis as unknown as { chrome: Alarming }).chrome
    const { periodInMinutes } = (await alarms.get('backup')) ?? {}
    await alarms.create('backup', { when: Date.now() + 1500, periodInMinutes: 60 })
    return periodInMinutes
  }
  const every = await worker!.evaluate(ring)
  await notebook.close()
  expect(every).toBe(60)
  // Pages of ours are opened only when it has surely rung: the notebook would make the backup itself.
  await new Promise((wake) => setTimeout(wake, 4000))
  const looking = await openOwnPage('options.html')
  await waitForBackup(looking)
  const again = await openOwnPage('notebook.html')
  await press(again, '备份…')
  await waitForWords('上次备份', () => wordsOf(again))
  await expect.poll(() => wordsOf(again)).not.toContain('到备份的时候了')
})

it('backs up into the chosen folder by itself when the notebook is opened, and asks on a click where it may not', async () => {
  const { openOwnPage } = await startJourney({})
  const notebook = await openWithFolder(openOwnPage)
  await notebook.reload()
  await waitForBackup(notebook)
  await waitForWords('300 条', () => wordsOf(notebook))
  await expect.poll(() => wordsOf(notebook)).not.toContain('到备份的时候了')

  // Ten days later, in a browser that wants a click before it lets us write.
  await notebook.evaluateOnNewDocument(() => {
    const later = Date.now() + 10 * 86_400_000
    Date.now = () => later
    let asked = false
    const handle = FileSystemHandle.prototype as unknown as Record<string, () => Promise<string>>
    handle['queryPermission'] = async () => (asked ? 'granted' : 'prompt')
    handle['requestPermission'] = async () => {
      asked = navigator.userActivation.isActive
      return asked ? 'granted' : 'denied'
    }
  })
  await notebook.reload()
  await waitForWords('到备份的时候了', () => wordsOf(notebook))
  await press(notebook, '备份')
  await expect.poll(() => wordsOf(notebook)).not.toContain('到备份的时候了')
  await press(notebook, '备份…')
  await waitForWords('上次备份', () => wordsOf(notebook))
})

it('reminds in Firefox, which writes into no folder, and gives a download on one click', async () => {
  const { firefox, downloads } = await startFirefoxJourney({})
  const said = () => firefox.run<string>('return document.body.innerText')
  const says = (words: string) => expect.poll(said).toContain(words)
  const pressed = (name: string) =>
    patiently(name, () =>
      firefox.run(
        `[...document.querySelectorAll('button')].find((one) => one.textContent === arguments[0]).click()`,
        name,
      ),
    )
  await firefox.open(`${firefox.ownPages}notebook.html`)
  await says('还没有笔记')
  await seedNotes(firefox.run, notes)
  await pressed('备份…')
  await says('不能直接写入文件夹')
  await firefox.run(
    `[...document.querySelectorAll('[name=every]')].find((one) => one.parentElement.textContent === '每周').click()`,
  )
  await pressed('关闭')
  await says('到备份的时候了')
  await pressed('下载备份')
  const file = await waitForFile(downloads, '.json')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ notes: { length: 300 } })
  await firefox.open(`${firefox.ownPages}notebook.html`)
  await says('300 条')
  await expect.poll(said).not.toContain('到备份的时候了')

  await firefox.run(clearing)
  await firefox.open(`${firefox.ownPages}notebook.html`)
  await says('还没有笔记')
  await firefox.chooseFile('input[type=file]', file)
  await says('恢复备份')
  await pressed('恢复')
  await says('新增 300 条')
})
