import type { Letter, Notice } from '../notice/notice.ts'
import type { NoticeText } from '../text/notice-text.ts'
import type { NoticeCitation } from './note.ts'
import type { SyncedRecord } from './synced-record.ts'

/** A notice as it is cited, with the day that it was signed. Dates are ISO (YYYY-MM-DD). */
export interface KeptCitation extends NoticeCitation {
  readonly writtenOn: string | null
}

/** A notice that the reader keeps (收录), or wrote a note on; `page` is the address that it was kept at. */
export interface KeptNotice extends SyncedRecord {
  readonly v: 1
  readonly citation: KeptCitation
  /** Other addresses where the reader took a page for the same notice (mobile page, 转载). */
  readonly alsoAt: readonly string[]
  /** Tells the text among others, whatever its blanks, widths and punctuation (text/fingerprint). */
  readonly fingerprint: readonly string[]
  /** The text's key among the kept texts. */
  readonly textHash: string
}

/** A notice as it was read in its page: what an analysis needs, so that it can be made without the page. */
export interface NoticeCapture {
  readonly text: NoticeText
  readonly notice: Notice
  readonly letter: Letter
}

/** A capture as it is kept: once for all notices that have it. */
export interface KeptText extends NoticeCapture {
  /** SHA-256 of the capture's JSON, hexadecimal. */
  readonly hash: string
}

/** A notice that is to be kept, as its page sends it. */
export interface NoticeWish {
  readonly citation: NoticeCitation
  readonly capture: NoticeCapture
  /** The reader asked for it: the text that is in the page now takes the place of one that was kept before. */
  readonly again: boolean
}

/** What a page knows of its notice before anybody keeps it. */
export interface NoticeSight {
  readonly documentNumber: string | null
  /** Of its text (text/fingerprint). */
  readonly fingerprint: readonly string[]
}

/** A kept notice that a page at another address shows too, and how many live notes it has. */
export interface NoticeElsewhere {
  readonly notice: KeptNotice
  readonly notes: number
}
