import { signal } from '@preact/signals'
import { tellNotesChanged } from '../../src/messages/tell-notes-changed.ts'
import type { Step } from '../../src/notes/step.ts'
import type { BulkChange, changeInBulk } from './bulk-change.ts'

const loadKeeper = () => import('./step-keeper.ts')

/** A sentence about what could not be done last; null when all is well. */
export const problem = signal<string | null>(null)
/** While something is being written. */
export const busy = signal(false)
/** How many notes of what is being written are; null while that is not known. */
export const running = signal<{ readonly done: number; readonly total: number } | null>(null)
/** What was done just now and is offered to be taken back. */
export const offered = signal<Step | null>(null)
/** What would be taken back next, also of what was done in other windows or before. */
export const last = signal<Step | null>(null)

/** Keeps up with what would be taken back next. */
export async function watchSteps(): Promise<void> {
  const { liveLastStep } = await loadKeeper()
  liveLastStep().subscribe({
    next: (step) => (last.value = step),
    error: () => (last.value = null),
  })
}

let doer: typeof changeInBulk = async (...given) => (await loadKeeper()).changeInBulk(...given)

/** Has changes made elsewhere: thousands of notes at once would freeze a page. */
export function changeBy(other: typeof changeInBulk): void {
  doer = other
}

/** Does something to notes, tells the tabs that show them, and offers to take it back; false where it was not done. */
export async function change(wish: BulkChange): Promise<boolean> {
  if (!(await run(wish))) return false
  await offer()
  return true
}

let current = new AbortController()

/** Calls off what is being written: nothing of it is done then. */
export function cancel(): void {
  current.abort()
}

async function run(wish: BulkChange): Promise<boolean> {
  // One after another: what is shown and called off is the one that is being written.
  if (busy.value) return false
  busy.value = true
  current = new AbortController()
  const onProgress = (count: number, total: number) => (running.value = { done: count, total })
  const done = await doer(wish, { onProgress, signal: current.signal })
  running.value = null
  busy.value = false
  problem.value = done.ok ? null : done.error
  if (done.ok) void tellNotesChanged(...done.value)
  return done.ok
}

/** Offers to take back what was done last. */
export async function offer(): Promise<void> {
  const step = await (await loadKeeper()).lastStep()
  offered.value = step.ok ? step.value : null
}

/** Takes a notice out of those that are kept. */
export async function forget(noticeId: string): Promise<void> {
  const done = await (await loadKeeper()).eraseNotices([noticeId])
  problem.value = done.ok ? null : done.error
  if (done.ok) await offer()
}

/** Takes back what is offered, or else what was done last. */
export async function undo(): Promise<void> {
  const step = offered.value ?? last.value
  if (step === null || busy.value) return
  offered.value = null
  await run({ kind: 'undo', turn: step.turn })
}
