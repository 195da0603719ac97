import type { Span } from '../text/span.ts'
import { siteLines } from './text-edges.ts'
import type { TextIndex } from './text-index.ts'

/** Takes the site's lines off both ends; offsets then count in what is left. */
export function cutSiteLines(index: TextIndex): TextIndex {
  const { text, tables } = index.noticeText
  const cuts = siteLines(text, tables)
  if (cuts.length === 0) return index
  const before = (offset: number) => cuts.reduce((sum, { start, end }) => (start < offset ? sum + end - start : sum), 0)
  const moved = <Part extends Span>(part: Part): Part => ({
    ...part,
    start: part.start - before(part.start),
    end: part.end - before(part.start),
  })
  let kept = ''
  let from = 0
  for (const { start, end } of cuts) {
    kept += text.slice(from, start)
    from = end
  }
  return {
    ...index,
    noticeText: {
      text: kept + text.slice(from),
      tables: tables.map((table) => ({ ...moved(table), cells: table.cells.map(moved) })),
    },
    pieces: index.pieces
      .filter(({ textStart }) => !cuts.some(({ start, end }) => textStart >= start && textStart < end))
      .map((piece) => ({ ...piece, textStart: piece.textStart - before(piece.textStart) })),
  }
}
