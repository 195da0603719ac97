import { expect, it } from 'vitest'
import { fillForm, openNotice, press, readCard, readMarks, waitForWords } from '../../src/commands/notice-page.ts'
import { readSeedNotice } from '../../src/commands/portal-page.ts'
import { dragOver } from './drag-over.ts'
import { startJourney } from './journey.ts'
import { portalShapes } from './portal-shapes.ts'

const notice = readSeedNotice('wuchang-2023')

it.each(portalShapes)('keeps a note on words that the reader selects: $name', async ({ address, render }) => {
  const { browser } = await startJourney({ [address]: render(notice) })
  const page = await openNotice(browser, address)
  await dragOver(page, '创新策源能力显著增强')
  await press(page, '写笔记')
  await fillForm(page, '怎样衡量？')
  await waitForWords('已保存在本机', () => readCard(page))

  await page.reload()
  await page.waitForSelector('[data-notice-mark="note"]')
  await expect
    .poll(async () => (await readMarks(page)).find(({ kind }) => kind === 'note')?.text)
    .toBe('创新策源能力显著增强')
})
