import { expect, it } from 'vitest'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { type PaintedMark, waitForWords } from '../../src/commands/notice-page.ts'
import { drivePage } from './firefox-page.ts'
import { startFirefoxJourney } from './firefox-journey.ts'
import { analyseByCommand, marksWanted } from './journey.ts'

const readMarks = `const marks = new Map()
  for (const one of document.querySelectorAll('[data-notice-mark]')) {
    const { noticeId: id, noticeMark: kind } = one.dataset
    marks.set(id, { id, kind, text: (marks.get(id)?.text ?? '') + one.textContent.replaceAll(/\\s/g, '') })
  }
  return [...marks.values()]`

it('marks a notice in Firefox, keeps a note, and shows it on the next visit', async () => {
  const html = samplePage()
  const { firefox } = await startFirefoxJourney({ [sampleAddress]: html })
  const page = drivePage(firefox)
  const wanted = marksWanted(await analyseByCommand(html, sampleAddress))

  await firefox.open(sampleAddress)
  await expect.poll(() => firefox.run<PaintedMark[]>(readMarks)).toEqual(wanted)

  const target = wanted.find(({ kind }) => kind === 'target')!
  await page.click(`[data-notice-id="${target.id}"]`)
  await waitForWords(target.text, () => page.wordsInLayer('[role=dialog]'))
  await page.pressInLayer('[role=dialog] button.primary')
  await page.fillForm('火狐里写的')
  await page.until('a mark for the note', `return document.querySelector('[data-notice-mark=note]') !== null`)

  await firefox.open(sampleAddress)
  await page.until('the note again', `return document.querySelector('[data-notice-mark=note]') !== null`)
  const findNote = async () => (await firefox.run<PaintedMark[]>(readMarks)).find(({ kind }) => kind === 'note')
  await expect.poll(async () => (await findNote())?.text).toBe(target.text)
  const note = (await findNote())!
  await page.click(`[data-notice-id="${note.id}"]`)
  await waitForWords('火狐里写的', () => page.wordsInLayer('[role=dialog]'))
})
