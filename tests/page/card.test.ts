// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CardActions } from '../../src/page/card.ts'
import { hostile, setUpCards, subjectOf } from './open-card.ts'

// The events of these tests are sent by script.
vi.mock(import('../../src/page/by-hand.ts'), () => ({ isByHand: () => true }))

const { open, end, settle } = setUpCards()

describe('the card', () => {
  it('takes what the page says as text', () => {
    const { card, find } = open()
    card.look(subjectOf('q1'))
    expect([find('.head mark')!.textContent, find('dd')!.textContent]).toEqual([hostile, hostile])
    expect(find('img')).toBeNull()
  })

  it('is not to be seen by the page', () => {
    const { card } = open()
    card.look(subjectOf('q1'))
    const host = document.documentElement.lastElementChild!
    expect([host.shadowRoot, document.body.textContent]).toEqual([null, '新建不少于5个区工信局'])
  })

  it('goes soon after the reader looked away, unless the mark was chosen', () => {
    const { card, find } = open()
    card.look(subjectOf('q1'))
    card.leave()
    vi.advanceTimersByTime(1000)
    expect(find('.card')).toBeNull()
    card.choose(subjectOf('q1'), 'pointer')
    card.leave()
    vi.advanceTimersByTime(1000)
    expect(find('.card')).not.toBeNull()
  })

  it('stays while the pointer is on it', () => {
    const { card, find } = open()
    card.look(subjectOf('q1'))
    card.leave()
    find('.card')!.dispatchEvent(new Event('pointerenter'))
    vi.advanceTimersByTime(1000)
    expect(find('.card')).not.toBeNull()
  })

  it('is entered by keyboard; Escape closes it and gives the focus back', () => {
    const { card, layer, find } = open()
    const mark = document.querySelector('mark')!
    mark.focus()
    card.choose(subjectOf('q1'), 'keyboard')
    expect(layer.root.activeElement).toBe(find('.card'))
    find('.card')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }))
    expect([find('.card'), document.activeElement]).toEqual([null, mark])
  })

  it('is closed by a press elsewhere, not by one inside', () => {
    const { card, find } = open()
    card.choose(subjectOf('q1'), 'pointer')
    find('.card')!.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }))
    expect(find('.card')).not.toBeNull()
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    expect(find('.card')).toBeNull()
  })

  it('leaves nothing when the signal aborts', () => {
    const { card } = open()
    card.choose(subjectOf('q1'), 'pointer')
    end()
    expect([...document.documentElement.children].map(({ tagName }) => tagName)).toEqual(['HEAD', 'BODY'])
  })
})

describe('a note', () => {
  it('is called kept only after it was, with its subject', async () => {
    const answers: ((problem: null) => void)[] = []
    const keepNote = vi.fn<CardActions['keepNote']>(() => new Promise((resolve) => answers.push(resolve)))
    const { card, find, press, save } = open({ keepNote })
    const subject = subjectOf('q1')
    card.choose(subject, 'pointer')
    press('写笔记')
    void save('核对口径')
    await settle()
    expect(find('iframe')).not.toBeNull()
    answers[0]!(null)
    await settle()
    expect([find('.said')!.textContent, find('iframe')]).toEqual(['已保存在本机。', null])
    expect(keepNote).toHaveBeenCalledExactlyOnceWith(subject, { body: '核对口径', tags: ['核对'] })
  })

  it('that is asked for once more while it is being kept is kept once', async () => {
    const answers: ((problem: null) => void)[] = []
    const keepNote = vi.fn<CardActions['keepNote']>(() => new Promise((resolve) => answers.push(resolve)))
    const { card, press, save } = open({ keepNote })
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    const saves = [save('核对口径'), save('核对口径')]
    await settle()
    answers[0]!(null)
    expect(await Promise.all(saves)).toEqual([null, null])
    expect(keepNote).toHaveBeenCalledOnce()
  })

  it('that could not be kept stays in the form, with the reason', async () => {
    const { card, find, press, save } = open({ keepNote: () => Promise.resolve('没有保存：磁盘已满。') })
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    expect(await save('核对口径')).toBe('没有保存：磁盘已满。')
    expect(find('iframe')).not.toBeNull()
  })

  it('half written survives the closing of its card, and takes the focus only from a reader who chose the mark', async () => {
    const { card, find, press, write, forms, key, named } = open()
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    write('写到一半')
    forms.closed(key(), false)
    card.look(subjectOf('q1'))
    expect([named('继续写笔记') !== undefined, find('iframe')]).toEqual([true, null])
    card.choose(subjectOf('u1'), 'pointer')
    expect(find('iframe')).toBeNull()
    card.choose(subjectOf('q1'), 'pointer')
    expect(await forms.opened(key())).toMatchObject({ body: '写到一半' })
  })

  it('is not written where the page does not let our frame in: the reader is told', () => {
    const { card, find, press } = open()
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    vi.advanceTimersByTime(5000)
    expect([find('iframe'), find('.said')!.textContent]).toEqual([null, '这个网页不让打开输入框，请在侧栏里写。'])
  })

  it('is waited for where the browser is slow to load our frame, but not for ever', () => {
    const { card, find, layer, press } = open()
    layer.root.addEventListener('load', (event) => event.stopImmediatePropagation(), { capture: true })
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    vi.advanceTimersByTime(20_000)
    expect(find('iframe')).not.toBeNull()
    vi.advanceTimersByTime(20_000)
    expect([find('iframe'), find('.said')!.textContent]).toEqual([null, '这个网页不让打开输入框，请在侧栏里写。'])
  })

  it('begins with what was typed on an earlier visit, though it is opened before that is known', async () => {
    let know = () => undefined as void
    const earlier = new Map<string, { body: string; tags: string[] }>()
    const { card, press, forms, key } = open({
      knowDrafts: () => new Promise((resolve) => (know = resolve)),
      draft: (subject) => earlier.get(subject.key) ?? null,
    })
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    const opened = forms.opened(key())
    earlier.set('q1', { body: '上次写的', tags: [] })
    know()
    expect(await opened).toMatchObject({ body: '上次写的' })
  })

  it('is asked for by no key that is not open', async () => {
    const { card, forms, press, key } = open()
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    const old = key()
    card.close()
    expect([await forms.opened('guessed'), await forms.opened(old)]).toEqual([null, null])
    expect(await forms.kept(old, { body: 'x', tags: [] })).toContain('没有保存')
  })
})

describe('copying a citation', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('uses the clipboard where there is one', async () => {
    const writeText = vi.fn<(words: string) => Promise<void>>(() => Promise.resolve())
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    const { card, find, press } = open()
    card.choose(subjectOf('q1'), 'pointer')
    press('复制引用')
    await settle()
    expect(writeText).toHaveBeenCalledExactlyOnceWith('引用')
    expect(find('.said')!.textContent).toBe('已复制')
  })

  it('falls back to the copy command on http pages, whose own listeners do not spoil it', async () => {
    let copied = ''
    const { card, layer, find, press } = open()
    vi.stubGlobal('navigator', {})
    document.execCommand = () => {
      const data = { setData: (_type: string, words: string) => void (copied = words) }
      const event = Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData: data })
      return layer.root.activeElement!.dispatchEvent(event)
    }
    card.choose(subjectOf('q1'), 'pointer')
    press('复制引用')
    await settle()
    expect([copied, find('.said')!.textContent, find('.off-screen')]).toEqual(['引用', '已复制', null])
  })

  it('says so when the browser refuses', async () => {
    vi.stubGlobal('navigator', {})
    document.execCommand = () => false
    const { card, find, press } = open()
    card.choose(subjectOf('q1'), 'pointer')
    press('复制引用')
    await settle()
    expect(find('.said')!.textContent).toBe('浏览器不允许复制')
  })
})

describe('a note on selected words', () => {
  it('is written in a form of its own, which gives way only while nobody writes', () => {
    const { card, find } = open()
    card.write(subjectOf('selected 2-7', { parts: [], findingKind: null }))
    card.giveWay()
    expect(find('iframe')).not.toBeNull()
    document.querySelector('mark')!.focus()
    card.giveWay()
    expect(find('.card')).toBeNull()
  })
})
