import { describe, expect, it } from 'vitest'
import { locateNotes } from '../../src/page/locate-notes.ts'
import { describeQuote } from '../../src/text/quote.ts'
import { noteOf, targetOf } from '../ui/sample-analysis.ts'

describe('locateNotes', () => {
  const text = '一、目标。到2031年，新建示范车间不少于5个。二、保障。各单位按月报送进展。'
  const span = { start: text.indexOf('不少于5个'), end: text.indexOf('不少于5个') + 5 }
  const note = noteOf({ target: targetOf(describeQuote(text, span)) })

  it('finds the words of a note where they stand', () => {
    expect(locateNotes(text, [note])).toEqual([{ note, state: 'attached', ...span }])
  })

  it('finds them when words were put before them', () => {
    expect(locateNotes(`关于印发要点的通知\n${text}`, [note])).toMatchObject([
      { state: 'attached', start: span.start + 10 },
    ])
  })

  it('looks for no words of a note on the whole notice', () => {
    const whole = noteOf({ target: null })
    expect(locateNotes(text, [whole])).toEqual([{ note: whole, state: 'whole', start: null, end: null }])
  })

  it('says that they are lost on another page', () => {
    expect(locateNotes('今天天气晴。', [note])).toEqual([{ note, state: 'lost', start: null, end: null }])
  })
})
