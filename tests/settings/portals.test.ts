import { fakeBrowser } from './fake-chrome.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import type { Portal } from '../../src/notice/portal.ts'
import { addPortals, portals, removePortal, setPortal, watchPortals } from '../../src/settings/portals.ts'
import { portalWithBody } from './portal-with-body.ts'

const city = portalWithBody('www.linxi.gov.cn', '#nr')
const below = portalWithBody('*.linxi.gov.cn', 'td.wenben')

beforeEach(() => fakeBrowser.reset())

describe('the rules for portals', () => {
  it('are none to begin with', async () => {
    expect(await portals()).toEqual([])
  })

  it('are kept in the order in which they came, one of a host', async () => {
    await addPortals([city, below])
    expect(await addPortals([portalWithBody('www.linxi.gov.cn', '#other')])).toEqual([
      { ...city, body: '#other' },
      below,
    ])
    expect(await portals()).toEqual([{ ...city, body: '#other' }, below])
  })

  it('are switched off and on, and removed', async () => {
    await addPortals([city, below])
    expect(await setPortal(city.host, false)).toEqual([{ ...city, off: true }, below])
    expect(await setPortal(city.host, true)).toEqual([city, below])
    expect(await removePortal(city.host)).toEqual([below])
    expect(await portals()).toEqual([below])
  })

  it('are told when they change, until the signal ends', async () => {
    const life = new AbortController()
    const heard = vi.fn<(now: readonly Portal[]) => void>()
    watchPortals(heard, life.signal)
    await addPortals([city])
    await eventually(() => expect(heard.mock.calls).toEqual([[[city]]]))
    life.abort()
    await addPortals([below])
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it.each([[null], ['x'], [{}], [[null, { ...city, host: 5 }, 'x']]])('are none where %j was kept', async (kept) => {
    await fakeBrowser.storage.local.set({ portals: kept })
    expect(await portals()).toEqual([])
  })
})
