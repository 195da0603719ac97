/**
 * Finds where what a mark opens is closed: within `reach` characters and on the same line; -1 where it is not.
 * Openings are asked for in ascending order, so that a text of nothing but openings is walked once.
 */
export function closingMark(text: string, mark: string, reach: number): (open: number) => number {
  let next = -1
  let lineEnd = -1
  return (open) => {
    if (next <= open) next = nextOf(text, mark, open)
    if (next - open > reach) return -1
    if (lineEnd <= open) lineEnd = nextOf(text, '\n', open)
    return lineEnd < next ? -1 : next
  }
}

function nextOf(text: string, mark: string, place: number): number {
  const next = text.indexOf(mark, place + 1)
  return next < 0 ? Infinity : next
}
