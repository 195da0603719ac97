import type { Span } from '../text/span.ts'

/** Why a page was or was not taken for a notice; positive weights speak for it. */
export interface Reason {
  readonly signal: string
  readonly weight: number
}

/** What a notice says of itself, as the public format `notice-analysis/1` gives it. Dates are ISO (YYYY-MM-DD). */
export interface Notice {
  readonly isNotice: boolean
  /** 0 to 1. */
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly title: string | null
  /** 文种 of the title (通知, 批复 …). */
  readonly genre: string | null
  readonly issuer: string | null
  readonly documentNumber: string | null
  readonly publishedOn: string | null
  readonly writtenOn: string | null
  readonly addressees: readonly string[]
  readonly source: string | null
}

/** Where the formal parts of an official letter (GB/T 9704) stand in the notice's text; null or empty where it has none. */
export interface Letter {
  readonly title: Span | null
  readonly documentNumber: Span | null
  /** The addressee line (主送机关) without its closing colon. */
  readonly addressees: Span | null
  /** Signatures (发文机关署名), without the date; several where bodies issue jointly or the attachment is signed again. */
  readonly signatures: readonly Span[]
  /** The signing date (成文日期) as written. */
  readonly writtenOn: Span | null
}
