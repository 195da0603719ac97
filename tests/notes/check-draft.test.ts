import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBody, checkDraft, longest } from '../../src/notes/check-draft.ts'
import { sampleDraft } from './sample-note.ts'

const draft = sampleDraft()
const { target } = draft

describe('checkDraft', () => {
  it('takes a draft as it is', () => {
    expect(checkDraft(draft)).toEqual({ ok: true, value: draft })
    expect(checkDraft(JSON.parse(JSON.stringify(draft)))).toEqual({ ok: true, value: draft })
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
      target: { ...target, quote: { ...target.quote, exact: '长'.repeat(longest.exact) } },
    })
    expect(checkDraft(big).ok).toBe(true)
    expect(new TextEncoder().encode(JSON.stringify(big)).length).toBeLessThan(64 * 1024)
  })
})

describe('checkBody', () => {
  it('takes words of a bearable length', () => {
    expect(checkBody('改')).toEqual({ ok: true, value: '改' })
    expect(checkBody(5).ok).toBe(false)
    expect(checkBody('长'.repeat(longest.body + 1)).ok).toBe(false)
  })
})
