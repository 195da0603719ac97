import 'fake-indexeddb/auto'
import { asked, behaviour, install, listening, origin, resetStub, speaking } from './stub-browser.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../eventually.ts'
import { analyse } from '../../src/analysis/analyse.ts'
import { nameUnits } from '../../src/analysis/find-full-names.ts'
import type { RegionPack } from '../../src/analysis/region-pack.ts'
import background from '../../entrypoints/background/index.ts'
import { askAnalysis } from '../../src/messages/ask-analysis.ts'
import { askBackground } from '../../src/messages/page-messages.ts'
import { allNotes } from '../../src/notes/find-notes.ts'
import { addRegionPack } from '../../src/settings/region-packs.ts'
import { sampleDraft } from '../notes/sample-note.ts'
import { fingerprintOf } from '../../src/text/fingerprint.ts'
import { wishOf } from '../notes/notebook.ts'
import { captureOf } from '../notes/sample-capture.ts'
import * as senders from './senders.ts'

beforeEach(() => {
  resetStub()
  speaking.sender = senders.contentScript
  background.main()
})

describe('background', () => {
  it('listens from its first turn on', () => {
    expect(listening()).toBe(3)
  })

  it('keeps a note under the address that the browser reported, and tells the tabs that show it', async () => {
    behaviour.tabs = [{ id: 7, url: senders.contentScript.url }]
    const draft = sampleDraft()
    const kept = await askBackground.keepNote({ key: 'k1', draft })
    expect(kept).toMatchObject({ ok: true, value: { ...draft, page: senders.contentScript.url } })
    expect(await askBackground.notesOfPage()).toEqual({ ok: true, value: [kept.ok ? kept.value : null] })
    await eventually(() => expect(asked.sentTo).toEqual([{ tabId: 7, frameId: 0 }]))
  })

  it('keeps nothing that is no draft', async () => {
    const before = await allNotes()
    expect(await askBackground.keepNote(JSON.parse('{"key": "k", "draft": {"body": 5}}'))).toMatchObject({ ok: false })
    expect(await allNotes()).toEqual(before)
    expect(asked.sentTo).toEqual([])
  })

  it('lets our reading page ask as the page of the notice that it shows', async () => {
    const page = 'https://www.example.gov.cn/kept/1.html'
    speaking.sender = { ...senders.contentScript, url: page }
    const notice = await askBackground.keepNotice(wishOf('收录的全文'))
    const kept = await askBackground.keepNote({ key: 'k3', draft: sampleDraft() })
    const ask = async (id: string) => {
      speaking.sender = { ...senders.readingPage, url: `${origin}reading.html?notice=${id}` }
      return askBackground.notesOfPage()
    }
    expect(await ask(notice.ok ? notice.value.id : '')).toEqual({ ok: true, value: [kept.ok ? kept.value : null] })
    const added = await askBackground.keepNote({ key: 'k4', draft: sampleDraft({ body: '离线写的' }) })
    expect(added).toMatchObject({ ok: true, value: { page, noticeId: notice.ok && notice.value.id } })
    expect(await ask('none')).toEqual({ ok: true, value: [] })
  })

  it('lets a page read and change its own notes alone', async () => {
    const asOther = async <T>(ask: () => Promise<T>): Promise<T> => {
      speaking.sender = { ...senders.contentScript, url: 'https://www.example.gov.cn/b/2.html' }
      const answer = await ask()
      speaking.sender = senders.contentScript
      return answer
    }
    const kept = await askBackground.keepNote({ key: 'k2', draft: sampleDraft({ body: '原' }) })
    const id = kept.ok ? kept.value.id : ''
    const change = { id, change: { body: '改' }, seen: { body: '原' } }
    expect(await asOther(() => askBackground.notesOfPage())).toEqual({ ok: true, value: [] })
    expect(await asOther(() => askBackground.changeNote(change))).toMatchObject({ ok: false })
    expect(await asOther(() => askBackground.eraseNotes([id]))).toMatchObject({ ok: false })
    expect(await askBackground.changeNote(change)).toMatchObject({ ok: true, value: { body: '改' } })
    expect(await askBackground.changeNote({ ...change, change: { body: '再' } })).toMatchObject({
      ok: false,
      both: { kept: { body: '改' }, conflict: { other: { body: '再' } } },
    })
    expect(await askBackground.eraseNotes([id])).toMatchObject({ ok: true, value: [{ id }] })
    const step = await askBackground.lastStep()
    const turn = step.ok && step.value !== null ? step.value.turn : 0
    expect(await asOther(() => askBackground.lastStep())).toEqual({ ok: true, value: null })
    expect(await asOther(() => askBackground.undoLast(turn))).toMatchObject({ ok: false })
    expect(await askBackground.undoLast(turn)).toMatchObject({ ok: true, value: { notes: [{ body: '改' }] } })
  })

  it('keeps a notice with its text, its drafts, and knows it at another address', async () => {
    const text = '关于做好示例工作的通知。全年新增企业不少于5家，完成投资3亿元。'.repeat(9)
    expect(await askBackground.noticeOfPage()).toEqual({ ok: true, value: null })
    const notice = await askBackground.keepNotice(wishOf(text))
    expect(notice).toMatchObject({ ok: true, value: { page: senders.contentScript.url } })
    expect(await askBackground.noticeOfPage()).toEqual(notice)
    const draft = { key: 'k3', noteId: null, draft: sampleDraft({ body: '写到' }) }
    expect(await askBackground.saveDraft(draft)).toEqual({ ok: true, value: null })
    expect(await askBackground.draftsOfPage()).toMatchObject({ value: [draft] })
    expect(await askBackground.dropDraft('k3')).toMatchObject({ ok: true })
    expect(await askBackground.draftsOfPage()).toEqual({ ok: true, value: [] })
    speaking.sender = { ...senders.contentScript, url: 'https://m.example.gov.cn/1' }
    const sight = { documentNumber: null, fingerprint: fingerprintOf(text) }
    const found = await askBackground.noticeElsewhere(sight)
    expect(found).toMatchObject({ value: { notice: { id: notice.ok && notice.value.id } } })
    expect(await askBackground.takeForNotice(notice.ok ? notice.value.id : '')).toMatchObject({ ok: true })
    expect(await askBackground.noticeOfPage()).toMatchObject({ value: { alsoAt: ['https://m.example.gov.cn/1'] } })
  })

  it.each([
    ['keepNotice', { citation: null }],
    ['changeNote', { id: 5 }],
    ['settleConflict', { id: 'c', body: 5 }],
    ['eraseNotes', 'all'],
    ['undoLast', 'all'],
    ['noticeElsewhere', { fingerprint: 'a' }],
    ['takeForNotice', {}],
    ['saveDraft', { key: 'k' }],
    ['dropDraft', null],
  ] as const)('%s answers nonsense with a sentence', async (name, payload) => {
    const ask = askBackground[name] as (payload: unknown) => Promise<unknown>
    expect(await ask(payload)).toEqual({ ok: false, error: expect.stringMatching(/。$/) })
  })

  it('analyses a page’s notice, with full names, those of the reader’s own packs first', async () => {
    const capture = captureOf('一、新建泵站2座。（责任单位：市财政局、市数智局）', { issuer: '临溪市人民政府' })
    const ask = async () => {
      const answer = await askAnalysis(capture, new AbortController().signal)
      return answer.ok && answer.value.findings.flatMap((one) => (one.kind === 'unit' ? [one.canonical] : one.text))
    }
    expect(await ask()).toEqual(['2座', '临溪市财政局', null])
    const pack: RegionPack = {
      format: 'notice-units/1',
      region: '临溪市',
      units: [{ name: '市数智局', canonical: '临溪市数据局', aliases: [], body: null }],
    }
    await addRegionPack(pack)
    expect(await ask()).toEqual(['2座', '临溪市财政局', '临溪市数据局'])
    expect(await askAnalysis(capture, new AbortController().signal)).toEqual({
      ok: true,
      value: nameUnits(analyse(capture.notice, capture.text, capture.letter, [pack]), [pack]),
    })
  })

  it('shows counts and opens panels for the tab that asks', async () => {
    expect(await askBackground.showCount(4)).toEqual({ ok: true, value: null })
    expect(await askBackground.openPanel()).toEqual({ ok: true, value: null })
    expect(asked.badges).toEqual([{ tabId: 7, text: '4' }])
    expect(asked.panels).toEqual([{ tabId: 7 }])
    expect(await askBackground.markChosen('q1')).toEqual({ ok: true, value: null })
    expect(await askBackground.viewChanged()).toEqual({ ok: true, value: null })
  })

  it('opens the sample page once, when installed', () => {
    install('update')
    expect(asked.opened).toEqual([])
    install('install')
    expect(asked.opened).toEqual([{ url: `${origin}sample.html` }])
  })
})
