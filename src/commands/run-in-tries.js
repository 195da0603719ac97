import { spawnSync } from 'node:child_process'

/** Milliseconds between one try and the next. */
const pauses = [5000, 20_000]

/**
 * Runs a program that asks other machines for something, once more where it fails, three times in all: networks and
 * archives fail for a moment. Gives what `spawnSync` gives of the last try.
 */
export function runInTries(program, words, options, between = pauses) {
  let done = spawnSync(program, words, options)
  for (const pause of between) {
    if (done.status === 0) break
    // Set-up does one thing after the other: nothing else waits meanwhile.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    done = spawnSync(program, words, options)
  }
  return done
}
