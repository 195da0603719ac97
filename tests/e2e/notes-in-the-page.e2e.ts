import { expect, it } from 'vitest'
import {
  fillForm,
  findControl,
  findForm,
  openCard,
  openNotice,
  press,
  pressInLegend,
  readCard,
  readMarks,
  waitForMarks,
  waitForWords,
} from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { dragOver } from './drag-over.ts'
import { startJourney } from './journey.ts'
import { storedDrafts } from './own-notebook.ts'

const words = '净增高新技术企业80家以上'

it('shows both texts where the page changed a figure, and takes the new one by one key', async () => {
  const { browser, portal } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  await dragOver(page, words)
  await press(page, '重点')
  await page.waitForSelector('[data-notice-mark="note"]')
  portal.put(sampleAddress, samplePage().replace(words, words.replace('80', '95')))
  await page.reload()
  await page.waitForSelector('[data-notice-mark="note"]')
  const note = (await readMarks(page)).find(({ kind }) => kind === 'note')!
  await openCard(page, note.id)
  await waitForWords(`原${words}`, () => readCard(page))
  expect(await readCard(page)).toContain(`现${words.replace('80', '95')}`)
  await (await findControl(page, 'dialog')).focus()
  await page.keyboard.press('a')
  await waitForWords('已按现在的原文更新', () => readCard(page))
  await expect.poll(() => readCard(page)).not.toContain(`原${words}`)
})

it('recolours a note, writes tags and a few Markdown marks, erases it and brings it back', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  await dragOver(page, words)
  await press(page, '写笔记')
  await fillForm(page, '**核对**口径', '口径 督办')
  await waitForWords('已保存在本机', () => readCard(page))
  // The card of the selected words has become that of the note.
  await waitForWords('核对口径', () => readCard(page))
  await waitForWords('另写一条', () => readCard(page))
  await page.keyboard.press('Escape')
  await page.waitForSelector('[data-notice-mark="note"]')
  const note = (await readMarks(page)).find(({ kind }) => kind === 'note')!
  await openCard(page, note.id)
  await expect.poll(() => readCard(page)).toMatch(/核对口径.*督办/su)
  await press(page, '疑问')
  await page.waitForSelector('[data-notice-look="pink highlight noted"]')
  await press(page, '删除')
  await waitForWords('已删除', () => readCard(page))
  await page.waitForFunction(() => document.querySelector('[data-notice-mark="note"]') === null)
  await press(page, '撤销')
  await page.waitForSelector('[data-notice-look="pink highlight noted"]')
})

it('shows a note on a finding in the card that it was written in', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  const target = (await readMarks(page)).find(({ kind }) => kind === 'target')!
  await openCard(page, target.id)
  await press(page, '写笔记')
  await fillForm(page, '口径待核')
  await waitForWords('已保存在本机', () => readCard(page))
  await expect.poll(() => readCard(page)).toMatch(/^量化目标.*口径待核.*另写一条/su)
})

it('keeps what is being typed: it is there again after the page was loaded anew', async () => {
  const { browser, openOwnPage } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  await dragOver(page, words)
  await press(page, '写笔记')
  await (await (await findForm(page)).waitForSelector('textarea'))!.type('写到一半')
  const own = await openOwnPage('options.html')
  await expect.poll(async () => (await storedDrafts(own)).map(({ draft }) => draft.body)).toEqual(['写到一半'])
  await page.reload()
  await page.waitForSelector('[data-notice-mark]')
  await dragOver(page, words)
  await press(page, '写笔记')
  const form = await findForm(page)
  await expect.poll(() => form.$eval('textarea', ({ value }) => value)).toBe('写到一半')
})

it('takes a note on the whole notice', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  await pressInLegend(page, '整份通知的笔记')
  await expect.poll(() => readCard(page)).toMatch(/^整份通知/u)
  await press(page, '写笔记')
  await fillForm(page, '全文要点')
  await waitForWords('已保存在本机', () => readCard(page))
  await waitForWords('全文要点', () => readCard(page))
})

it('opens its form in a page whose policy lets no frames in', async () => {
  const { browser, portal } = await startJourney({ [sampleAddress]: samplePage() })
  const html = samplePage().replace(
    '<head>',
    `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; frame-src 'none'; child-src 'none'">`,
  )
  portal.put(sampleAddress, html)
  const page = await openNotice(browser, sampleAddress)
  await dragOver(page, words)
  await press(page, '写笔记')
  expect(await (await findForm(page)).$('textarea')).not.toBeNull()
})

it('is blank where a page puts it in itself', async () => {
  const { browser, openOwnPage } = await startJourney({ [sampleAddress]: samplePage() })
  const { host } = new URL((await openOwnPage('options.html')).url())
  const page = await openNotice(browser, sampleAddress)
  await page.evaluate(async (id) => {
    const frame = document.createElement('iframe')
    frame.src = `chrome-extension://${id}/note-form.html#guessed`
    document.body.append(frame)
    await new Promise((wake) => setTimeout(wake, 1500))
  }, host)
  const fields = await Promise.all(page.frames().map((one) => one.$('textarea').catch(() => null)))
  expect(page.frames().length).toBeGreaterThan(1)
  expect(fields.every((field) => field === null)).toBe(true)
})

it('opens the card of a mark beside the legend, which stays in sight', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  // So wide that the legend is unfolded, so low that it stands beside every line.
  await page.setViewport({ width: 1600, height: 700 })
  await page.reload()
  await waitForMarks(page)
  const rightmost = await page.$$eval('[data-notice-mark]', (marks) => {
    const rightOf = (mark: Element) => mark.getClientRects()[0]!.right
    return marks.toSorted((one, other) => rightOf(other) - rightOf(one))[0]!.getAttribute('data-notice-id')!
  })
  const card = await openCard(page, rightmost)
  const legend = await findControl(page, 'region', '公告镜图例')
  const isBeside = async () => {
    const [one, other] = [(await card.boundingBox())!, (await legend.boundingBox())!]
    return one.y + one.height > other.y && one.x + one.width <= other.x
  }
  await expect.poll(isBeside).toBe(true)
})
