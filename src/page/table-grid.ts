/** A cell's place on the unmerged grid. */
export interface GridPlace {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Lays cells out as a table does: a cell takes the first column that no cell from above reaches into. */
export class TableGrid {
  /** For each column the first row that is free in it. */
  private readonly freeFrom: number[] = []
  private row = -1
  private column = 0

  /** Places the next cell of a row; rows must come in order. */
  place(row: number, columnSpan: number, rowSpan: number): GridPlace {
    if (row !== this.row) {
      this.row = row
      this.column = 0
    }
    while ((this.freeFrom[this.column] ?? 0) > row) this.column++
    const column = this.column
    for (let at = column; at < column + columnSpan; at++) this.freeFrom[at] = row + rowSpan
    this.column = column + columnSpan
    return { row, column, rowSpan, columnSpan }
  }
}
