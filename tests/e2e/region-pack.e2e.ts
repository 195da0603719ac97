import path from 'node:path'
import { expect, it } from 'vitest'
import { openCard, openNotice, press, readCard, readMarks, waitForWords } from '../../src/commands/notice-page.ts'
import { home } from '../house/project-files.ts'
import { startJourney } from './journey.ts'

const address = 'http://www.linxi.gov.cn/zwgk/t20260304_1.html'
const title = '临溪市人民政府办公室关于印发2026年水网建设工作要点的通知'
const notice = `<!doctype html><meta charset="utf-8"><title>${title}</title><body><h1>${title}</h1><div id="zoom">
<p>临政办发〔2026〕3号</p><p>各县（区）人民政府：</p><p>现将工作要点印发给你们，请认真组织实施。</p>
<p>1.建设管网。由临溪水投新建管网不少于120公里。（牵头单位：市水利局）</p>
<p>临溪市人民政府办公室</p><p>2026年3月1日</p></div></body>`

it('marks the names of a pack that the reader imported, and says full names by pack and directory', async () => {
  const { browser, openOwnPage } = await startJourney({ [address]: notice })
  const before = await openNotice(browser, address)
  expect((await readMarks(before)).map(({ text }) => text)).not.toContain('临溪水投')

  const options = await openOwnPage('options.html')
  await options.bringToFront()
  const [chooser] = await Promise.all([options.waitForFileChooser(), press(options, '选择名录文件…')])
  await chooser.accept([path.join(home, 'seeds', 'region-packs', 'sample.json')])
  await options.waitForSelector('.preview')
  await press(options, '导入')
  await options.waitForFunction(() => document.querySelector('.rows')?.textContent?.includes('临溪市'), {
    polling: 100,
  })

  await before.reload()
  await before.bringToFront()
  await expect.poll(async () => (await readMarks(before)).map(({ text }) => text)).toContain('临溪水投')
  const marks = await readMarks(before)
  const nameOf = async (name: string) => {
    await openCard(before, marks.find(({ text }) => text === name)!.id)
    return readCard(before)
  }
  await waitForWords('临溪市水务投资集团有限公司', () => nameOf('临溪水投'))
  await waitForWords('临溪市水利局', () => nameOf('市水利局'))
})
