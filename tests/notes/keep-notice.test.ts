import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '../../src/notes/database.ts'
import { eraseNotes } from '../../src/notes/erase-notes.ts'
import { eraseNotices } from '../../src/notes/erase-notices.ts'
import { notesOfNotice, notesOfPage } from '../../src/notes/find-notes.ts'
import { keptNotices, noticeOfPage, textOf } from '../../src/notes/find-notices.ts'
import type { NoticeSight } from '../../src/notes/kept-notice.ts'
import { purgeErased, retention } from '../../src/notes/purge-erased.ts'
import { readNoticeWish, readSight } from '../../src/notes/read-capture.ts'
import { checking } from '../../src/notes/read-fields.ts'
import { noticeElsewhere, takeForNotice } from '../../src/notes/recognise-notice.ts'
import { lastStep, undoLast } from '../../src/notes/undo-last.ts'
import { fingerprintOf } from '../../src/text/fingerprint.ts'
import { noticeText } from '../bench/texts.ts'
import { bodiesOf, contextOf, emptyNotebook, keep, keepWhole, otherPage, page, valueOf, wishOf } from './notebook.ts'

const text = noticeText(4000, 'many')
const other = Array.from(text).toReversed().join('')
const number = '示发〔2026〕5号'

beforeEach(emptyNotebook)

describe('keepNotice', () => {
  it('keeps citation and text, below 64 KB without the text', async () => {
    const notice = await keepWhole(wishOf(text), { page: `${page}#x`, id: 'n1', now: 7 })
    expect(notice).toEqual({
      id: 'n1',
      v: 1,
      space: 'me',
      author: 'me',
      device: 'device-a',
      citation: { ...wishOf(text).citation, writtenOn: '2026-03-01' },
      page,
      alsoAt: [],
      fingerprint: fingerprintOf(text),
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      createdAt: 7,
      updatedAt: 7,
      deleted: 0,
      dirty: 1,
    })
    expect(JSON.stringify(notice).length).toBeLessThan(4000)
    expect(await noticeOfPage(page)).toEqual({ ok: true, value: notice })
    expect(await noticeOfPage(otherPage)).toEqual({ ok: true, value: null })
    expect(valueOf(await textOf('n1'))).toEqual({ hash: notice.textHash, ...wishOf(text).capture })
    expect(await textOf('none')).toEqual({ ok: true, value: null })
  })

  it('keeps a text once for all notices that have it', async () => {
    await keepWhole(wishOf(text))
    await keepWhole(wishOf(text), { page: otherPage })
    expect(await database().notices.count()).toBe(2)
    expect(await database().texts.count()).toBe(1)
  })

  it('gives the notes that were written before to the notice', async () => {
    await keep({ body: '一' })
    await keep({ body: '别页' }, { page: otherPage })
    const { id } = await keepWhole(wishOf(text))
    expect(await notesOfNotice(id)).toMatchObject({ value: [{ body: '一', noticeId: id, dirty: 1 }] })
  })

  it('leaves a notice as it is that is kept, unless the reader asks again', async () => {
    const first = await keepWhole(wishOf('旧的正文，不再在网页上'))
    expect(await keepWhole(wishOf(text))).toEqual(first)
    const again = await keepWhole(wishOf(text, '示发〔2026〕6号', true))
    expect(again).toMatchObject({
      id: first.id,
      createdAt: first.createdAt,
      citation: { documentNumber: '示发〔2026〕6号' },
    })
    expect(valueOf(await textOf(first.id))?.text.text).toBe(text)
    expect(await database().texts.count()).toBe(1)
  })

  it('takes a notice up again that was erased', async () => {
    const { id } = await keepWhole(wishOf(text))
    await eraseNotices([id])
    expect(await keptNotices()).toEqual({ ok: true, value: [] })
    expect(await keepWhole(wishOf(text))).toMatchObject({ id, deleted: 0 })
    await takeForNotice(id, otherPage)
    await eraseNotices([id])
    expect(await keepWhole(wishOf(text), { page: otherPage })).toMatchObject({ id, deleted: 0, page })
  })
})

describe('erasing notices', () => {
  it('keeps the notes, and can be taken back', async () => {
    const { id } = await keepWhole(wishOf(text))
    await keep({ body: '一' })
    expect(await eraseNotices([id])).toMatchObject({ value: [{ deleted: 1, dirty: 1 }] })
    expect(await eraseNotices([id])).toMatchObject({ ok: false })
    expect(await bodiesOf()).toEqual(['一'])
    await undoLast(valueOf(await lastStep())!.turn)
    expect(await noticeOfPage(page)).toMatchObject({ value: { id, deleted: 0 } })
  })
})

describe('the same notice at another address', () => {
  const mobile = 'https://m.example.gov.cn/1'
  const seen = (of: string, documentNumber: string | null): NoticeSight => ({
    documentNumber,
    fingerprint: fingerprintOf(of),
  })
  const reprint = `来源：某报\n${text.slice(200).replaceAll('，', ', ')}\n责任编辑：某某`

  it.each([
    ['the same number and text', text, number],
    ['the number in other brackets and blanks', text, '示发 [2026] 5 号'],
    ['a reprint with its number', reprint, number],
    ['a reprint without number', reprint, null],
    ['half of the text with its number', text.slice(0, 2000), number],
  ])('is known by %s', async (_, other, documentNumber) => {
    const { id } = await keepWhole(wishOf(text))
    await keep({ body: '一' })
    const found = valueOf(await noticeElsewhere(mobile, seen(other, documentNumber)))
    expect(found).toMatchObject({ notice: { id }, notes: 1 })
  })

  it.each([
    ['another number', text, '示发〔2025〕5号'],
    ['another text', other, null],
    ['half of the text without number', text.slice(0, 2000), null],
    ['words about it with its number', `解读：${text.slice(0, 100)}。以下是说明。${other}`, number],
  ])('is not known by %s', async (_, other, documentNumber) => {
    await keepWhole(wishOf(text))
    expect(await noticeElsewhere(mobile, seen(other, documentNumber))).toEqual({ ok: true, value: null })
  })

  it('is not sought where a notice is kept, nor found when it was erased', async () => {
    const { id } = await keepWhole(wishOf(text))
    expect(await noticeElsewhere(page, seen(text, number))).toEqual({ ok: true, value: null })
    await eraseNotices([id])
    expect(await noticeElsewhere(mobile, seen(text, number))).toEqual({ ok: true, value: null })
  })

  it('has the notes of the notice from when the reader says so', async () => {
    const { id } = await keepWhole(wishOf(text))
    await keep({ body: '一' })
    await keep({ body: '手机上写的' }, { page: mobile })
    expect(await bodiesOf(mobile)).toEqual(['手机上写的'])
    const taken = valueOf(await takeForNotice(id, `${mobile}#top`))
    expect(taken.alsoAt).toEqual([mobile])
    expect(await takeForNotice(id, mobile)).toEqual({ ok: true, value: taken })
    for (const address of [mobile, page]) expect(await bodiesOf(address)).toEqual(['一', '手机上写的'])
    const erased = valueOf(await notesOfPage(mobile))[0]!
    expect(await eraseNotes([erased.id], { page: mobile })).toMatchObject({ ok: true })
    expect(await keep({ body: '后来' }, { page: mobile })).toMatchObject({ noticeId: id })
    expect(await takeForNotice('none', mobile)).toMatchObject({ ok: false })
  })
})

describe('what was erased', () => {
  it('goes for good after half a year, with the texts that nobody has', async () => {
    const kept = await keep({ body: '在' }, { now: 1 })
    const gone = await keep({ body: '删' }, { now: 1 })
    await eraseNotes([gone.id], { now: 1000 })
    const late = await keep({ body: '刚删' })
    await eraseNotes([late.id], { now: 5000 })
    const notice = await keepWhole(wishOf(text), { now: 1 })
    await keepWhole(wishOf('还在的正文'), { now: 1, page: otherPage })
    await eraseNotices([notice.id], { now: 1000 })
    // Erased at 5000 and later: the clock of the notebook only grows.
    await database().notices.update(notice.id, { updatedAt: 1001 })
    valueOf(await purgeErased(4000 + retention))
    expect(await database().notes.toCollection().primaryKeys()).toEqual([kept.id, late.id].sort())
    expect(await database().notices.count()).toBe(1)
    expect(await database().texts.count()).toBe(1)
  })
})

describe('what a page sends of its notice', () => {
  const wish = { ...wishOf(text), more: 1 }
  const { capture } = wish

  it('is read field by field', () => {
    const { more: _more, ...known } = wish
    expect(readNoticeWish(wish)).toEqual(known)
    expect(readNoticeWish(JSON.parse(JSON.stringify(wish)))).toEqual(known)
    const table = { start: 0, end: 4, cells: [{ start: 0, end: 4, row: 0, column: 0, rowSpan: 1, columnSpan: 2 }] }
    const tables = { ...wish, capture: { ...capture, text: { text, tables: [{ ...table, html: '<b>' }] } } }
    expect(readNoticeWish(tables).capture.text.tables).toEqual([table])
    expect(readSight({ documentNumber: null, fingerprint: ['a'], more: 1 })).toEqual({
      documentNumber: null,
      fingerprint: ['a'],
    })
  })

  it.each([
    ['nothing', null],
    ['no text', { ...wish, capture: { ...capture, text: null } }],
    ['too long a text', { ...wish, capture: { ...capture, text: { text: '长'.repeat(2_000_001), tables: [] } } }],
    [
      'a table beyond the text',
      { ...wish, capture: { ...capture, text: { text: '短', tables: [{ start: 0, end: 9, cells: [] }] } } },
    ],
    [
      'a letter beyond the text',
      { ...wish, capture: { ...capture, letter: { ...capture.letter, title: { start: 0, end: 1e7 } } } },
    ],
    ['a score that is no number', { ...wish, capture: { ...capture, notice: { ...capture.notice, score: '1' } } }],
    ['an own __proto__', { ...wish, capture: JSON.parse('{"__proto__": {}}') }],
    ['too long a title', { ...wish, citation: { ...wish.citation, title: '长'.repeat(501) } }],
  ])('is refused where it is %s', (_, sent) => {
    expect(checking(() => readNoticeWish(sent))).toEqual({ ok: false, error: expect.stringContaining('没有保存') })
  })

  it.each([
    [null],
    [{ fingerprint: 'a' }],
    [{ fingerprint: Array.from({ length: 33 }, () => 'a') }],
    [{ fingerprint: ['长'.repeat(9)] }],
  ])('is refused as a sight: %j', (sent) => {
    expect(checking(() => readSight(sent)).ok).toBe(false)
  })
})

it('keeps no notice of a page that says nothing', async () => {
  await expect(keepWhole(wishOf(''), contextOf())).resolves.toMatchObject({ fingerprint: [] })
  expect(await noticeElsewhere(otherPage, { documentNumber: number, fingerprint: [] })).toEqual({
    ok: true,
    value: null,
  })
})
