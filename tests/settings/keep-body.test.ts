import { fakeBrowser } from './fake-chrome.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepBody } from '../../src/settings/keep-body.ts'
import { addPortals, portals } from '../../src/settings/portals.ts'

const host = 'www.linxi.gov.cn'
const blank = { host, title: null, source: null, furniture: null, off: false }
const isHere =
  (...here: readonly string[]) =>
  (selector: string) =>
    here.includes(selector)

beforeEach(() => fakeBrowser.reset())

describe('a body that the reader showed', () => {
  it('is kept for the host, and taken back', async () => {
    const undo = await keepBody(host, '#nr', isHere('#nr'))
    expect(await portals()).toEqual([{ ...blank, body: '#nr' }])
    await undo()
    expect(await portals()).toEqual([])
  })

  it('takes the place of what means something on this page, and leaves what is for other pages', async () => {
    const before = { ...blank, body: 'td.a, div:is(.x, .y), [title="1,2"]', furniture: '.dy', off: true }
    await addPortals([before])
    const undo = await keepBody(host, '#nr', isHere('td.a', '#nr'))
    expect(await portals()).toEqual([{ ...before, body: 'div:is(.x, .y), [title="1,2"], #nr', off: false }])
    await keepBody(host, '#nr', isHere('#nr'))
    expect((await portals())[0]?.body).toBe('div:is(.x, .y), [title="1,2"], #nr')
    await undo()
    expect(await portals()).toEqual([before])
  })

  it('stands alone where a list would be too long', async () => {
    await addPortals([{ ...blank, body: `.${'a'.repeat(290)}` }])
    await keepBody(host, '.nr-box-of-text', () => false)
    expect((await portals())[0]?.body).toBe('.nr-box-of-text')
  })
})
