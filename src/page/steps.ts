/** Work in small steps: whoever runs it may leave off at each of them and go on later. */
export type Steps<Result> = Generator<void, Result, void>

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** One step for each of a list. */
export function* eachInSteps<One>(all: Iterable<One>, act: (one: One) => void): Steps<void> {
  for (const one of all) {
    act(one)
    yield
  }
}
