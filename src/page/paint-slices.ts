/** Milliseconds of work in one task: far below the 50 ms that a reader feels. */
const slice = 10

/** Resolves in a later task: when the browser is idle, at the latest after half a second. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 })
    else setTimeout(resolve)
  })
}

/** Runs steps in short tasks, the first of them at once; ends early, without error, when the signal is aborted. */
export async function runInSlices(steps: Iterable<() => void>, signal: AbortSignal): Promise<void> {
  let end = performance.now() + slice
  for (const step of steps) {
    if (performance.now() > end) {
      await whenIdle()
      end = performance.now() + slice
    }
    if (signal.aborted) return
    step()
  }
}
