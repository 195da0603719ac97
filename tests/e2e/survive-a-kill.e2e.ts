import { once } from 'node:events'
import { expect, it } from 'vitest'
import { openCard, openNotice, readCard, readMarks, waitForWords, writeNote } from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { makeFolder, startJourney } from './journey.ts'

it('finds a note again after the browser was killed right behind the words 已保存', async () => {
  const profile = makeFolder()
  const pages = { [sampleAddress]: samplePage() }
  const before = await startJourney(pages, profile)
  const page = await openNotice(before.browser, sampleAddress)
  const target = (await readMarks(page)).find(({ kind }) => kind === 'target')!
  await writeNote(page, target.id, '断电之前写的')
  const process = before.browser.process()!
  const gone = once(process, 'exit')
  process.kill('SIGKILL')
  await gone

  const after = await startJourney(pages, profile)
  const again = await openNotice(after.browser, sampleAddress)
  await again.waitForSelector('[data-notice-mark="note"]')
  const note = (await readMarks(again)).find(({ kind }) => kind === 'note')!
  expect(note.text).toBe(target.text)
  await openCard(again, note.id)
  await waitForWords('断电之前写的', () => readCard(again))
})

it('keeps a note while the background sleeps', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  const target = (await readMarks(page)).find(({ kind }) => kind === 'target')!
  const background = browser.targets().find((one) => one.type() === 'service_worker')!
  await (await background.worker())!.close()
  await writeNote(page, target.id, '叫醒后台')
  await page.waitForSelector('[data-notice-mark="note"]')
  const note = (await readMarks(page)).find(({ kind }) => kind === 'note')!
  expect(note.text).toBe(target.text)
})
