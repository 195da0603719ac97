import type { Browser, Frame, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { openNotice, readMarks, writeNote } from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { type Journey, startJourney } from './journey.ts'
import { storedNotes } from './own-notebook.ts'

const secret = '只有我知道'
const elsewhere = 'http://www.evil.example.com/frame.html'
const sameOrigin = new URL('/frame.html', sampleAddress).href
const imitation = 'http://www.imitation.gov.cn/a.html'
const framed = `<iframe src="${elsewhere}"></iframe><iframe src="${sameOrigin}"></iframe></body>`

type Attacker = (browser: Browser, notice: Page) => Promise<Page | Frame>

const attackers: readonly (readonly [string, Attacker])[] = [
  ['the notice’s own script', async (_, notice) => notice],
  ['a frame of another origin', async (_, notice) => frameOf(notice, elsewhere)],
  ['a frame of the same origin', async (_, notice) => frameOf(notice, sameOrigin)],
  ['a page of another origin', (browser) => openPage(browser, elsewhere)],
  ['another portal that shows the same notice', (browser) => openNotice(browser, imitation)],
]

it('lets no page read or write notes', async () => {
  const journey = await startJourney({
    [sampleAddress]: samplePage().replace('</body>', framed),
    [imitation]: samplePage(),
    [elsewhere]: '<p>页面</p>',
    [sameOrigin]: '<p>页面</p>',
  })
  const notice = await openNotice(journey.browser, sampleAddress)
  const target = (await readMarks(notice)).find(({ kind }) => kind === 'target')!
  await writeNote(notice, target.id, secret)
  await notice.waitForSelector('[data-notice-mark="note"]')
  const own = await journey.openOwnPage('options.html')
  // The notice itself is kept behind its first note, which then belongs to it.
  await expect.poll(() => storedNotes(own)).toMatchObject([{ noticeId: expect.any(String) }])
  const before = await storedNotes(own)
  expect(before.map(({ body }) => body)).toEqual([secret])

  for (const [name, attacker] of attackers) {
    const from = await attacker(journey.browser, notice)
    const stolen = await from.evaluate(attack, extensionOf(journey), before[0]!.id)
    const got = {
      words: stolen.join('\n').includes(secret),
      databases: !stolen.includes('no databases'),
      wayToSend: !stolen.includes('no way to send'),
      notes: await storedNotes(own),
    }
    expect({ name, ...got }).toEqual({ name, words: false, databases: false, wayToSend: false, notes: before })
  }
})

/**
 * Runs in the attacker's world: asks and orders by every way that there is, and gives all that came back.
 * `id` is the note's: pages see it in their marks.
 */
async function attack(extension: string, id: string): Promise<string[]> {
  const heard: string[] = []
  const hear = (event: Event) => heard.push(JSON.stringify([event.type, (event as MessageEvent).data]))
  const kinds = ['message', '@webext-core/messaging/custom-events', '@webext-core/messaging/custom-events/response']
  for (const kind of kinds) addEventListener(kind, hear)
  const orders = [
    { type: 'notesOfPage', data: null },
    { type: 'eraseNotes', data: [id] },
    { type: 'changeNote', data: { id, change: { body: '改' }, seen: {} } },
    { type: 'keepNote', data: { key: 'forged', draft: { body: '伪造' } } },
    { type: 'lastStep', data: null },
    { type: 'undoLast', data: 1 },
    { type: 'saveDraft', data: { key: 'forged', noteId: null, draft: { body: '伪造' } } },
    { type: 'draftsOfPage', data: null },
    { type: 'noticeOfPage', data: null },
    { type: 'tab.viewOfPage', data: null },
    { type: 'tab.notesInView', data: 0 },
    { type: 'tab.acceptChange', data: id },
  ].map((order) => ({ id: 1, timestamp: Date.now(), ...order }))
  const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown; connect?: unknown } } }
  const send = chrome?.runtime?.sendMessage as ((to: string, order: object) => Promise<unknown>) | undefined
  for (const order of orders) {
    if (send !== undefined) heard.push(JSON.stringify(await send(extension, order).catch(String)))
    for (const one of [window, parent, top!]) {
      one.postMessage(order, '*')
      one.postMessage({ type: '@webext-core/messaging/window', message: order, senderOrigin: '*' }, '*')
    }
    const detail = { message: order, instanceId: 'x' }
    dispatchEvent(new CustomEvent('@webext-core/messaging/custom-events', { detail }))
  }
  heard.push(send === undefined && chrome?.runtime?.connect === undefined ? 'no way to send' : 'a way to send')

  for (const file of ['notebook.html', 'background.js', 'manifest.json']) {
    const answer = await fetch(`chrome-extension://${extension}/${file}`).then((got) => got.text(), String)
    heard.push(answer)
  }
  const frame = document.createElement('iframe')
  frame.src = `chrome-extension://${extension}/notebook.html`
  document.body.append(frame)
  const names = (await indexedDB.databases()).map(({ name }) => name)
  heard.push(names.length === 0 ? 'no databases' : names.join())
  heard.push(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, Object.keys(globalThis)]))

  // Links and forms would lead away from here.
  for (const kind of ['click', 'submit']) addEventListener(kind, (event) => event.preventDefault(), true)
  // As if a reader were at work: every press that a script can feign, on every element.
  for (const element of document.querySelectorAll('*')) {
    const init = { bubbles: true, composed: true, cancelable: true }
    for (const kind of [
      'pointerdown',
      'pointerup',
      'mouseup',
      'click',
      'pointerover',
      'mouseover',
      'focusin',
      'submit',
    ])
      element.dispatchEvent(new MouseEvent(kind, init))
    for (const key of ['Enter', 'F8', 'Delete'])
      element.dispatchEvent(new KeyboardEvent('keydown', { ...init, key, ctrlKey: key === 'Enter' }))
  }
  await new Promise((resolve) => setTimeout(resolve, 1500))
  try {
    heard.push(String(frame.contentDocument?.documentElement.textContent))
  } catch (error) {
    heard.push(String(error))
  }
  for (const element of document.querySelectorAll('*')) {
    heard.push(...[...element.attributes].map(({ value }) => value), element.shadowRoot?.textContent ?? '')
  }
  heard.push(document.documentElement.outerHTML)
  return heard
}

function extensionOf({ browser }: Journey): string {
  const worker = browser.targets().find((one) => one.type() === 'service_worker')!
  return new URL(worker.url()).host
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(address)
  return page
}

async function frameOf(page: Page, address: string): Promise<Frame> {
  return page.waitForFrame((frame) => frame.url() === address)
}
