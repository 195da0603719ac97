import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import backupSchema from '../../seeds/schemas/backup.schema.json' with { type: 'json' }
import { backupToJson } from '../../src/export/backup-to-json.ts'
import { notesToAnnotations } from '../../src/export/to-annotations.ts'
import { notesToJson } from '../../src/export/to-json.ts'
import { readBundle as readFile } from '../../src/import/read-bundle.ts'
import type { Note } from '../../src/notes/note.ts'
import { standardPaint } from '../../src/settings/paint.ts'
import { noSettings } from '../../src/settings/reader-settings.ts'
import { textOf } from '../export/written.ts'
import { manyNotes } from '../notes/many-notes.ts'
import firstNotebook from '../notes/notebooks/version-1.json' with { type: 'json' }
import { sampleNote, sampleTarget } from '../notes/sample-note.ts'
import { sampleBundle } from './sample-bundle.ts'
import { sampleSettings } from './sample-settings.ts'

const notes = [
  ...manyNotes(200, 10),
  sampleNote({ deleted: 1, body: '=1+1\n<script>' }),
  sampleNote({ id: '01900000-0000-7000-8000-000000000002', target: null, tags: ['甲', '乙'] }),
  sampleNote({
    id: '01900000-0000-7000-8000-000000000003',
    target: sampleTarget({ repeats: 'clause', alike: 12, column: '年度目标' }),
  }),
]
/** What a file says of a note: not what this machine has still to synchronise. */
const told = ({ dirty: _dirty, rev: _rev, ...rest }: Note) => rest
const emptyBackup = { format: 'notice-backup/1', notes: [], notices: [], texts: [], drafts: [], conflicts: [] }
const readBundle = (json: string) => readFile(new Blob([json]))
const notesIn = async (json: string) => {
  const read = await readBundle(json)
  if (!read.ok) throw new Error(read.error)
  return read.value.bundle.notes
}

describe('readBundle', () => {
  it('reads its own JSON back', async () => {
    expect(await notesIn(await textOf(notesToJson([notes], 0)))).toEqual(notes.map(told))
  })

  it('reads its own annotations back, those that are not erased', async () => {
    const live = notes.filter(({ deleted }) => deleted === 0)
    expect(await notesIn(await textOf(notesToAnnotations([live], live.length, 'x')))).toEqual(live.map(told))
  })

  it('reads a backup back', async () => {
    const { slices, bundle } = sampleBundle()
    const settings = sampleSettings()
    const json = await textOf(backupToJson(slices, settings, 0))
    expect(await readBundle(json)).toEqual({ ok: true, value: { kind: 'backup', bundle, settings } })
    expect(new Ajv({ allowUnionTypes: true }).validate(backupSchema, JSON.parse(json))).toBe(true)
  })

  it('says which rule for a portal is wrong, and reads none', async () => {
    const [portal] = sampleSettings().portals
    const portals = [portal!, { ...portal!, body: 'a{}' }]
    const json = await textOf(backupToJson([], { ...noSettings, portals }, 0))
    const read = await readBundle(json)
    expect(read.ok ? '' : read.error).toContain('第 2 条网站规则：这个网站（www.linxi.gov.cn）的 body 不对')
  })

  it.each([
    [{ verdicts: [{ place: 'a.gov.cn/', isNotice: 1 }] }, '第 1 条对页面的更正：格式不对（isNotice）'],
    [{ verdicts: [{ isNotice: true }] }, '第 1 条对页面的更正：格式不对（place）'],
    [{ sitesOff: ['a.gov.cn', 5] }, '第 2 条停用的网站：格式不对（host）'],
    [{ sitesOff: ['a.gov.cn/x'] }, '第 1 条停用的网站：格式不对（host）'],
    [{ sitesOff: 'a.gov.cn' }, '没有停用的网站的列表'],
    [{ paint: [] }, '第 1 条标注方式：格式不对（paint）'],
    [{ paint: { shown: { unit: 'no' } } }, '第 1 条标注方式：格式不对（unit）'],
    [{ paint: { leavePage: 1 } }, '第 1 条标注方式：格式不对（leavePage）'],
    [{ backupEvery: 'hour' }, '第 1 条备份周期：格式不对（backupEvery）'],
    [{ backupEvery: 'toString' }, '第 1 条备份周期：格式不对（backupEvery）'],
  ])('says what is wrong with a setting, and reads nothing: %j', async (settings, words) => {
    const read = await readBundle(JSON.stringify({ ...emptyBackup, settings }))
    expect(read.ok ? '' : read.error).toContain(words)
  })

  it('reads what a later version paints besides as one of today', async () => {
    const settings = { paint: { shown: { unit: false, later: true }, later: { a: 1 } } }
    const read = await readBundle(JSON.stringify({ ...emptyBackup, settings }))
    const paint = { ...standardPaint, shown: { ...standardPaint.shown, unit: false } }
    expect(read).toMatchObject({ ok: true, value: { settings: { ...noSettings, paint } } })
  })

  it('takes two settings of one name as the last of them', async () => {
    const [portal] = sampleSettings().portals
    const settings = { portals: [portal, { ...portal, body: '.zw' }], sitesOff: ['a.gov.cn', 'A.gov.cn'] }
    const read = await readBundle(JSON.stringify({ ...emptyBackup, settings }))
    const kept = { portals: [{ ...portal, body: '.zw' }], sitesOff: ['a.gov.cn'] }
    expect(read.ok && read.value.settings).toEqual({ ...noSettings, ...kept })
  })

  it.each(['backup-without-portals.json', 'backup-without-sites-off.json'])(
    'reads a backup of an earlier version: %s',
    async (name) => {
      const json = readFileSync(new URL(`backups/${name}`, import.meta.url), 'utf8')
      const read = await readBundle(json)
      if (!read.ok) throw new Error(read.error)
      const { bundle, settings } = read.value
      expect(bundle.notes.map(({ body }) => body)).toEqual(['差两家'])
      expect(settings).toMatchObject({
        regionPacks: [{ region: '临溪市' }],
        sitesOff: [],
        paint: null,
        backupEvery: null,
      })
      expect(settings.portals).toHaveLength(name.includes('portals') ? 0 : 1)
      expect(new Ajv({ allowUnionTypes: true }).validate(backupSchema, JSON.parse(json))).toBe(true)
    },
  )

  it('reads a backup of nothing', async () => {
    const read = await readBundle(await textOf(backupToJson([], noSettings, 0)))
    expect(read).toMatchObject({ ok: true, value: { bundle: { notes: [], conflicts: [] }, settings: noSettings } })
  })

  it('reads notes of the first version in the shape of today', async () => {
    const first = await notesIn(
      JSON.stringify({ format: 'notice-notes/1', exportedAt: '', notes: firstNotebook.stores.notes.records }),
    )
    expect(first.length).toBeGreaterThan(0)
    expect(
      first.every(({ v, look, tags, target }) => v === 2 && look !== undefined && tags.length === 0 && target !== null),
    ).toBe(true)
  })

  it('keeps fields that it does not know', async () => {
    const later = { ...told(sampleNote()), reviewed: { by: ['甲'] } }
    expect(await notesIn(JSON.stringify({ format: 'notice-notes/2', notes: [later] }))).toEqual([later])
  })

  it('takes annotations of other programs, the same every time', async () => {
    const foreign = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.com/annotations/1',
      type: 'Annotation',
      created: '2026-01-02T03:04:05Z',
      body: { type: 'TextualBody', value: '看这里' },
      target: {
        source: 'https://www.example.gov.cn/x.html',
        selector: { type: 'TextQuoteSelector', exact: '不少于5家', prefix: '企业' },
      },
    }
    const [note] = await notesIn(JSON.stringify(foreign))
    expect(note).toMatchObject({
      page: 'https://www.example.gov.cn/x.html',
      body: '看这里',
      createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
      target: { quote: { exact: '不少于5家', prefix: '企业', suffix: '' } },
    })
    expect(await notesIn(JSON.stringify({ type: 'AnnotationPage', items: [foreign] }))).toEqual([note])
    expect((await notesIn(JSON.stringify([{ ...foreign, id: 'https://example.com/annotations/2' }])))[0]!.id).not.toBe(
      note!.id,
    )
  })

  it.each([
    ['', '不是 JSON'],
    ['{"format":"notice-notes/2","notes":[', '不是 JSON'],
    ['null', '这不是公告镜导出的文件'],
    ['{"format":"other"}', '这不是公告镜导出的文件'],
    ['{"format":"notice-notes/9","notes":[]}', '更新版本'],
    ['{"format":"notice-notes/2"}', '没有笔记的列表'],
    ['{"type":"AnnotationCollection","first":"https://x"}', '只写了网址'],
  ])('says what is wrong with %s', async (json, words) => {
    const read = await readBundle(json)
    expect(read.ok ? '' : read.error).toContain(words)
  })

  it.each([
    [{ id: 'x' }, '格式不对（id）'],
    [{ page: 'javascript:alert(1)' }, '网址不对'],
    [{ deleted: 2 }, '格式不对（deleted）'],
    [{ v: 3 }, '格式不对（v）'],
    [{ updatedAt: 1.5 }, '格式不对（updatedAt）'],
    [{ body: 'x'.repeat(9000) }, '笔记太长'],
    [{ target: { ...sampleTarget(), quote: 1 } }, '格式不对（quote）'],
    [{ strange: [[[[[[[[1]]]]]]]] }, '格式不对（strange）'],
    [{ strange: 'x'.repeat(70_000) }, '内容太长'],
  ])('says which record is wrong, and reads none: %j', async (change, words) => {
    const read = await readBundle(
      JSON.stringify({ format: 'notice-notes/2', notes: [told(sampleNote()), { ...told(sampleNote()), ...change }] }),
    )
    expect(read.ok ? '' : read.error).toContain(`第 2 条笔记：${words}`)
  })

  it.each(['updatedAt":', '"at":'])('refuses a moment that there is no date for: %s', async (field) => {
    const json = await textOf(backupToJson(sampleBundle().slices, noSettings, 0))
    const at = json.lastIndexOf(field) + field.length
    const read = await readBundle(json.slice(0, at) + json.slice(at).replace(/^\d+/u, '9000000000000000'))
    expect(read.ok ? '' : read.error).toContain(`格式不对（${field.replaceAll(/\W/gu, '')}）`)
  })

  it('refuses keys that reach for a prototype', async () => {
    const json = `{"format":"notice-notes/2","notes":[{"__proto__":{"polluted":1}}]}`
    expect((await readBundle(json)).ok).toBe(false)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
