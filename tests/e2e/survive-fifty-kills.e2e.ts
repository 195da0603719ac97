import { once } from 'node:events'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { launchChromium, type ExtendedChromium } from '../../src/commands/chromium.ts'
import { home } from '../house/project-files.ts'
import { sampleDraft } from '../notes/sample-note.ts'
import { makeFolder } from './journey.ts'
import { askAsPage, keepAsPage, openSample, storedNotes } from './own-notebook.ts'

const kills = 50

it('loses no note that was acknowledged, when the browser is killed right behind each of 50', async () => {
  const profile = makeFolder()
  let running: ExtendedChromium | null = null
  onTestFinished(() => running?.browser.close())
  const acknowledged: string[] = []
  for (let turn = 0; turn <= kills; turn += 1) {
    running = await launch(profile)
    const page = await openSample(running)
    const bodies = new Set((await storedNotes(page)).map(({ body }) => body))
    expect(acknowledged.filter((body) => !bodies.has(body))).toEqual([])
    if (turn === kills) break
    const kept = await keepAsPage(page, `key-${turn}`, sampleDraft({ body: `第 ${turn} 条` }))
    acknowledged.push(kept.ok ? kept.value.body : kept.error)
    // One more is under way: whether it is there next time is not promised, a torn notebook never is.
    void keepAsPage(page, `more-${turn}`, sampleDraft({ body: '还在路上' })).catch(() => undefined)
    await kill(running)
  }
  expect(new Set(acknowledged).size).toBe(kills)
  const page = await openSample(running!)
  expect(await askAsPage(page, 'notesOfPage')).toMatchObject({ ok: true })
}, 900_000)

/** As a power cut ends it: nobody has time for anything. */
async function kill({ browser }: ExtendedChromium): Promise<void> {
  const program = browser.process()!
  const gone = once(program, 'exit')
  program.kill('SIGKILL')
  await gone
}

function launch(profile: string): Promise<ExtendedChromium> {
  // No portal is needed: only the extension's own pages are opened.
  return launchChromium({ extension: path.join(home, '.output', 'chrome-mv3'), portalPort: 9, headless: true, profile })
}
