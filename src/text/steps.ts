/** Work in small steps: whoever runs it may leave off at each of them and go on later. */
export type Steps<Result> = Generator<void, Result, void>

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** How many of a list are worked on in one step. */
const batch = 256

/** Maps a list, many to a step. */
export function* mapInSteps<From, To>(all: readonly From[], map: (one: From, index: number) => To): Steps<To[]> {
  const mapped: To[] = []
  yield* inBatches(all.length, (from, end) => {
    for (let index = from; index < end; index++) mapped.push(map(all[index]!, index))
  })
  return mapped
}

/** Does something with each of a list, many to a step; a short list takes no step of its own. */
export function* eachBatch<One>(
  all: readonly One[],
  act: (one: One, index: number) => void,
  size = batch,
): Steps<void> {
  yield* inBatches(
    all.length,
    (from, end) => {
      for (let index = from; index < end; index++) act(all[index]!, index)
    },
    size,
  )
}

/**
 * Works on so many in steps: `work` does it with those from one index up to another. It is given many at once, for its own
 * loop is fast: a generator's is not while it runs, nor one that calls now this and now that.
 */
export function* inBatches(count: number, work: (from: number, end: number) => void, size = batch): Steps<void> {
  for (let from = 0; from < count; from += size) {
    if (from > 0) yield
    work(from, Math.min(count, from + size))
  }
}

/** One step for each of a list. */
export function* eachInSteps<One>(all: Iterable<One>, act: (one: One) => void): Steps<void> {
  for (const one of all) {
    act(one)
    yield
  }
}
