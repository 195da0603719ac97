const minute = 60_000

/** Makes a counter that tells how often it was asked within the last minute, this time included. */
export function countInMinute(): () => number {
  let times: number[] = []
  return () => {
    const now = Date.now()
    times = [...times.filter((time) => time > now - minute), now]
    return times.length
  }
}
