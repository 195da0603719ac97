import { describe, expect, it } from 'vitest'
import { marksOf } from '../../src/page/page-mark.ts'
import { analysisOf, deadlineOf, noteOf, quantityOf, unitOf } from '../ui/sample-analysis.ts'

describe('marksOf', () => {
  it.each([
    ['target', quantityOf({ status: 'target' })],
    ['result', quantityOf({ status: 'result' })],
    ['result', quantityOf({ status: 'total' })],
    ['lead', unitOf({ role: 'lead' })],
    ['responsible', unitOf({ role: 'responsible' })],
    ['assisting', unitOf({ role: 'assisting' })],
    ['unit', unitOf({ role: 'issuer' })],
    ['unit', unitOf({ role: 'addressee' })],
    ['unit', unitOf({ role: 'mentioned' })],
    ['deadline', deadlineOf()],
  ])('paints as %s', (kind, finding) => {
    const [mark] = marksOf(analysisOf({ findings: [finding] }), [])
    expect(mark).toMatchObject({ id: finding.id, kind, span: { start: finding.start, end: finding.end } })
    expect(mark!.label).toContain(finding.text)
  })

  it('does not paint background quantities nor notes without a place', () => {
    const lost = { note: noteOf(), state: 'lost', start: null, end: null } as const
    const whole = { ...lost, note: noteOf({ target: null }), state: 'whole' } as const
    expect(marksOf(analysisOf({ findings: [quantityOf({ status: 'background' })] }), [lost, whole])).toEqual([])
  })

  it('keeps the reader’s words out of the page', () => {
    const note = { note: noteOf({ id: 'n1', body: '只有我知道' }), state: 'attached', start: 3, end: 9 } as const
    expect(JSON.stringify(marksOf(analysisOf({ findings: [] }), [note]))).not.toContain('只有我知道')
  })

  it('puts notes where they stand now, in the order of the text', () => {
    const note = { note: noteOf({ id: 'n1' }), state: 'changed', start: 3, end: 9 } as const
    const findings = [unitOf({ id: 'u1', start: 12, end: 16 }), quantityOf({ id: 'q1', start: 0, end: 5 })]
    expect(marksOf(analysisOf({ findings }), [note]).map(({ id }) => id)).toEqual(['q1', 'n1', 'u1'])
  })
})
