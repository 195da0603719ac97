import type { Steps } from '../text/steps.ts'

/**
 * Milliseconds of work in one task: far below the 50 ms that a reader feels. Where the browser is long at work between two
 * tasks (on a very long page it draws the whole for each change), longer ones make for fewer drawings.
 */
const shortest = 8
const longest = 24

interface YieldingScheduler {
  yield?: () => Promise<void>
}

/** Resolves in a later task, as soon as what the reader does and sees has had its turn. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler }
  // Chromium 129, Firefox 142.
  if (typeof scheduler?.yield === 'function') return scheduler.yield()
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

/** Resolves in a later task: when the browser is idle, at the latest after half a second. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 })
    else setTimeout(resolve)
  })
}

/**
 * Takes steps in short tasks, the first of them at once; ends early, with undefined, when the signal is aborted. `least`:
 * the milliseconds of one task.
 */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
  least = shortest,
): Promise<Result | undefined> {
  let end = performance.now() + least
  for (;;) {
    const now = performance.now()
    if (now > end) {
      await nextTask()
      const again = performance.now()
      end = again + Math.min(longest, Math.max(least, (again - now) / 2))
    }
    if (signal.aborted) return undefined
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
