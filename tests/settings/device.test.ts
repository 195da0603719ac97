import { fakeBrowser } from './fake-chrome.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'

/** The module anew, as a background does that was stopped and started again. */
async function freshDeviceId(): Promise<() => Promise<string>> {
  vi.resetModules()
  return (await import('../../src/settings/device.ts')).deviceId
}

beforeEach(() => fakeBrowser.reset())

describe('deviceId', () => {
  it('is made once, however often it is asked', async () => {
    const deviceId = await freshDeviceId()
    const ids = await Promise.all([deviceId(), deviceId(), deviceId()])
    expect(new Set(ids).size).toBe(1)
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/)
    const again = await freshDeviceId()
    expect(await again()).toBe(ids[0])
  })

  it('tries again when the storage failed', async () => {
    const deviceId = await freshDeviceId()
    const broken = vi
      .spyOn(fakeBrowser.storage.local, 'get')
      .mockImplementation(() => Promise.reject(new Error('busy')))
    await expect(deviceId()).rejects.toThrow('busy')
    broken.mockRestore()
    expect(await deviceId()).toMatch(/^[0-9a-f-]{36}$/)
  })
})
