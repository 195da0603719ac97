import { Refusal } from './refusal.ts'

/** Who waits for work on many notes, which is done as a whole or not at all. */
export interface Follow {
  /** Hears how many of the notes are written. */
  readonly onProgress?: (done: number, total: number) => void
  /** Calls the work off: nothing is changed then. */
  readonly signal?: AbortSignal
}

/** Tells how far the work is; within its transaction, which ends without a trace where it was called off. */
export function tellProgress({ onProgress, signal }: Follow, done: number, total: number): void {
  if (signal?.aborted === true) throw new Refusal('已取消，没有改动任何笔记。')
  onProgress?.(done, total)
}
