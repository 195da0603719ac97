// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import type { CardActions } from '../../src/page/card.ts'
import type { LocatedNote } from '../../src/page/locate-notes.ts'
import { noteOf } from '../ui/sample-analysis.ts'
import { setUpCards, subjectOf } from './open-card.ts'

// The events of these tests are sent by script.
vi.mock(import('../../src/page/by-hand.ts'), () => ({ isByHand: () => true }))

const { open, settle } = setUpCards()

describe('the card of a note', () => {
  const note = noteOf({
    body: '**核对**口径\n- <img src=x>',
    tags: ['口径'],
    look: { color: 'green', style: 'highlight' },
  })
  const part = (located: LocatedNote) => ({
    kind: 'note' as const,
    name: '我的笔记',
    words: '不少于5个',
    rows: [],
    note: located,
  })
  const attached: LocatedNote = { note, state: 'attached', start: 2, end: 7 }
  const changed: LocatedNote = { note, state: 'changed', start: 2, end: 7, now: '不少于8个' }

  it('shows its words with their few marks, never as HTML, and its tags', () => {
    const { card, find } = open()
    card.choose(subjectOf('n1', { parts: [part(attached)] }), 'pointer')
    expect(find('.body')!.innerHTML).toBe(
      '<p><strong>核对</strong><span>口径</span></p><ul><li><span>&lt;img src=x&gt;</span></li></ul>',
    )
    expect([find('.tags')!.textContent, find('.head mark')!.getAttribute('data-notice-look')]).toEqual([
      '口径',
      'green highlight noted',
    ])
  })

  it('recolours, underlines, and erases with a way back', async () => {
    const recolor = vi.fn<CardActions['recolor']>(() => Promise.resolve(null))
    const undo = vi.fn<CardActions['undo']>(() => Promise.resolve(null))
    const { card, press, find, named } = open({ recolor, undo })
    card.choose(subjectOf('n1', { parts: [part(attached)] }), 'pointer')
    press('疑问')
    await settle()
    press('下划线')
    await settle()
    expect(recolor.mock.calls.map(([, look]) => look)).toEqual([
      { color: 'pink', style: 'highlight' },
      { color: 'green', style: 'underline' },
    ])
    press('删除')
    await settle()
    expect([find('.said')!.textContent, named('撤销') !== undefined]).toEqual(['已删除。', true])
    press('撤销')
    await settle()
    expect(undo).toHaveBeenCalledOnce()
  })

  it('opens the form with its words to write them anew', async () => {
    const { card, press, forms, key } = open()
    card.choose(subjectOf('n1', { parts: [part(attached)] }), 'pointer')
    press('修改')
    expect(await forms.opened(key())).toEqual({ body: note.body, tags: note.tags, tone: 'light' })
  })

  it('shows both texts where the page changed the words, and accepts the new one by one key', async () => {
    const accept = vi.fn<CardActions['accept']>(() => Promise.resolve(null))
    const { card, find } = open({ accept })
    card.choose(subjectOf('n1', { parts: [part(changed)] }), 'keyboard')
    expect([...find('.change')!.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      '原不少于5个',
      '现不少于8个',
    ])
    find('.card')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
    await settle()
    expect(accept).toHaveBeenCalledExactlyOnceWith(changed)
    expect(find('.said')!.textContent).toBe('已按现在的原文更新。')
  })

  it('leaves its buttons where they are, and the focus on them, when other notes change', () => {
    const subject = subjectOf('n1', { parts: [part(attached)] })
    const renew = vi.fn<CardActions['renew']>((one) => ({ ...one, parts: [part(structuredClone(attached))] }))
    const { card, layer, named } = open({ renew })
    card.choose(subject, 'pointer')
    const before = named('修改')!
    before.focus()
    card.renew()
    expect([named('修改') === before, layer.root.activeElement === before]).toEqual([true, true])

    renew.mockImplementation((one) => ({ ...one, parts: [part({ ...attached, note: { ...note, tags: ['新'] } })] }))
    card.renew()
    expect(named('修改')).not.toBe(before)
    expect(layer.root.activeElement).toBe(named('修改'))

    renew.mockImplementation((one) => ({ ...one, parts: [] }))
    card.renew()
    expect(layer.root.activeElement?.role).toBe('dialog')
  })
})
