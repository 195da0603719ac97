import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkChange } from '../../src/notes/check-change.ts'
import { checkDraft, longest, most, mostBytes } from '../../src/notes/check-draft.ts'
import { sampleDraft, sampleNote, sampleTarget } from './sample-note.ts'

const draft = sampleDraft()
const target = sampleTarget()

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}

describe('checkDraft', () => {
  it('takes a draft as it is', () => {
    expect(checkDraft(draft)).toEqual({ ok: true, value: draft })
    expect(checkDraft(JSON.parse(JSON.stringify(draft)))).toEqual({ ok: true, value: draft })
  })

  it('takes how much of the words stood elsewhere too, and the head of their column', () => {
    const told = sampleDraft({ target: sampleTarget({ repeats: 'words', alike: 3, column: '年度目标' }) })
    expect(checkDraft(told)).toEqual({ ok: true, value: told })
    expect(checkDraft({ ...told, target: { ...told.target, alike: -1 } })).toMatchObject({ ok: false })
  })

  it('takes missing nullable fields for null', () => {
    const { findingKind: _kind, place: _place, ...rest } = target
    const checked = checkDraft({ ...draft, target: rest, notice: { title: '题' } })
    expect(checked).toMatchObject({
      ok: true,
      value: {
        notice: { title: '题', documentNumber: null, issuer: null, publishedOn: null },
        target: { findingKind: null, place: null },
      },
    })
  })

  it('takes a draft of an older page: plain look, no tags, no path, no kept notice', () => {
    const { noticeId: _id, look: _look, tags: _tags, ...older } = draft
    const { path: _path, ...words } = target
    expect(checkDraft({ ...older, target: words })).toEqual({
      ok: true,
      value: {
        ...older,
        noticeId: null,
        look: { color: 'yellow', style: 'highlight' },
        tags: [],
        target: { ...words, path: [] },
      },
    })
  })

  it('takes a note on the whole notice', () => {
    const whole = sampleDraft({ target: null })
    expect(checkDraft(whole)).toEqual({ ok: true, value: whole })
  })

  it('keeps each tag once and without blanks around it', () => {
    expect(checkDraft({ ...draft, tags: [' 甲', '甲 ', '', '　', '乙'] })).toMatchObject({
      value: { tags: ['甲', '乙'] },
    })
  })

  it('drops every field that it does not know', () => {
    const sent = {
      ...draft,
      id: 'x',
      page: 'https://evil.example/',
      deleted: 1,
      target: { ...target, html: '<b>', quote: { ...target.quote, type: 'Other', more: 1 } },
      notice: { ...draft.notice, more: {} },
    }
    expect(checkDraft(sent)).toEqual({ ok: true, value: draft })
  })

  it.each([
    ['nothing', null],
    ['a text', 'draft'],
    ['a list', [draft]],
    ['no target', { ...draft, target: undefined }],
    ['no notice', { ...draft, notice: null }],
    ['a body that is no text', { ...draft, body: { toString: () => 'x' } }],
    ['too long a body', { ...draft, body: '长'.repeat(longest.body + 1) }],
    ['too long a title', { ...draft, notice: { ...draft.notice, title: '长'.repeat(longest.title + 1) } }],
    ['an unknown kind', { ...draft, target: { ...target, findingKind: 'evil' } }],
    ['an empty quote', { ...draft, target: { ...target, quote: { ...target.quote, exact: '' } } }],
    ['too long a context', { ...draft, target: { ...target, quote: { ...target.quote, prefix: '长'.repeat(601) } } }],
    ['half a place', { ...draft, target: { ...target, position: { start: 1.5, end: 2 } } }],
    ['a negative place', { ...draft, target: { ...target, position: { start: -1, end: 2 } } }],
    ['a place turned round', { ...draft, target: { ...target, position: { start: 5, end: 2 } } }],
    ['no number for a place', { ...draft, target: { ...target, position: { start: '1', end: '2' } } }],
    ['an unknown colour', { ...draft, look: { color: 'red', style: 'highlight' } }],
    ['a look that is a text', { ...draft, look: 'yellow' }],
    ['a tag that is no text', { ...draft, tags: [5] }],
    ['tags that are no list', { ...draft, tags: { length: 1, 0: '甲' } }],
    ['too many tags', { ...draft, tags: Array.from({ length: most.tags + 1 }, (_, at) => `${at}`) }],
    ['too long a tag', { ...draft, tags: ['长'.repeat(longest.tag + 1)] }],
    ['an unknown step', { ...draft, target: { ...target, path: [{ kind: 'page', words: '一' }] } }],
    ['too deep a path', { ...draft, target: { ...target, path: Array(most.steps + 1).fill(target.path[0]) } }],
    ['a notice that is no text', { ...draft, noticeId: {} }],
    ['an own __proto__', JSON.parse(`{"__proto__": {}, "body": "x"}`)],
    ['an own constructor', { ...draft, notice: { ...draft.notice, constructor: 'x' } }],
    ['an inherited draft', Object.create(draft)],
  ])('refuses %s', (_, sent) => {
    expect(checkDraft(sent)).toEqual({ ok: false, error: expect.stringMatching(/没有保存/) })
  })

  it('never throws and never lets anything else through', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (sent) => {
        expect(checkDraft(sent).ok).toBe(false)
      }),
    )
  })

  it('stays below what a synchronised record may be', () => {
    const big = sampleDraft({
      body: '长'.repeat(longest.body),
      tags: Array.from({ length: most.tags }, (_, at) => `${at}`.padStart(longest.tag, '长')),
      target: {
        ...target,
        quote: { ...target.quote, exact: '长'.repeat(longest.exact) },
        path: Array.from({ length: most.steps }, () => ({ kind: 'item', words: '长'.repeat(longest.step) })),
      },
    })
    expect(checkDraft(big).ok).toBe(true)
    expect(bytesOf(sampleNote(big))).toBeLessThan(64 * 1024)
    // A control character is six bytes of JSON.
    const dense = { ...big, body: '\u0001'.repeat(longest.body) }
    expect(checkDraft(dense)).toEqual({ ok: false, error: expect.stringContaining('太长') })
    const page = `https://www.example.gov.cn/${'x'.repeat(2048)}`
    expect(mostBytes + bytesOf(sampleNote({ page })) - bytesOf(draft)).toBeLessThan(64 * 1024)
  })
})

describe('checkChange', () => {
  it('takes the known fields that are there', () => {
    expect(checkChange({ body: '改' })).toEqual({ ok: true, value: { body: '改' } })
    expect(checkChange({ target: null, tags: ['甲'], deleted: 1, page: 'x' })).toEqual({
      ok: true,
      value: { target: null, tags: ['甲'] },
    })
    expect(checkChange({})).toEqual({ ok: true, value: {} })
  })

  it.each([
    ['a body that is no text', { body: 5 }],
    ['too long a body', { body: '长'.repeat(longest.body + 1) }],
    ['an unknown colour', { look: { color: 'red' } }],
    ['no target that is known', { target: {} }],
    ['nothing', null],
  ])('refuses %s', (_, change) => {
    expect(checkChange(change)).toEqual({ ok: false, error: expect.stringMatching(/没有保存/) })
  })
})
