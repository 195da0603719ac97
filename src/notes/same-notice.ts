import { likeness } from '../text/fingerprint.ts'
import type { KeptNotice, NoticeSight } from './kept-notice.ts'

/** From here on two texts are the same but for what a portal adds and leaves out. */
const same = 0.7
/** A page with the notice's number and less of its text than this only speaks of it (解读, 问答). */
const partly = 0.25

/** How surely a page shows a kept notice, 0 to 1; 0 where it does not: another number, or another text. */
export function samenessOf({ citation, fingerprint }: KeptNotice, sight: NoticeSight): number {
  const alike = likeness(fingerprint, sight.fingerprint)
  const [kept, seen] = [plain(citation.documentNumber), plain(sight.documentNumber)]
  if (kept === null || seen === null) return alike >= same ? alike : 0
  return kept === seen && alike >= partly ? 1 : 0
}

/** A number (发文字号) whatever its brackets, widths and blanks. */
function plain(documentNumber: string | null): string | null {
  const bare = documentNumber?.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '')
  return bare === undefined || bare === '' ? null : bare
}
