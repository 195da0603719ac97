// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCard, type CardActions, type CardSubject } from '../../src/page/card.ts'
import { openPageLayer } from '../../src/page/page-layer.ts'

// The events of these tests are sent by script.
vi.mock(import('../../src/page/by-hand.ts'), () => ({ isByHand: () => true }))

let life: AbortController

beforeEach(() => {
  life = new AbortController()
  vi.useFakeTimers()
  document.body.innerHTML = '<main>新建<mark tabindex="0">不少于5个</mark><mark tabindex="0">区工信局</mark></main>'
})

afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

const hostile = '<img src=x onerror="globalThis.hit = true">'

function subjectOf(key: string, part: Partial<CardSubject> = {}): CardSubject {
  const [first, second] = document.querySelectorAll('mark')
  return {
    key,
    text: '新建不少于5个',
    span: { start: 2, end: 7 },
    findingKind: 'target',
    parts: [
      { kind: 'target', name: '量化目标', words: hostile, rows: [{ label: '指标', value: hostile }], body: null },
    ],
    anchor: () => (key === 'q1' ? first! : second!),
    ...part,
  }
}

function open(actions: Partial<CardActions> = {}) {
  const layer = openPageLayer(document.body, '', life.signal)
  const card = createCard(
    layer,
    document.body,
    { cite: () => '引用', keepNote: () => Promise.resolve({ ok: true }), ...actions },
    life.signal,
  )
  const find = <T extends Element>(selector: string) => layer.root.querySelector<T>(selector)
  const press = (text: string) =>
    [...layer.root.querySelectorAll('button')].find(({ textContent }) => textContent === text)!.click()
  const write = (words: string) => {
    const field = find<HTMLTextAreaElement>('textarea')!
    field.value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return { layer, card, find, press, write }
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0)
}

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
    life.abort()
    expect([...document.documentElement.children].map(({ tagName }) => tagName)).toEqual(['HEAD', 'BODY'])
  })

  it('keeps what the reader types from the page', () => {
    const { card, find, press } = open()
    const heard = vi.fn<() => void>()
    document.addEventListener('keydown', heard, { signal: life.signal })
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    find('textarea')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }))
    expect(heard).not.toHaveBeenCalled()
  })
})

describe('a note', () => {
  it('is called kept only after it was', async () => {
    const answers: ((kept: { ok: true }) => void)[] = []
    const { card, find, press, write } = open({ keepNote: () => new Promise((resolve) => answers.push(resolve)) })
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    write('核对口径')
    press('保存')
    await settle()
    expect([find('.said')!.textContent, find<HTMLButtonElement>('.primary')!.disabled]).toEqual(['', true])
    answers[0]!({ ok: true })
    await settle()
    expect([find('.said')!.textContent, find('textarea')]).toEqual(['已保存在本机。', null])
  })

  it('that could not be kept stays in the form, with the reason', async () => {
    const { card, find, press, write } = open({ keepNote: () => Promise.resolve({ ok: false, error: '磁盘已满' }) })
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    write('核对口径')
    press('保存')
    await settle()
    expect(find('.note-form .said')!.textContent).toBe('没有保存：磁盘已满。文字还在，可以再试。')
    expect(find<HTMLTextAreaElement>('textarea')!.value).toBe('核对口径')
    expect(find<HTMLButtonElement>('.primary')!.disabled).toBe(false)
  })

  it('is handed over with its subject, trimmed', async () => {
    const keepNote = vi.fn<CardActions['keepNote']>(() => Promise.resolve({ ok: true }))
    const { card, press, write } = open({ keepNote })
    const subject = subjectOf('q1')
    card.choose(subject, 'pointer')
    press('写笔记')
    write(' 核对口径\n')
    press('保存')
    await settle()
    expect(keepNote).toHaveBeenCalledExactlyOnceWith(subject, '核对口径')
  })

  it('half written takes the focus only from a reader who chose the mark, and opens no card when the focus goes back', () => {
    const { card, layer, find, press, write } = open()
    document.querySelector('mark')!.addEventListener('focusin', () => card.look(subjectOf('q1')))
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    write('写到一半')
    find('textarea')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect([find('.card'), document.activeElement?.textContent]).toEqual([null, '不少于5个'])
    card.look(subjectOf('q1'))
    expect([find('.primary')!.textContent, layer.root.activeElement]).toEqual(['继续写笔记', null])
  })

  it('half written survives the closing of its card', () => {
    const { card, find, press, write } = open()
    card.choose(subjectOf('q1'), 'pointer')
    press('写笔记')
    write('写到一半')
    card.choose(subjectOf('u1'), 'pointer')
    expect(find('textarea')).toBeNull()
    card.choose(subjectOf('q1'), 'pointer')
    expect(find<HTMLTextAreaElement>('textarea')!.value).toBe('写到一半')
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
    expect(find('textarea')).not.toBeNull()
    find<HTMLElement>('textarea')!.blur()
    card.giveWay()
    expect(find('.card')).toBeNull()
  })
})
