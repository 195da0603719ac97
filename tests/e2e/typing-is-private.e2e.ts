import { expect, it } from 'vitest'
import { findForm, openNotice, press, readCard, readMarks, waitForWords } from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { dragOver } from './drag-over.ts'
import { startJourney } from './journey.ts'

/** A page that listens to everything before anybody else, looks for our form, and tries to write and to press. */
const spy = `<script>
globalThis.heard = []
for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend', 'paste', 'copy', 'change', 'selectionchange'])
  addEventListener(type, (event) => {
    const [target] = event.composedPath()
    heard.push([type, event.key ?? '', event.data ?? '', target?.value ?? ''].join(' '))
  }, { capture: true })
addEventListener('message', (event) => heard.push('message ' + JSON.stringify(event.data)))
setInterval(() => {
  const active = document.activeElement
  heard.push('active ' + [active?.value, active?.contentDocument?.body?.textContent, active?.shadowRoot?.textContent, active?.src].join(' '))
  heard.push('frames ' + window.length + [...document.querySelectorAll('iframe')].map((one) => one.src).join(' '))
  heard.push('entries ' + performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /extension/.test(name)).join(' '))
}, 50)
</script>`

it('lets the page see nothing of what is typed in a note', async () => {
  const html = samplePage().replace('<head>', `<head>${spy}`)
  const { browser } = await startJourney({ [sampleAddress]: html })
  const page = await openNotice(browser, sampleAddress)
  await dragOver(page, '创新策源能力显著增强')
  await press(page, '写笔记')
  const form = await findForm(page)
  await (await form.$('textarea'))!.type('secret words 机密')
  await (await form.$('input'))!.type('hidden-tag')
  await new Promise((wake) => setTimeout(wake, 300))
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
  const words = heard.filter((one) => /secret|机|密|hidden|note-form|extension|message/u.test(one))
  expect(words).toEqual([])
  expect(heard.filter((one) => /^(?:key|input|beforeinput|composition)/u.test(one))).toEqual([])

  await (await form.$('button[type=submit]'))!.click()
  await waitForWords('已保存在本机', () => readCard(page))
  await expect
    .poll(async () => (await readMarks(page)).find(({ kind }) => kind === 'note')?.text)
    .toBe('创新策源能力显著增强')
  await page.reload()
  await page.waitForSelector('[data-notice-mark="note"]')
})
