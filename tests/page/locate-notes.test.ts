import { describe, expect, it } from 'vitest'
import { locateNotes } from '../../src/page/locate-notes.ts'
import { describeQuote } from '../../src/text/quote.ts'
import { noteOf, targetOf } from '../ui/sample-analysis.ts'

describe('locateNotes', () => {
  const text = '一、目标。到2031年，新建示范车间不少于5个。二、保障。各单位按月报送进展。'
  const span = { start: text.indexOf('不少于5个'), end: text.indexOf('不少于5个') + 5 }
  const note = noteOf({ target: targetOf(describeQuote(text, span)) })

  it('finds the words of a note where they stand', () => {
    expect(locateNotes({ text, outline: [] }, [note])).toEqual([{ note, state: 'attached', ...span }])
  })

  it('finds them when words were put before them', () => {
    expect(locateNotes({ text: `关于印发要点的通知\n${text}`, outline: [] }, [note])).toMatchObject([
      { state: 'attached', start: span.start + 10 },
    ])
  })

  it('looks for no words of a note on the whole notice', () => {
    const whole = noteOf({ target: null })
    expect(locateNotes({ text, outline: [] }, [whole])).toEqual([
      { note: whole, state: 'whole', start: null, end: null },
    ])
  })

  it('says that they are lost on another page', () => {
    const found = locateNotes({ text: '今天天气晴。', outline: [] }, [note])
    expect(found).toEqual([{ note, state: 'lost', start: null, end: null, now: '今天天气晴。' }])
  })

  it('says what stands there now when a figure was changed', () => {
    const [found] = locateNotes({ text: text.replace('5个', '8个'), outline: [] }, [note])
    expect(found).toMatchObject({ state: 'changed', now: '不少于8个' })
  })

  it('gives the sentence most like the one that was lost', () => {
    const now = text.replace('新建示范车间不少于5个', '示范车间的新建安排另行通知')
    expect(locateNotes({ text: now, outline: [] }, [note])[0]!.now).toBe('到2031年，示范车间的新建安排另行通知')
  })

  it('parts words that read alike by their way through the outline', () => {
    const rows = '一、东片\n新建泵站2座。\n二、西片\n新建泵站2座。\n三、附则\n按月报送。'
    const outline = [
      { kind: 'section' as const, number: '一、', heading: '东片', start: 0, end: 13 },
      { kind: 'section' as const, number: '二、', heading: '西片', start: 13, end: 26 },
    ]
    const at = rows.lastIndexOf('泵站2座')
    const quote = describeQuote(rows, { start: at, end: at + 4 })
    const path = [{ kind: 'section' as const, words: '二、西片' }]
    const moved = rows.replace('二、西片\n新建泵站2座。\n', '').replace('一、东片', '一、西片\n新建泵站2座。\n二、东片')
    const now = outline.map((entry, index) => ({ ...entry, heading: ['西片', '东片'][index]! }))
    const found = locateNotes({ text: moved, outline: now }, [noteOf({ target: { ...targetOf(quote), path } })])
    expect(found[0]).toMatchObject({ state: 'attached', start: moved.indexOf('泵站2座') })
  })
})
