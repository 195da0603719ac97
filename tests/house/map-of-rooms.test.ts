import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rooms } from '../../oxlint.config.ts'
import { home } from './project-files.ts'

/** One import tried from a room, and whether the map allows it. */
type Trial = readonly [room: string, from: string, allowed: boolean]

const trials: readonly Trial[] = [
  ['text', '../page/paint-elements.ts', false],
  ['text', '../analysis/analysis.ts', false],
  ['text', 'preact', false],
  ['text', '../../seeds/words.json', true],
  ['notice', '../text/span.ts', true],
  ['notice', '../analysis/analysis.ts', false],
  ['analysis', '../text/span.ts', true],
  ['analysis', '../notice/notice.ts', true],
  ['analysis', '../page/paint-elements.ts', false],
  ['analysis', '../notes/note.ts', false],
  ['analysis', '../ui/panel.tsx', false],
  ['event-loop', '../text/steps.ts', true],
  ['event-loop', '../text/span.ts', false],
  ['event-loop', '../page/card.ts', false],
  ['look', '../page/card.ts', false],
  ['wording', '../analysis/analysis.ts', true],
  ['wording', '../notes/note.ts', true],
  ['wording', '../notes/store.ts', false],
  ['wording', '../ui/panel.tsx', false],
  ['export', '../notes/note.ts', true],
  ['export', '../notes/store.ts', false],
  ['export', '../analysis/analysis.ts', true],
  ['export', '../analysis/analyse.ts', false],
  ['export', 'papaparse', true],
  ['export', 'docx', true],
  ['export', 'hucre/xlsx', true],
  ['export', 'dexie', false],
  ['import', '../notes/check-draft.ts', true],
  ['import', '../export/note-colors.ts', true],
  ['import', '../settings/reader-settings.ts', true],
  ['import', '../settings/portals.ts', false],
  ['export', '../settings/reader-settings.ts', true],
  ['export', '../settings/region-packs.ts', false],
  ['settings', '../export/backup-plan.ts', true],
  ['settings', '../export/backup-to-json.ts', false],
  ['import', '../export/write-export.ts', false],
  ['import', '../notes/import-bundle.ts', false],
  ['import', 'dexie', false],
  ['catalogue', '../text/search-words.ts', true],
  ['catalogue', '../notes/note.ts', true],
  ['catalogue', '../notes/store.ts', false],
  ['catalogue', '../ui/panel.tsx', false],
  ['page', '../notes/note.ts', true],
  ['page', '../notes/store.ts', false],
  ['page', '../analysis/analyse.ts', false],
  ['page', '../settings/settings.ts', false],
  ['page', '../event-loop/slices.ts', true],
  ['page', '@floating-ui/dom', true],
  ['page', 'dexie', false],
  ['page', 'preact', false],
  ['page', '@webext-core/messaging', false],
  ['notes', 'dexie', true],
  ['notes', '../page/paint-elements.ts', false],
  ['notes', '../messages/calls.ts', false],
  ['messages', '@webext-core/messaging', true],
  ['messages', '../event-loop/slices.ts', true],
  ['messages', '../analysis/analyse.ts', false],
  ['messages', '../notes/store.ts', false],
  ['settings', '@wxt-dev/storage', true],
  ['settings', '../analysis/region-pack.ts', true],
  ['settings', '../analysis/analyse.ts', false],
  ['settings', '../notes/note.ts', false],
  ['ui', 'preact', true],
  ['ui', 'preact/hooks', true],
  ['ui', '@preact/signals', true],
  ['ui', '../messages/calls.ts', true],
  ['ui', '../notes/note.ts', true],
  ['ui', '../catalogue/notebook-query.ts', true],
  ['ui', '../catalogue/catalogue.ts', false],
  ['ui', '../export/export-format.ts', true],
  ['ui', '../export/write-export.ts', false],
  ['ui', 'docx', false],
  ['ui', '../notes/store.ts', false],
  ['ui', '../page/paint-elements.ts', false],
  ['ui', 'dexie', false],
  ['commands', '../analysis/analyse.ts', true],
  ['commands', '../notes/store.ts', false],
  ['commands', '../../entrypoints/background/index.ts', false],
  ['commands', '../../tests/e2e/firefox.ts', false],
]

/** What scripts in strangers' pages may import of the analysis: its types. */
const lensTrials = [
  ['../../src/analysis/analysis.ts', true],
  ['../../src/messages/ask-analysis.ts', true],
  ['../../src/analysis/analyse.ts', false],
  ['../../src/settings/region-packs.ts', false],
  ['../../seeds/words.json', false],
] as const
const lensFile = (index: number) => `entrypoints/notice.content/trial-${index}.ts`

const folder = mkdtempSync(path.join(tmpdir(), 'rooms-'))
const refusals = new Map<string, string>()

beforeAll(async () => {
  cpSync(path.join(home, 'oxlint.config.ts'), path.join(folder, 'oxlint.config.ts'))
  symlinkSync(path.join(home, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  for (const [index, [room, from]] of trials.entries()) {
    mkdirSync(path.join(folder, 'src', room), { recursive: true })
    writeFileSync(path.join(folder, 'src', room, `trial-${index}.ts`), `export { one } from '${from}'\n`)
  }
  mkdirSync(path.join(folder, 'entrypoints', 'notice.content'), { recursive: true })
  for (const [index, [from]] of lensTrials.entries())
    writeFileSync(path.join(folder, lensFile(index)), `export { one } from '${from}'\n`)
  for (const refusal of await lint()) refusals.set(refusal.filename, refusal.help ?? refusal.message)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the map of rooms', () => {
  const numbered = trials.map((trial, index) => ({ trial, file: `src/${trial[0]}/trial-${index}.ts` }))

  it.each(numbered.filter(({ trial }) => trial[2]))('lets src/$trial.0 import $trial.1', ({ file }) => {
    expect(refusals.get(file)).toBeUndefined()
  })

  it.each(numbered.filter(({ trial }) => !trial[2]))(
    'refuses src/$trial.0 the import of $trial.1',
    ({ trial, file }) => {
      expect(refusals.get(file)).toContain(`src/${trial[0]} may import only `)
    },
  )

  it.each(lensTrials.map(([from, allowed], index) => ({ from, allowed, file: lensFile(index) })))(
    'lets the lens import $from: $allowed',
    ({ allowed, file }) => {
      expect(refusals.get(file)?.includes('its types alone') ?? false).toBe(!allowed)
    },
  )

  it('is tried in every room that there is', () => {
    expect(new Set(trials.map(([room]) => room))).toEqual(new Set(Object.keys(rooms)))
  })
})

interface Refusal {
  readonly filename: string
  readonly message: string
  readonly help?: string
}

/** Only the rule that guards the map is heard. */
async function lint(): Promise<readonly Refusal[]> {
  const oxlint = path.join(home, 'node_modules', '.bin', 'oxlint')
  const run = promisify(execFile)(oxlint, ['--format=json', 'src', 'entrypoints'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const { stdout } = await run.catch((error: { stdout: string }) => error)
  const told = JSON.parse(stdout) as { diagnostics: (Refusal & { code: string })[] }
  return told.diagnostics.filter(({ code }) => code.includes('no-restricted-imports'))
}
