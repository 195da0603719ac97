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
  while (mapped.length < all.length) {
    mapBatch(all, map, mapped)
    yield
  }
  return mapped
}

function mapBatch<From, To>(all: readonly From[], map: (one: From, index: number) => To, into: To[]): void {
  const end = Math.min(all.length, into.length + batch)
  for (let index = into.length; index < end; index++) into.push(map(all[index]!, index))
}

/** One step for each of a list. */
export function* eachInSteps<One>(all: Iterable<One>, act: (one: One) => void): Steps<void> {
  for (const one of all) {
    act(one)
    yield
  }
}
