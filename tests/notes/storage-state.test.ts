import { afterEach, describe, expect, it, vi } from 'vitest'
import { askPersistence, storageState } from '../../src/notes/storage-state.ts'

afterEach(() => vi.unstubAllGlobals())

describe('storageState', () => {
  it('says what the browser says', async () => {
    const storage = {
      persisted: async () => false,
      persist: async () => true,
      estimate: async () => ({ usage: 5, quota: 9 }),
    }
    vi.stubGlobal('navigator', { storage })
    expect(await storageState()).toEqual({ persisted: false, usage: 5, quota: 9 })
    expect(await askPersistence()).toBe(true)
  })

  it('says nothing where the browser does not tell', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.reject(new Error('no')) } })
    expect(await storageState()).toEqual({ persisted: null, usage: null, quota: null })
    expect(await askPersistence()).toBeNull()
  })
})
