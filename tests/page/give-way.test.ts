// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PageMark } from '../../src/page/page-mark.ts'
import { paintElements } from '../../src/page/paint-elements.ts'
import type { Painting } from '../../src/page/painting.ts'
import { readText } from '../../src/page/read-text.ts'

let body: HTMLElement
let painting: Painting
let life: AbortController
let watch: MutationObserver

function mark(id: string, start: number, end: number): PageMark {
  return { id, span: { start, end }, kind: 'target', label: id }
}

const first = '新建不少于5个示范车间'
const marks = [mark('q1', 2, 7), mark('q2', 13, 17)]

beforeEach(async () => {
  document.body.innerHTML = `<main><p>${first}</p><p>达100家</p></main>`
  body = document.querySelector('main')!
  life = new AbortController()
  watch = new MutationObserver(() => undefined)
  watch.observe(body, { childList: true, characterData: true, subtree: true })
  painting = paintElements(readText(body), life.signal, (change) => {
    change()
    watch.takeRecords()
  })
  await painting.update(marks)
})

afterEach(() => {
  life.abort()
  watch.disconnect()
})

/** The text node that the page knows: the one that splitting left in its place. */
function own(paragraph = 0): Text {
  return body.children[paragraph]!.firstChild as Text
}

/** The page changes something; whether marks were lost, and what its text is then. */
function change(act: () => void) {
  act()
  const lost = painting.giveWay(watch.takeRecords())
  return { lost, says: [...body.children].map(({ textContent }) => textContent) }
}

function painted() {
  return [...body.querySelectorAll('mark')].map(({ textContent }) => textContent)
}

describe('a page that changes what is marked', () => {
  it('writes new words into the node that it made: they stand alone', () => {
    const { lost, says } = change(() => (own().data = '新建不少于60个示范车间'))
    expect([lost, says]).toEqual([true, ['新建不少于60个示范车间', '达100家']])
    expect(painted()).toEqual(['100家'])
  })

  it('writes into a node that begins with a mark', async () => {
    painting.unpaint()
    await painting.update([mark('q1', 0, 2)])
    expect(own().data).toBe('')
    expect(change(() => (own().data = '新')).says[0]).toBe('新')
    painting.renew(readText(body, painting.wholeOf))
    await painting.update([mark('q1', 0, 1)])
    expect(change(() => (own().data = '')).says[0]).toBe('')
  })

  it('takes the node out: nothing of it stays', () => {
    const node = own()
    const { lost, says } = change(() => node.remove())
    expect([lost, says, node.data]).toEqual([true, ['', '达100家'], first])
  })

  it('moves the node: all of its words move', () => {
    expect(change(() => body.children[1]!.append(own())).says).toEqual(['', `达100家${first}`])
  })

  it('changes each part sign by sign, as scripts for traditional characters do: no words are lost', () => {
    expect(change(() => (own().data = '興建')).says[0]).toBe('興建不少于5个示范车间')
  })

  it('unwraps our elements: no words are lost or said twice', () => {
    const unwrap = () => body.querySelector('mark')!.replaceWith('不少于5个')
    expect(change(unwrap)).toEqual({ lost: true, says: [first, '达100家'] })
  })

  it('normalizes its text: no words are lost', async () => {
    painting.unpaint()
    await painting.update([mark('q1', 0, 11), mark('q2', 12, 17)])
    expect(change(() => body.normalize()).says).toEqual([first, '达100家'])
  })

  it('normalizes a text whose first words are marked, and only those: none is lost', async () => {
    painting.unpaint()
    await painting.update([mark('q1', 0, 2), mark('q2', 12, 15)])
    expect(painted()).toEqual(['新建', '达10'])
    expect(change(() => body.normalize()).says).toEqual([first, '达100家'])
  })

  it.each([2, 11])('takes a node out whose first %i words are marked: nothing of it stays', async (end) => {
    painting.unpaint()
    await painting.update([mark('q1', 0, end)])
    const node = own()
    const { lost, says } = change(() => node.remove())
    expect([lost, says, node.data]).toEqual([true, ['', '达100家'], first])
  })

  it('replaces everything: marks are lost, the new words stand', () => {
    const replace = () => (body.innerHTML = `<p>${first}</p>`)
    expect(change(replace)).toEqual({ lost: true, says: [first] })
  })

  it('changes something else: nothing is lost', () => {
    expect(change(() => body.append(document.createElement('hr'))).lost).toBe(false)
    expect(painted()).toEqual(['不少于5个', '100家'])
  })
})

describe('a text read anew', () => {
  it('is painted where marks were lost, and not touched elsewhere', async () => {
    const kept = body.querySelectorAll('mark')[1]!
    change(() => (own().data = '新建不少于60个示范车间'))
    painting.renew(readText(body, painting.wholeOf))
    await painting.update([mark('q1', 2, 8), mark('q2', 14, 18)])
    expect(painted()).toEqual(['不少于60个', '100家'])
    expect(body.querySelectorAll('mark')[1]).toBe(kept)
  })

  it('is the same with marks and without: the way back stays exact', async () => {
    const html = '<p>新建不少于5个示范车间</p><p>达100家</p>'
    painting.renew(readText(body, painting.wholeOf))
    await painting.update([...marks, mark('n1', 5, 9)])
    painting.renew(readText(body, painting.wholeOf))
    await painting.update(marks)
    expect(painted()).toEqual(['不少于5个', '100家'])
    painting.unpaint()
    expect([body.innerHTML, body.firstElementChild!.childNodes.length]).toEqual([html, 1])
  })

  it('is painted in the nodes that took the place of others', async () => {
    change(() => (body.innerHTML = `<p>${first}</p><p>达100家</p>`))
    painting.renew(readText(body, painting.wholeOf))
    await painting.update(marks)
    expect(painted()).toEqual(['不少于5个', '100家'])
  })
})
