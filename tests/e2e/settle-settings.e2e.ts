import { expect, it } from 'vitest'
import { press, waitForWords } from '../../src/commands/notice-page.ts'
import { sampleSettings } from '../import/sample-settings.ts'
import { readChosen } from './chosen-settings.ts'
import { startJourney } from './journey.ts'
import { asFunction } from './seed-notes.ts'

/** Leaves settings where an import leaves them beside its records, as a browser does that ends before they are taken over. */
const leaving = `return new Promise((done) => {
  const opening = indexedDB.open('notice-lens')
  opening.onsuccess = () => {
    const writing = opening.result.transaction('kept', 'readwrite')
    writing.objectStore('kept').put({ key: 'brought-settings', value: arguments[0] })
    writing.oncomplete = () => { opening.result.close(); done(true) }
  }
})`

it('takes settings over that came in with an import, where the browser ended in between', async () => {
  const { openOwnPage } = await startJourney({})
  const notebook = await openOwnPage('notebook.html')
  await waitForWords('还没有笔记', () => notebook.evaluate(() => document.body.innerText))
  const settings = sampleSettings()
  await notebook.evaluate(asFunction(leaving), settings)
  await notebook.reload()
  await expect
    .poll(() => notebook.evaluate(readChosen))
    .toMatchObject({
      'region-packs': settings.regionPacks,
      portals: settings.portals,
      'page-verdicts': settings.verdicts,
      'site-off/m.linxi.gov.cn': true,
      paint: settings.paint,
    })
  await press(notebook, '备份…')
  await notebook.waitForSelector('::-p-xpath(//label[.="每周"]/input)')
  await expect
    .poll(() => notebook.$eval('::-p-xpath(//label[.="每周"]/input)', (field) => (field as HTMLInputElement).checked))
    .toBe(true)
})
