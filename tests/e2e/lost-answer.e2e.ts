import { describe, expect, it } from 'vitest'
import {
  fillForm,
  findForm,
  openCard,
  openNotice,
  press,
  readCard,
  readMarks,
  waitForWords,
} from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { waitUntilStuck, workerOf } from './background-worker.ts'
import { dragOver } from './drag-over.ts'
import { startJourney } from './journey.ts'
import { storedNotes } from './own-notebook.ts'

describe('the background stopped between the question and its answer', () => {
  it.each([
    ['before the note is on disk', holdBack],
    ['when the note is on disk', swallowAnswer],
  ])('%s: the note is asked for once more, and there is one of it', async (_, stop) => {
    const { browser, openOwnPage } = await startJourney({ [sampleAddress]: samplePage() })
    const page = await openNotice(browser, sampleAddress)
    const target = (await readMarks(page)).find(({ kind }) => kind === 'target')!
    const worker = await workerOf(browser)
    await worker.evaluate(stop)
    await openCard(page, target.id)
    await press(page, '写笔记')
    const form = await findForm(page)
    await fillForm(page, '只此一条')
    await worker.evaluate(waitUntilStuck)
    // Until the page has heard that it is kept nobody says so, nor that it is not.
    const readForm = async () => form.$eval('.note-form', (all) => all.textContent ?? '')
    const said = new Set([await readForm()])
    await worker.close()
    await waitForWords('已保存在本机', async () => {
      said.add(await readForm().catch(() => ''))
      return readCard(page)
    })
    expect([...said].join()).toContain('正在保存')
    expect([...said].join()).not.toMatch(/没有回应|没有保存|已保存/u)
    await expect.poll(() => page.frames().some((one) => one.url().includes('note-form'))).toBe(false)
    await page.waitForSelector('[data-notice-mark="note"]')
    const notes = await storedNotes(await openOwnPage('options.html'))
    expect(notes.map(({ body, deleted }) => [body, deleted])).toEqual([['只此一条', 0]])
  })

  it('keeps words that were selected once, by the toolbar, which stays until then', async () => {
    const { browser, openOwnPage } = await startJourney({ [sampleAddress]: samplePage() })
    const page = await openNotice(browser, sampleAddress)
    const worker = await workerOf(browser)
    await worker.evaluate(swallowAnswer)
    await dragOver(page, '创新策源能力显著增强')
    await press(page, '数据')
    await worker.evaluate(waitUntilStuck)
    expect(await page.$('::-p-aria([role="toolbar"])')).not.toBeNull()
    await worker.close()
    await page.waitForSelector('[data-notice-look="blue highlight"]')
    await expect.poll(() => page.$('::-p-aria([role="toolbar"])')).toBeNull()
    const notes = await storedNotes(await openOwnPage('options.html'))
    expect(notes.map(({ target, deleted }) => [target?.quote.exact, deleted])).toEqual([['创新策源能力显著增强', 0]])
  })
})

/** In the background: from now on nothing that the keeping of a note reads ever arrives, so that it writes nothing. */
function holdBack(): void {
  const { prototype } = IDBTransaction
  const open = prototype.objectStore
  const stop = (event: Event) => {
    event.stopImmediatePropagation()
    Object.assign(globalThis, { stuck: true })
  }
  prototype.objectStore = function (this: IDBTransaction, name: string) {
    if (this.objectStoreNames.contains('requests')) this.addEventListener('success', stop, true)
    return open.call(this, name)
  }
}

/** In the background: from now on a note is committed, but nobody learns of it. */
function swallowAnswer(): void {
  const handler = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete')!
  Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
    ...handler,
    set(this: IDBTransaction, given: () => void) {
      if (this.objectStoreNames.contains('requests')) {
        this.addEventListener('complete', () => Object.assign(globalThis, { stuck: true }))
      } else handler.set!.call(this, given)
    },
  })
}
