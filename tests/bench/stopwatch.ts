/** Times of several runs of the same, in milliseconds. */
export interface Times {
  readonly best: number
  readonly median: number
}

/** Runs a reader over a text several times. Its answers are summed up so that no run can be left out as useless. */
export function bestOf(read: (text: string) => number, text: string, runs: number): Times {
  const times: number[] = []
  let sum = 0
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    sum += read(text)
    times.push(performance.now() - start)
  }
  if (Number.isNaN(sum)) throw new Error('A reader found no number of things.')
  times.sort((a, b) => a - b)
  return { best: times[0]!, median: times[runs >> 1]! }
}
