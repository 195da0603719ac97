import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { findControl, openNotice, press, readCard, readMarks, waitForWords } from '../../src/commands/notice-page.ts'
import { portalPage, readSeedNotice, sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { dragOver, findWords } from './drag-over.ts'
import { startFirefoxJourney } from './firefox-journey.ts'
import { drivePage } from './firefox-page.ts'
import { startJourney } from './journey.ts'

const withTable = portalPage(
  readSeedNotice('wuchang-2023'),
  `<div class="view">
<p>各乡镇人民政府，县政府各部门：</p>
<p>现将2031年农田水利重点任务分解如下，请认真组织实施，确保按期完成。</p>
<table border="1"><tr><th>序号</th><th>任务</th><th>目标</th><th>责任单位</th></tr>
<tr><td>1</td><td>新建灌溉渠道</td><td>不少于15公里</td><td>县水利局</td></tr>
<tr><td>2</td><td>建设高标准农田</td><td>3.2万亩</td><td>县农业农村局</td></tr></table>
<p>县政府办公室负责督促检查，每季度通报一次进展情况。</p></div>`,
)
const tableAddress = 'http://www.wuchang.gov.cn/zwgk/wjtz/203101/t20310105_1.html'

/** The words of each note in the page, with its look. */
async function readNotes(page: Page): Promise<string[]> {
  const look = (id: string) =>
    page.$$eval(`[data-notice-id="${id}"]`, ([mark]) => (mark as HTMLElement | undefined)?.dataset['noticeLook'])
  const notes = (await readMarks(page)).filter(({ kind }) => kind === 'note')
  return Promise.all(notes.map(async ({ id, text }) => `${text} | ${await look(id)}`))
}

const toolbarIn = (page: Page) => page.$('::-p-aria([role="toolbar"])')
const isGone = (page: Page) => expect.poll(() => toolbarIn(page)).toBeNull()

describe('words that the reader selects', () => {
  it('are kept at one press, in the colour of the button, and are there on the next visit', async () => {
    const { browser } = await startJourney({ [sampleAddress]: samplePage() })
    const page = await openNotice(browser, sampleAddress)
    await dragOver(page, '创新策源能力显著增强')
    await press(page, '数据')
    await page.waitForSelector('[data-notice-mark="note"]')
    await dragOver(page, '打造高能级科技企业集群')
    await press(page, '下划线')
    await page.waitForFunction(() => document.querySelector('[data-notice-look="blue underline"]') !== null)
    await page.waitForFunction(() => document.getSelection()!.isCollapsed)
    await isGone(page)

    await page.reload()
    await expect
      .poll(() => readNotes(page))
      .toEqual(['创新策源能力显著增强 | blue highlight', '打造高能级科技企业集群 | blue underline'])
  })

  it('may lie in several cells of a table, and in the last paragraph by triple click', async () => {
    const { browser } = await startJourney({ [tableAddress]: withTable })
    const page = await openNotice(browser, tableAddress)
    await dragOver(page, '不少于15公里县水利局')
    await press(page, '待办')
    await page.waitForSelector('[data-notice-look="purple highlight"]')
    const { from } = await findWords(page, '县政府办公室负责督促检查')
    await page.mouse.click(from.x + 30, from.y, { count: 3 })
    await press(page, '重点')
    await page.waitForSelector('[data-notice-look="yellow highlight"]')
    await expect
      .poll(() => readNotes(page))
      .toEqual([
        '不少于15公里县水利局 | purple highlight',
        '县政府办公室负责督促检查，每季度通报一次进展情况。 | yellow highlight',
      ])
  })

  it('may begin at the first character of a mark, and lie in two paragraphs', async () => {
    const { browser } = await startJourney({ [tableAddress]: withTable })
    const page = await openNotice(browser, tableAddress)
    await dragOver(page, '县政府各部门：现将2031年')
    await press(page, '疑问')
    await page.waitForSelector('[data-notice-look="pink highlight"]')
    await expect.poll(() => readNotes(page)).toEqual(['县政府各部门：现将2031年 | pink highlight'])
    // Pressed, a mark is a stop of the keyboard still.
    const skipped = () => page.$$eval('mark[role=button]', (marks) => marks.filter(({ tabIndex }) => tabIndex !== 0))
    await expect.poll(skipped).toEqual([])
  })

  it('are not covered by the toolbar, and left alone by Escape', async () => {
    const { browser } = await startJourney({ [sampleAddress]: samplePage() })
    const page = await openNotice(browser, sampleAddress)
    await dragOver(page, '创新策源能力显著增强')
    const toolbar = (await (await findControl(page, 'toolbar', '选中的文字')).boundingBox())!
    const words = await page.evaluate(() => {
      const { left, right, top, bottom } = document.getSelection()!.getRangeAt(0).getBoundingClientRect()
      return { left, right, top, bottom }
    })
    const apart =
      toolbar.y + toolbar.height <= words.top ||
      toolbar.y >= words.bottom ||
      toolbar.x >= words.right ||
      toolbar.x + toolbar.width <= words.left
    expect(apart).toBe(true)
    await page.keyboard.press('Escape')
    await isGone(page)
    expect(await page.evaluate(() => document.getSelection()!.toString())).toBe('创新策源能力显著增强')
  })

  it('can be dealt with by keyboard alone, also when the reader walked to a mark before', async () => {
    const { browser } = await startJourney({ [sampleAddress]: samplePage() })
    const page = await openNotice(browser, sampleAddress)
    // Where a scroll is still under way words are elsewhere in the next moment.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
    await page.keyboard.press('F8')
    const { from } = await findWords(page, '创新策源能力')
    // Where the keyboard's selection begins; readers have caret browsing (F7) for that.
    await page.evaluate(({ x, y }) => {
      const { offsetNode: node, offset } = document.caretPositionFromPoint(x, y)!
      ;(document.activeElement as HTMLElement).blur()
      document.getSelection()!.setBaseAndExtent(node, offset, node, offset + 1)
    }, from)
    await page.keyboard.down('Shift')
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowRight')
    await page.keyboard.up('Shift')
    await findControl(page, 'toolbar', '选中的文字')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-notice-look="green highlight"]')
    await expect.poll(() => readNotes(page)).toEqual(['创新策源 | green highlight'])
    // The focus is on the new highlight: its card is one key away.
    await page.waitForFunction(() => document.activeElement?.matches('[data-notice-mark="note"]'))
    await page.keyboard.press('Enter')
    await waitForWords('创新策源', () => readCard(page))
  })

  it('are copied as a citation: title, place, words and address', async () => {
    const { browser, openOwnPage } = await startJourney({ [sampleAddress]: samplePage() })
    const page = await openNotice(browser, sampleAddress)
    await dragOver(page, '创新策源能力显著增强')
    await press(page, '复制引用')
    // The notice is no secure page: what it put on the clipboard is pasted elsewhere.
    const own = await openOwnPage('notebook.html')
    await own.bringToFront()
    await (await own.waitForSelector('.notebook-bar input, body'))!.evaluate(() => {
      const field = document.createElement('textarea')
      document.body.append(field)
      field.focus()
    })
    await own.keyboard.down('Control')
    await own.keyboard.press('v', { commands: ['Paste'] })
    await own.keyboard.up('Control')
    await expect
      .poll(() => own.$eval('textarea', ({ value }) => value))
      .toMatch(/^《区人民政府关于印发〈.+〉的通知》一、总体目标：“创新策源能力显著增强”\n/u)
    expect(await own.$eval('textarea', ({ value }) => value)).toContain(sampleAddress)
  })

  it('are marked only by the reader: the page can select, but not press', async () => {
    const { browser } = await startJourney({ [sampleAddress]: samplePage() })
    const page = await openNotice(browser, sampleAddress)
    await page.evaluate(() => {
      document.getSelection()!.selectAllChildren(document.querySelector('.view p:nth-child(3)')!)
      for (const type of ['pointerup', 'mouseup', 'keyup'])
        document.dispatchEvent(
          new (type === 'keyup' ? KeyboardEvent : PointerEvent)(type, { bubbles: true, shiftKey: true }),
        )
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    })
    await new Promise((wake) => setTimeout(wake, 600))
    expect(await toolbarIn(page)).toBeNull()
    expect(await readNotes(page)).toEqual([])
  })
})

describe('in Firefox', () => {
  it('the toolbar keeps words in a colour and underlined, and leads by keyboard', async () => {
    const { firefox } = await startFirefoxJourney({ [sampleAddress]: samplePage() })
    const page = drivePage(firefox)
    const looks = `return [...document.querySelectorAll('[data-notice-mark=note]')]
      .map((mark) => mark.textContent + ' | ' + mark.dataset.noticeLook)`
    const kept = (count: number) =>
      page.until('the note', `return document.querySelectorAll('[data-notice-mark=note]').length >= ${count}`)
    await firefox.open(sampleAddress)
    await page.until('marks', `return document.querySelector('[data-notice-mark=target]') !== null`)
    await page.dragOver('创新策源能力显著增强')
    await waitForWords('复制引用', () => page.wordsInLayer('[role=toolbar]'))
    await page.pressInLayer('[role=toolbar] button:nth-of-type(3)')
    await kept(1)
    await page.dragOver('打造高能级科技企业集群')
    await page.pressInLayer('[role=toolbar] button.line')
    await kept(2)
    // Enter leads into the toolbar, the arrow to the second colour.
    await page.dragOver('推动环大学创新经济带')
    await page.wordsInLayer('[role=toolbar]')
    await page.pressKeys('\uE007', '\uE014', '\uE007')
    await kept(3)
    await firefox.open(sampleAddress)
    await kept(3)
    await expect
      .poll(async () => (await firefox.run<string[]>(looks)).sort())
      .toEqual([
        '创新策源能力显著增强 | blue highlight',
        '打造高能级科技企业集群 | blue underline',
        '推动环大学创新经济带 | green highlight',
      ])
  })
})
