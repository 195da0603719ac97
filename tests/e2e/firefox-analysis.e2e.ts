import { expect, it } from 'vitest'
import type { PaintedMark } from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { splitPage } from '../bench/split-page.ts'
import { ruleBackground } from './firefox-background.ts'
import { startFirefoxJourney } from './firefox-journey.ts'
import { drivePage } from './firefox-page.ts'
import { analyseByCommand, marksWanted } from './journey.ts'

const longAddress = 'http://www.chenghe.gov.cn/zwgk/203203/t20320309_1.html'

const readMarks = `return [...new Map([...document.querySelectorAll('[data-notice-mark]')]
  .map(({ dataset: { noticeId: id } }) => [id, id])).values()]`
const isMarked = `return [...document.querySelectorAll('[data-notice-mark]')].some((one) => one.textContent === arguments[0])`
const changeText = `document.querySelector('.view p').textContent = arguments[0]`

it('analyses when the background is asleep, and once more when it is stopped meanwhile', async () => {
  const { firefox } = await startFirefoxJourney({ [longAddress]: splitPage(256 * 1024) })
  const page = drivePage(firefox)
  const background = ruleBackground(firefox)
  await firefox.open(longAddress)
  await page.until('marks', `return document.querySelector('[data-notice-mark]') !== null`)
  await background.stop()
  await firefox.run(changeText, '全区改造老旧小区不少于99个。')
  await page.until('a mark from the one that was woken', isMarked, '不少于99个')
  await background.stop()
  await firefox.run(changeText, '全区改造老旧小区不少于88个。')
  await background.awake()
  await background.stop()
  await page.until('a mark from the one that was asked again', isMarked, '不少于88个')
  await expect.poll(async () => (await firefox.run<string[]>(readMarks)).length).toBeGreaterThan(1000)
})

it('leaves the analysis of a page that is left, and lets no page ask for one', async () => {
  const { firefox } = await startFirefoxJourney({
    [sampleAddress]: samplePage(),
    [longAddress]: splitPage(1024 * 1024),
  })
  await firefox.open(longAddress)
  await firefox.open(sampleAddress)
  const wanted = marksWanted(await analyseByCommand(samplePage(), sampleAddress)).map(({ id }: PaintedMark) => id)
  await expect.poll(() => firefox.run(readMarks)).toEqual(wanted)
  expect(await firefox.run('return [typeof browser, typeof chrome]')).toEqual(['undefined', 'undefined'])
})
