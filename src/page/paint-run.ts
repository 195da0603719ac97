import { finish, type Steps } from '../text/steps.ts'
import { painting, runInSlices } from '../event-loop/slices.ts'

/** Changes a page in short tasks, one work at a time. */
export interface PaintRun {
  /** Begins a work instead of the one before; true when it is done, false when something else came. */
  begin(steps: Steps<void>): Promise<boolean>
  /** Ends what is being done; nothing is to be begun by itself until the next work. */
  rest(): void
  isResting(): boolean
  isBusy(): boolean
  /** Does at once what is left of the work. */
  finish(): void
}

export function openPaintRun(): PaintRun {
  let life = new AbortController()
  let work: Steps<void> | null = null
  const rest = () => {
    life.abort()
    work = null
  }
  return {
    begin: async (steps) => {
      rest()
      life = new AbortController()
      work = steps
      const { signal } = life
      await runInSlices(steps, signal, painting)
      if (signal.aborted) return false
      work = null
      return true
    },
    rest,
    isResting: () => life.signal.aborted,
    isBusy: () => work !== null,
    finish: () => {
      if (work !== null) finish(work)
    },
  }
}
