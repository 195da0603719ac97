import { fakeBrowser } from './fake-chrome.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import type { PaintSettings } from '../../src/settings/paint.ts'
import { changePaintSettings, paintSettings, watchPaintSettings } from '../../src/settings/paint-settings.ts'
import { markKinds } from '../../src/wording/mark-kinds.ts'

beforeEach(() => fakeBrowser.reset())

describe('paint settings', () => {
  it('shows every kind with the legend open, to begin with', async () => {
    const { shown, legendCollapsed, leavePage } = await paintSettings()
    expect(markKinds.every((kind) => shown[kind])).toBe(true)
    expect([legendCollapsed, leavePage]).toEqual([false, false])
  })

  it('changes what is named and leaves the rest', async () => {
    await changePaintSettings({ shown: { unit: false } })
    await changePaintSettings({ legendCollapsed: true })
    await changePaintSettings({ leavePage: true })
    const settings = await changePaintSettings({ shown: { note: false } })
    expect(settings).toMatchObject({
      shown: { unit: false, note: false, target: true },
      legendCollapsed: true,
      leavePage: true,
    })
    expect(await paintSettings()).toEqual(settings)
  })

  it.each([[null], ['x'], [5], [{ shown: 'x', legendCollapsed: 'yes' }], [{ shown: { unit: 0, other: false } }]])(
    'reads %j as the standard',
    async (kept) => {
      const standard = await paintSettings()
      await fakeBrowser.storage.local.set({ paint: kept })
      expect(await paintSettings()).toEqual(standard)
    },
  )

  it('tells watchers, until they stop', async () => {
    const heard = vi.fn<(settings: PaintSettings) => void>()
    const life = new AbortController()
    watchPaintSettings(heard, life.signal)
    const settings = await changePaintSettings({ legendCollapsed: true })
    await eventually(() => expect(heard.mock.calls).toEqual([[settings]]))
    life.abort()
    await changePaintSettings({ legendCollapsed: false })
    expect(heard).toHaveBeenCalledTimes(1)
  })
})
