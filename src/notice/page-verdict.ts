/** What the reader said of a page: that it is a notice, or that it is none. */
export interface PageVerdict {
  /** Host, path and query, without what only says how the reader came there. */
  readonly place: string
  readonly isNotice: boolean
}
