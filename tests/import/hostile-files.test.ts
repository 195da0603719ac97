import 'fake-indexeddb/auto'
import { keptSettings } from './kept-settings.ts'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backupToJson } from '../../src/export/backup-to-json.ts'
import { notesToAnnotations } from '../../src/export/to-annotations.ts'
import { notesToJson } from '../../src/export/to-json.ts'
import { readBundle } from '../../src/import/read-bundle.ts'
import { settingRows, settingsTaken } from '../../src/import/setting-rows.ts'
import type { ImportPreview } from '../../src/notes/bundle.ts'
import { closeDatabase, openDatabase } from '../../src/notes/database.ts'
import { importBundle, previewImport } from '../../src/notes/import-bundle.ts'
import { sameJson } from '../../src/notes/same-json.ts'
import { noSettings, type ReaderSettings } from '../../src/settings/reader-settings.ts'
import { textOf } from '../export/written.ts'
import { manyNotes } from '../notes/many-notes.ts'
import { sampleBundle } from './sample-bundle.ts'
import { otherSettings, sampleSettings } from './sample-settings.ts'

const machine = keptSettings()
/** Files that a damaged disk, another program or a bad person would make of ours. */
const cases = 12_000
const settingCases = 6000
const files: string[] = []
const settingsSeen = { new: 0, conflict: 0, same: 0 }
let hacked = 0
Object.defineProperty(globalThis, 'hack', { value: () => (hacked += 1), configurable: true })

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0.5,
    1e308,
    '',
    [],
    {},
    '=cmd|hack()!A1',
    '<img src=x onerror=hack()>',
    'javascript:hack()',
    '${hack()}',
    'constructor',
    '\uD800',
    '\u0000\u202E',
  ),
  fc.nat(3).map((size) => '长'.repeat(20_000 * (1 + size))),
  fc.integer({ min: 1, max: 2000 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
  fc
    .constantFrom('{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}')
    .map((json) => JSON.parse(json) as unknown),
  fc.jsonValue({ maxDepth: 3 }),
)

/** One harm: of a file's text, or of the values in it. `at` chooses the place. */
const harmWith = (values: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.record({ kind: fc.constant('cut'), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({
      kind: fc.constant('write over'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      words: fc.string({ minLength: 1, maxLength: 6 }),
    }),
    fc.record({
      kind: fc.constant('rename'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      words: fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'v'),
    }),
    fc.record({ kind: fc.constant('change'), at: fc.double({ min: 0, max: 1, noNaN: true }), value: values }),
    fc.record({ kind: fc.constant('double'), at: fc.double({ min: 0, max: 1, noNaN: true }), value: values }),
  )
const harm = harmWith(nasty)
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never

function harmed(json: string, one: Harm): string {
  const place = Math.floor(one.at * json.length)
  if (one.kind === 'cut') return json.slice(0, place)
  if ('words' in one && one.kind === 'write over')
    return json.slice(0, place) + one.words + json.slice(place + one.words.length)
  if ('words' in one) {
    const names = [...json.matchAll(/"\w+":/g)]
    const name = names[Math.floor(one.at * (names.length - 1))]
    return name === undefined
      ? json
      : `${json.slice(0, name.index)}"${one.words}":${json.slice(name.index + name[0].length)}`
  }
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return json
  }
  const holders: (readonly [holder: Record<string, unknown>, key: string])[] = []
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, inner] of Object.entries(node)) {
      holders.push([node as Record<string, unknown>, key])
      walk(inner)
    }
  }
  walk(value)
  const chosen = holders[Math.floor(one.at * (holders.length - 1))]
  if (chosen === undefined || !('value' in one)) return json
  const [holder, key] = chosen
  if (one.kind === 'change') holder[key] = one.value
  else if (Array.isArray(holder)) holder.push(holder[Number(key)])
  else holder[`${key}2`] = holder[key]
  return JSON.stringify(value)
}

/** Everything that is kept, as one text. */
async function notebook(): Promise<string> {
  const db = await openDatabase()
  const tables = await Promise.all(
    ['notes', 'notices', 'texts', 'drafts', 'conflicts'].map((name) => db.table(name).toArray()),
  )
  return JSON.stringify(tables)
}

beforeAll(async () => {
  const notes = manyNotes(3, 2)
  const { slices } = sampleBundle()
  files.push(
    await textOf(notesToJson([notes], 0)),
    await textOf(notesToAnnotations([notes], notes.length, 'x')),
    await textOf(backupToJson(slices, sampleSettings(), 0)),
    await textOf(
      backupToJson(
        slices.filter(({ table }) => table !== 'texts'),
        sampleSettings({ paint: null }),
        0,
      ),
    ),
  )
})
afterAll(() => closeDatabase())

/** What became of a file, and what should not have happened on the way. */
async function tryFile(json: string): Promise<{ verdict: 'refused' | 'turned away' | 'brought in'; faults: string[] }> {
  const read = await readBundle(new Blob([json]))
  if (!read.ok) return { verdict: 'refused', faults: isSentence(read.error) ? [] : [read.error] }
  const { bundle, settings } = read.value
  const before = await notebook()
  const preview = await previewImport(bundle)
  const brought = await importBundle(bundle, new Map())
  const after = await notebook()
  if (!brought.ok) {
    const faults = [isSentence(brought.error) ? [] : brought.error, after === before ? [] : 'written in part'].flat()
    return { verdict: 'turned away', faults }
  }
  const again = await importBundle(bundle, new Map())
  const promised = preview.ok ? countPromised(preview.value) : -1
  const { added, replaced, left } = brought.value
  return {
    verdict: 'brought in',
    faults: [
      added + replaced + left === promised ? [] : 'not what was promised',
      again.ok && again.value.added + again.value.replaced === 0 ? [] : 'twice is not once',
      (await notebook()) === after ? [] : 'changed by the second time',
      await trySettings(settings),
    ].flat(),
  }
}

/** What should not have happened when settings were brought in: row by row what the reader took is there, and stays so. */
async function trySettings(incoming: ReaderSettings): Promise<string[]> {
  const rows = settingRows(incoming, await machine.read())
  // The reader takes every second one that differs.
  const taken = rows.filter(({ state }, at) => state === 'new' || (state === 'conflict' && at % 2 === 0))
  const left = rows.filter((row) => !taken.includes(row))
  for (const { state } of rows) settingsSeen[state] += 1
  await machine.bring(settingsTaken(incoming, taken))
  const after = await machine.read()
  const state = new Map(settingRows(incoming, after).map((row) => [row.id, row.state]))
  await machine.bring(settingsTaken(incoming, taken))
  return [
    taken.every(({ id }) => state.get(id) === 'same') ? [] : 'a setting was not taken',
    left.every((row) => state.get(row.id) === row.state) ? [] : 'a setting that was left is another',
    sameJson(await machine.read(), after) ? [] : 'settings changed by the second time',
  ].flat()
}

function countPromised({ notes, notices, newTexts, newDrafts, newConflicts }: ImportPreview): number {
  return notes.length + notices.length + newTexts + newDrafts + newConflicts
}

/** A sentence for the reader, not what an engine says. */
function isSentence(words: string): boolean {
  return /^[\p{Script=Han}（]/u.test(words) && !/\bError\b|undefined|not a function/.test(words)
}

it(`takes ${cases} harmed files whole or not at all, and says why`, async () => {
  const told = { refused: 0, 'turned away': 0, 'brought in': 0 }
  await fc.assert(
    fc.asyncProperty(fc.nat(3), fc.array(harm, { minLength: 1, maxLength: 3 }), async (which, harms) => {
      const { verdict, faults } = await tryFile(harms.reduce(harmed, files[which]!))
      told[verdict] += 1
      expect(faults).toEqual([])
    }),
    { numRuns: cases, seed: 20_261_127 },
  )
  // All three ways were gone, and nothing of the files was run.
  expect(Math.min(...Object.values(told))).toBeGreaterThan(100)
  expect(hacked).toBe(0)
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
}, 300_000)

it(`takes ${settingCases} backups with harmed settings whole or not at all`, async () => {
  const file = await textOf(backupToJson([], sampleSettings(), 0))
  const others = fc.constantFrom<unknown>(
    'www.a.gov.cn',
    '.zw',
    '临江市',
    'day',
    'month',
    null,
    true,
    false,
    'a.gov.cn/2',
  )
  const told = { refused: 0, 'turned away': 0, 'brought in': 0 }
  const harms = fc.array(harmWith(fc.oneof(others, nasty)), { minLength: 1, maxLength: 2 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(noSettings, sampleSettings(), otherSettings()), harms, async (here, harms) => {
      machine.reset()
      await machine.bring(here)
      const { verdict, faults } = await tryFile(harms.reduce(harmed, file))
      told[verdict] += 1
      expect(faults).toEqual([])
    }),
    { numRuns: settingCases, seed: 20_261_128 },
  )
  expect(Math.min(told.refused, told['brought in'], ...Object.values(settingsSeen))).toBeGreaterThan(100)
  expect(hacked).toBe(0)
}, 300_000)

it.each([
  ['deep and open', () => '['.repeat(2_000_000)],
  ['deep', () => '['.repeat(2_000_000) + ']'.repeat(2_000_000)],
  ['deep where nothing is wanted', () => `{"x":${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}}`],
  ['deep in a record', () => `{"format":"notice-notes/2","notes":[${'[{"a":'.repeat(1_000_000)}`],
  ['one long word', () => `"${'长'.repeat(30_000_000)}"`],
  ['a long list', () => `[${'0,'.repeat(300_000)}0]`],
])('refuses a huge file in a sentence: %s', async (_, make) => {
  const read = await readBundle(new Blob([make()]))
  expect(read.ok ? '' : read.error).toMatch(/不是 JSON|这不是公告镜|太多|读不了/)
})
