import type { PageVerdict } from '../notice/page-verdict.ts'
import { fields, own, words, wrong } from '../notes/read-fields.ts'

/** What a backup says of a page. */
export function readVerdict(value: unknown): PageVerdict {
  const sent = fields(value, 'verdict')
  const isNotice = own(sent, 'isNotice')
  if (typeof isNotice !== 'boolean') throw wrong('isNotice')
  return { place: words(sent, 'place', 2000), isNotice }
}
