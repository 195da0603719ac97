import { vi } from 'vitest'

/** Tries a check again until it holds; a machine that is busy at other things may take long to come to it. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 30_000 })
}
