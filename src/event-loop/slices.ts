import type { Steps } from '../text/steps.ts'

/** How a long work is divided into tasks. */
export interface Pace {
  /** The milliseconds of a task, where the browser was so many at other things before it; far below the 50 that a reader feels. */
  after(others: number): number
  /** Resolves when the next task may begin. */
  wait(): Promise<void>
}

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

/** Milliseconds in which a page that is seen is surely drawn. */
const drawing = 100

/** Resolves when the browser has drawn the page; in the next task where nobody sees it, since there it draws nothing. */
async function nextDrawing(): Promise<void> {
  if (!document.hidden) {
    await new Promise<void>((resolve) => {
      // It may be hidden meanwhile.
      const timer = setTimeout(resolve, drawing)
      requestAnimationFrame(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
  await nextTask()
}

/** Of work that leaves the page as it is: a browser long at other things gets fewer tasks. */
const reading: Pace = { after: (others) => Math.min(24, Math.max(8, others / 2)), wait: nextTask }

/**
 * Of work that changes the page: after each task it is laid out and drawn, which takes longer than the task itself. More
 * than one task for each drawing would make that long.
 */
export const painting: Pace = { after: () => 8, wait: nextDrawing }

/**
 * Of work in the background: the browser puts what `nextTask` asks for before all messages there, so that a page's notes
 * would wait until a whole text is analysed. A timer has its turn behind them, four milliseconds later.
 */
export const betweenMessages: Pace = { after: () => 12, wait: () => new Promise((resolve) => setTimeout(resolve)) }

/** Resolves in a later task: when the browser is idle, at the latest after half a second. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 })
    else setTimeout(resolve)
  })
}

/** Takes steps in short tasks, the first of them at once; ends early, with undefined, when the signal is aborted. */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
  { after, wait }: Pace = reading,
): Promise<Result | undefined> {
  let end = performance.now() + after(0)
  for (;;) {
    const now = performance.now()
    if (now > end) {
      await wait()
      const again = performance.now()
      end = again + after(again - now)
    }
    if (signal.aborted) return undefined
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
