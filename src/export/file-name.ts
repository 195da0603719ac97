import type { ExportFormat, exportFormats } from './export-format.ts'
import { dateWords } from './note-words.ts'

const forbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu
const longest = 60

/**
 * A file name that every system takes, dated locally: 公告镜笔记-2026-11-24.csv for `笔记`, `csv`. `what` may hold a
 * notice's title; what a file name may not hold is left out.
 */
export function fileName(what: string, extension: (typeof exportFormats)[ExportFormat]['extension'], at: Date): string {
  const safe = Array.from(what.replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' ').trim())
  const short = safe.length > longest ? [...safe.slice(0, longest), '…'] : safe
  return `公告镜${short.join('').replaceAll(/^[. ]+|[. ]+$/g, '')}-${dateWords(at)}.${extension}`
}
