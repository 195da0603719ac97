import { fakeBrowser } from './fake-chrome.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { setSite, siteIsOn, sitesOff, watchSite } from '../../src/settings/site-settings.ts'

beforeEach(() => fakeBrowser.reset())

describe('site settings', () => {
  it('has every site on until it is switched off', async () => {
    expect(await siteIsOn('www.example.gov.cn')).toBe(true)
    await setSite('www.example.gov.cn', false)
    expect(await siteIsOn('www.example.gov.cn')).toBe(false)
    expect(await siteIsOn('WWW.EXAMPLE.gov.cn')).toBe(false)
    expect(await siteIsOn('example.gov.cn')).toBe(true)
    await setSite('www.example.gov.cn', true)
    expect(await siteIsOn('www.example.gov.cn')).toBe(true)
    expect(await fakeBrowser.storage.local.get()).toEqual({})
  })

  it('lists what is off', async () => {
    await Promise.all([setSite('b.gov.cn', false), setSite('a.gov.cn', false), setSite('c.gov.cn', true)])
    expect(await sitesOff()).toEqual(['a.gov.cn', 'b.gov.cn'])
  })

  it('tells watchers of their site alone, until they stop', async () => {
    const heard = vi.fn<(on: boolean) => void>()
    const life = new AbortController()
    watchSite('a.gov.cn', heard, life.signal)
    await setSite('a.gov.cn', false)
    await setSite('b.gov.cn', false)
    await setSite('a.gov.cn', true)
    await eventually(() => expect(heard.mock.calls).toEqual([[false], [true]]))
    life.abort()
    await setSite('a.gov.cn', false)
    watchSite('a.gov.cn', heard, life.signal)
    await setSite('a.gov.cn', true)
    expect(heard).toHaveBeenCalledTimes(2)
  })
})
