/** What the reader said of a page, or of all pages of a column: that it is a notice, or that it is none. */
export interface PageVerdict {
  /** Host, path and query, without what only says how the reader came there; or a column, as `columnOf` names it. */
  readonly place: string
  readonly isNotice: boolean
}
