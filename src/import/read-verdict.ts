import { fields, own, words, wrong } from '../notes/read-fields.ts'

/** What the reader said of a page: that it is a notice, or that it is none. */
export interface SaidOfPage {
  /** Host, path and query. */
  readonly place: string
  readonly isNotice: boolean
}

/** What a backup says of a page. */
export function readVerdict(value: unknown): SaidOfPage {
  const sent = fields(value, 'verdict')
  const isNotice = own(sent, 'isNotice')
  if (typeof isNotice !== 'boolean') throw wrong('isNotice')
  return { place: words(sent, 'place', 2000), isNotice }
}
