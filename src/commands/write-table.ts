/** East Asian wide characters take two columns of a terminal. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu

/** Lines of a table whose columns align in a terminal, Chinese included; long cells are cut at `most` columns. */
export function writeTable(rows: readonly (readonly string[])[], most = 40): string[] {
  const cells = rows.map((row) => row.map((cell) => cutAt(cell.replaceAll(/\s+/g, ' '), most)))
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))))
  return cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  )
}

function widthOf(words: string): number {
  return words.length + (words.match(wide)?.length ?? 0)
}

function cutAt(words: string, most: number): string {
  if (widthOf(words) <= most) return words
  let kept = ''
  for (const character of words) {
    if (widthOf(kept + character) > most - 1) break
    kept += character
  }
  return `${kept}…`
}
