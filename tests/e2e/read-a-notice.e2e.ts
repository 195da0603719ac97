import { describe, expect, it } from 'vitest'
import { openCard, openNotice, readCard, readMarks, waitForWords, writeNote } from '../../src/commands/notice-page.ts'
import { readSeedNotice } from '../../src/commands/portal-page.ts'
import { analyseByCommand, marksWanted, startJourney } from './journey.ts'
import { portalShapes } from './portal-shapes.ts'

const notice = readSeedNotice('wuchang-2023')

describe.each(portalShapes)('a notice laid out as $name', ({ address, render }) => {
  it('is marked as the command line says', async () => {
    const html = render(notice)
    const { browser } = await startJourney({ [address]: html })
    const wanted = marksWanted(await analyseByCommand(html, address))
    const page = await openNotice(browser, address)
    expect(wanted.length).toBeGreaterThan(100)
    await expect.poll(() => readMarks(page)).toEqual(wanted)
  })

  it('explains a mark, keeps a note on it, and shows the note on the next visit', async () => {
    const { browser } = await startJourney({ [address]: render(notice) })
    const first = await openNotice(browser, address)
    const target = (await readMarks(first)).find(({ text }) => text === '突破800家')!
    await openCard(first, target.id)
    await waitForWords('高新技术企业', () => readCard(first))
    expect(await readCard(first)).toContain('800')
    await writeNote(first, target.id, '去年是多少？')
    await first.close()

    const again = await openNotice(browser, address)
    await again.waitForSelector('[data-notice-mark="note"]')
    const note = (await readMarks(again)).find(({ kind }) => kind === 'note')!
    expect(note.text).toBe('突破800家')
    await openCard(again, note.id)
    await waitForWords('去年是多少？', () => readCard(again))
  })
})
