import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core'

/** A mark as it stands in the page: one finding or note, its words joined over all its elements. */
export interface PaintedMark {
  readonly id: string
  readonly kind: string
  readonly text: string
}

/** Milliseconds in which a browser surely answers, on a busy machine too. */
const patience = 60_000

/** Opens an address in a new tab and waits until the notice in it is marked to its end. */
export async function openNotice(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(address)
  await page.bringToFront()
  await waitForMarks(page)
  return page
}

/** Waits for marks, and until no more are added: long notices are painted in slices. */
export async function waitForMarks(page: Page): Promise<void> {
  await page.waitForSelector('[data-notice-mark]', { timeout: patience })
  const count = () => page.$$eval('[data-notice-mark]', (marks) => marks.length)
  for (let before = -1, now = await count(); before !== now; now = await count()) {
    before = now
    await new Promise((wake) => setTimeout(wake, 250))
  }
}

/** The marks of a page in reading order, white space left out of their words. */
export async function readMarks(page: Page): Promise<PaintedMark[]> {
  const parts = await page.$$eval('[data-notice-mark]', (elements) =>
    elements.map((element) => ({
      id: element.getAttribute('data-notice-id') ?? '',
      kind: element.getAttribute('data-notice-mark') ?? '',
      text: (element.textContent ?? '').replaceAll(/\s/g, ''),
    })),
  )
  const marks = new Map<string, PaintedMark>()
  for (const part of parts) marks.set(part.id, { ...part, text: (marks.get(part.id)?.text ?? '') + part.text })
  return [...marks.values()]
}

/** How many marks there are of each kind, most first. */
export function countKinds(marks: readonly PaintedMark[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return new Map([...counts].sort((one, other) => other[1] - one[1]))
}

/** Waits for a control by what a screen reader says of it; closed shadow roots are no obstacle to that. */
export async function findControl(page: Page, role: string, name?: string): Promise<ElementHandle<Element>> {
  const selector = `::-p-aria(${name ?? ''}[role="${role}"])`
  const control = await page.waitForSelector(selector, { timeout: patience }).catch((error: Error) => {
    throw new Error(`There is no ${role} named ${name ?? '(anything)'} on ${page.url()}.`, { cause: error })
  })
  return control as ElementHandle<Element>
}

/** Presses a button as a reader does: in the tab that is in front, which the extension's first tab may have become. */
export async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  await patiently(async () => (await findControl(page, 'button', name)).click())
}

/** Acts once more where an act fails: what is found may be shown anew before it is pressed. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + patience; ; await pause()) {
    try {
      return await act()
    } catch (error) {
      if (Date.now() > end) throw error
    }
  }
}

function pause(): Promise<void> {
  return new Promise((wake) => setTimeout(wake, 100))
}

/** Clicks the first words of a mark and returns its card. */
export async function openCard(page: Page, id: string): Promise<ElementHandle<Element>> {
  await page.bringToFront()
  const mark = await page.waitForSelector(`[data-notice-id="${id}"]`)
  await mark!.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  // An element that breaks over lines has its middle elsewhere: the first of its boxes is words for sure.
  const box = await mark!.evaluate((element) => {
    const { left, top, width, height } = element.getClientRects()[0]!
    return { x: left + Math.min(width / 2, 8), y: top + height / 2 }
  })
  await page.mouse.click(box.x, box.y)
  return findControl(page, 'dialog')
}

/** Writes a note on a mark through its card; returns when the card says that the note is kept. */
export async function writeNote(page: Page, id: string, words: string): Promise<void> {
  await openCard(page, id)
  await press(page, '写笔记')
  await fillForm(page, words)
  await waitForWords('已保存在本机', () => readCard(page))
}

/** The note form that is open above a page, in its frame. */
export async function findForm(page: Page): Promise<Frame> {
  return patiently(async () => {
    const frame = page.frames().find((one) => one.url().includes('/note-form.html'))
    if (frame !== undefined && (await frame.$('textarea')) !== null) return frame
    throw new Error(`No note form is open on ${page.url()}.`)
  })
}

/** Types a note, and tags if there are any, into the open form and saves it. */
export async function fillForm(page: Page, words: string, tags = ''): Promise<void> {
  const form = await findForm(page)
  await (await form.waitForSelector('textarea'))!.type(words)
  if (tags !== '') await (await form.waitForSelector('input'))!.type(tags)
  await (await form.waitForSelector('button[type=submit]'))!.click()
}

/** Reads again and again until the words are there. */
export async function waitForWords(words: string, read: () => Promise<string>): Promise<void> {
  await patiently(async () => {
    const said = await read()
    if (!said.includes(words)) throw new Error(`Nobody says ${words}; what is said: ${said}`)
  })
}

/** All words of the open card. */
export async function readCard(page: Page): Promise<string> {
  const card = await findControl(page, 'dialog')
  return card.evaluate((element) => element.textContent ?? '')
}

/** Presses a button of the legend, which is unfolded first where it is not. */
export async function pressInLegend(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  if (!(await page.$(`::-p-aria(${name}[role="button"])`))) await patiently(() => unfoldLegend(page))
  await press(page, name)
}

/** Opens the real side panel by the legend's button, which counts as a user's gesture. */
export async function openPanel(browser: Browser, page: Page): Promise<Page> {
  const opened = browser.waitForTarget((target) => target.url().includes('/sidepanel.html'), { timeout: patience })
  await pressInLegend(page, '打开侧栏')
  return (await opened).asPage()
}

async function unfoldLegend(page: Page): Promise<void> {
  for (const button of await page.$$('::-p-aria([role="button"])')) {
    const words = await button.evaluate((element) => element.textContent ?? '')
    if (words.startsWith('公告镜')) return button.click()
  }
  throw new Error('The legend is not on the page.')
}
