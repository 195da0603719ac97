/**
 * Finds where what a mark opens is closed: within `reach` characters and on the same line; -1 where it is not.
 * Openings are asked for in ascending order, so that a text of nothing but openings is walked once.
 */
export function closingMark(text: string, mark: string, reach: number): (open: number) => number {
  let next = -1
  return (open) => {
    if (next <= open) {
      const place = text.indexOf(mark, open + 1)
      next = place < 0 ? Infinity : place
    }
    return next - open > reach || text.slice(open, next).includes('\n') ? -1 : next
  }
}
