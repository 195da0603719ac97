import type { NoticeText, TextCell, TextTable } from '../text/notice-text.ts'
import { isCollapsing, isNothing } from './blank-signs.ts'
import { isDataTable, tableBelow } from './data-table.ts'
import { isAllLinks, isFurniture, isRelatedHeading } from './furniture.ts'
import type { IsOutside } from './portal-parts.ts'
import { cutSiteLines } from './cut-site-lines.ts'
import { TableGrid } from './table-grid.ts'
import type { Steps } from '../text/steps.ts'
import type { NodePlace, TextPiece, WholeOf } from './text-piece.ts'
import { isBlock, tagOf, walkShownInSteps } from './walk-shown.ts'

/** A body's text with the text nodes that it came from. */
export interface TextIndex {
  readonly noticeText: NoticeText
  readonly pieces: readonly TextPiece[]
}

/** Characters of a printed line that reaches the edge; a title's or a heading's does not. */
const PRINTED_LINE = 18

interface OpenTable {
  readonly element: Element
  readonly grid: TableGrid
  readonly cells: TextCell[]
  row: number
  cell: Element | null
}

/** Reads a body in one walk, in steps between which the page must stand still; linear in its size. */
export function* indexTextInSteps(body: Element, wholeOf: WholeOf, isTold: IsOutside): Steps<TextIndex> {
  const reader = new Reader(wholeOf)
  // A kept notice on our own page is nothing but its text.
  const isKept = body.hasAttribute('data-notice-kept')
  let related = false
  const isOutside = (element: Element): boolean => {
    if (isKept || element === body) return false
    if (isTold(element)) return true
    if (reader.isInTable) return false
    // What follows the heading 相关链接 is the site's for as long as it is nothing but links.
    if (related && isBlock(element)) related = isAllLinks(element) || (element.textContent ?? '').trim() === ''
    if (related && isBlock(element)) return true
    if (!isFurniture(element)) return false
    related = isRelatedHeading(element)
    return true
  }
  yield* walkShownInSteps(body, {
    enter: (element) => !isOutside(element) && reader.enter(element),
    leave: (element) => reader.leave(element),
    text: (node) => reader.read(node),
  })
  return isKept ? reader.index() : cutSiteLines(reader.index())
}

class Reader {
  private readonly parts: string[] = []
  private readonly pieces: TextPiece[] = []
  private readonly tables: TextTable[] = []
  private table: OpenTable | null = null
  private length = 0
  private breaks = 0
  private blank: { node: Text; at: number } | null = null
  private atStart = true
  private lineStart = 0
  private kept: Element[] = []
  /** The table whose head was just read. */
  private headed: Element | null = null
  private readonly wholeOf: WholeOf

  constructor(wholeOf: WholeOf) {
    this.wholeOf = wholeOf
  }

  index(): TextIndex {
    return {
      noticeText: { text: this.parts.join(''), tables: this.tables },
      pieces: this.pieces,
    }
  }

  /** In a data table nothing may be left out: its columns would shift. */
  get isInTable(): boolean {
    return this.table !== null
  }

  enter(element: Element): boolean {
    const tag = tagOf(element)
    if (tag === 'br' && this.isWithinSentence(element)) {
      this.lineStart = this.length
      return false
    }
    if (tag === 'br') {
      this.breaks++
      this.blank = null
      return false
    }
    if (keepsBreaks(element, tag)) this.kept.push(element)
    if (this.table) this.enterInTable(element, tag)
    else {
      if (isBlock(element)) this.endLine()
      if (tag === 'table') this.enterTable(element)
    }
    return true
  }

  /** Whether a break parts the lines of a printed page (pdf.js) within a sentence: a long line that does not end one. */
  private isWithinSentence(element: Element): boolean {
    const last = this.parts.at(-1) ?? ''
    return (
      element.getAttribute('role') === 'presentation' &&
      this.breaks === 0 &&
      !this.atStart &&
      this.length - this.lineStart >= PRINTED_LINE &&
      !/[。；：:！？!?]$/u.test(last)
    )
  }

  leave(element: Element): void {
    if (this.kept.at(-1) === element) this.kept.pop()
    const { table } = this
    if (table?.element === element) this.closeTable(table)
    else if (table?.cell === element) this.closeCell(table)
    else if (isBlock(element) && (!table || table.cell)) this.endLine()
  }

  read(node: Text): void {
    if (this.table && !this.table.cell) return
    const { data } = node
    const whole = this.wholeOf(node)
    const keep = this.kept.length > 0
    for (let at = 0; at < data.length;) {
      const sign = data.charCodeAt(at)
      if (keep && sign === 10) {
        this.breaks++
        this.blank = null
        at++
      } else if (isCollapsing(sign)) {
        this.blank ??= { node: whole.node, at: whole.start + at }
        at++
      } else if (isNothing(sign)) at++
      else at = this.readRun(data, whole, at)
    }
  }

  /** Takes shown characters up to the next blank that collapses. */
  private readRun(data: string, whole: NodePlace, start: number): number {
    let end = start + 1
    while (end < data.length && !isCollapsing(data.charCodeAt(end)) && !isNothing(data.charCodeAt(end))) end++
    this.putBreaks()
    if (this.blank && !this.atStart) this.put(this.blank.node, this.blank.at, this.blank.at + 1, ' ')
    this.blank = null
    this.put(whole.node, whole.start + start, whole.start + end, data.slice(start, end))
    this.atStart = false
    return end
  }

  private put(node: Text, start: number, end: number, shown: string): void {
    const last = this.pieces.at(-1)
    const joins = last?.node === node && last.end === start && last.textStart + last.end - last.start === this.length
    const piece = {
      node,
      start: joins ? last.start : start,
      end,
      textStart: joins ? last.textStart : this.length,
    }
    if (joins) this.pieces[this.pieces.length - 1] = piece
    else this.pieces.push(piece)
    this.say(shown)
  }

  private say(shown: string): void {
    this.parts.push(shown)
    this.length += shown.length
  }

  private putBreaks(): void {
    if (this.breaks === 0) return
    if (!this.isEmptyHere()) {
      this.say('\n'.repeat(Math.min(this.breaks, 2)))
      this.atStart = true
      this.lineStart = this.length
    }
    this.breaks = 0
  }

  /** Nothing is shown yet, in the text or in the cell. */
  private isEmptyHere(): boolean {
    return this.length === 0 || (this.table !== null && this.length === this.cellStart)
  }

  private cellStart = -1

  private endLine(): void {
    if (this.breaks === 0 && !this.atStart) this.breaks = 1
    this.blank = null
    this.atStart = true
  }

  private enterTable(element: Element): void {
    const isData = isDataTable(element)
    const before = this.headed === element ? this.tables.at(-1) : undefined
    this.headed = isData ? null : tableBelow(element)
    if (isData && before?.end === this.length) this.continueTable(element, before)
    else if (isData || this.headed) this.openTable(element)
  }

  private continueTable(element: Element, { cells }: TextTable): void {
    this.tables.pop()
    this.table = { element, grid: new TableGrid(), cells: [...cells], row: cells.at(-1)?.row ?? 0, cell: null }
    this.cellStart = this.length
    this.breaks = 0
  }

  private openTable(element: Element): void {
    this.endLine()
    this.breaks = Math.max(this.breaks, this.length > 0 ? 1 : 0)
    if (this.length > 0) this.say('\n'.repeat(Math.min(this.breaks, 2)))
    this.breaks = 0
    this.table = { element, grid: new TableGrid(), cells: [], row: -1, cell: null }
    this.cellStart = this.length
  }

  private enterInTable(element: Element, tag: string): void {
    const { table } = this
    if (!table) return
    if (table.cell) {
      // A table in a cell is read as lines.
      if (isBlock(element) || isCell(tag)) this.endLine()
    } else if (tag === 'tr') table.row++
    else if (isCell(tag) || tag === 'caption') this.openCell(table, element as HTMLTableCellElement, tag)
  }

  private openCell(table: OpenTable, element: HTMLTableCellElement, tag: string): void {
    const before = table.cells.at(-1)
    if (tag === 'caption') table.row = Math.max(table.row, 0)
    const place = table.grid.place(Math.max(table.row, 0), spanOf(element, 'colspan'), spanOf(element, 'rowspan'))
    if (before) this.say(before.row === place.row ? '\t' : '\n')
    table.cell = element
    table.cells.push({ ...place, start: this.length, end: this.length })
    this.cellStart = this.length
    this.breaks = 0
    this.blank = null
    this.atStart = true
  }

  private closeCell(table: OpenTable): void {
    const cell = table.cells.pop()
    if (cell) table.cells.push({ ...cell, end: this.length })
    table.cell = null
    this.breaks = 0
    this.blank = null
  }

  private closeTable(table: OpenTable): void {
    const first = table.cells[0]
    if (first) this.tables.push({ start: first.start, end: this.length, cells: table.cells })
    this.table = null
    this.cellStart = -1
    this.atStart = true
    this.blank = null
    this.breaks = this.length > 0 ? 1 : 0
  }
}

function isCell(tag: string): boolean {
  return tag === 'td' || tag === 'th'
}

function spanOf(cell: Element, attribute: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10)
  return span >= 1 && span <= 1000 ? span : 1
}

function keepsBreaks(element: Element, tag: string): boolean {
  return tag === 'pre' || /white-space\s*:\s*(?:pre|break-spaces)/iu.test(element.getAttribute('style') ?? '')
}
