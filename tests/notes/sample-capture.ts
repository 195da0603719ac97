import type { NoticeCapture } from '../../src/notes/kept-notice.ts'
import { judgeText } from '../../src/notice/judge-text.ts'
import type { Notice } from '../../src/notice/notice.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import type { TextTable } from '../../src/text/notice-text.ts'

/** A notice with this text, as it is read in a page. */
export function captureOf(text: string, about: Partial<Notice> = {}, tables: readonly TextTable[] = []): NoticeCapture {
  const body = { text, tables }
  const letter = readLetter(body)
  return { text: body, notice: { ...judgeText(body, letter), ...about }, letter }
}
