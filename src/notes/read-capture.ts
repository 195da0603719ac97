import type { Letter, Notice } from '../notice/notice.ts'
import type { NoticeText, TextCell, TextTable } from '../text/notice-text.ts'
import type { Span } from '../text/span.ts'
import { readCitation, longest } from './check-draft.ts'
import type { NoticeCapture, NoticeSight, NoticeWish } from './kept-notice.ts'
import { fields, index, list, own, text, words, wordsOrNull, wrong, type Fields } from './read-fields.ts'

/** The most of everything that a notice may have; the longest known notices have a tenth of it. */
export const mostOfNotice = { text: 2_000_000, tables: 2000, cells: 200_000 } as const

/** How long a line of what a notice says of itself may be, and how many there may be of a kind. */
interface LineLimits {
  readonly line: number
  readonly lines: number
}

const ofKept: LineLimits = { line: longest.title, lines: 500 }

const mostKeys = 32
const longestKey = 8

/** A notice to be kept, read from what a page sent: anything may stand in it, the known fields alone are taken. */
export function readNoticeWish(value: unknown): NoticeWish {
  const sent = fields(value, 'notice')
  return {
    citation: readCitation(own(sent, 'citation')),
    capture: readCapture(own(sent, 'capture')),
    again: own(sent, 'again') === true,
  }
}

/** A notice's text with what was read in it, from wherever it comes. */
export function readCapture(value: unknown): NoticeCapture {
  const sent = fields(value, 'capture')
  const noticeText = readText(own(sent, 'text'))
  return {
    text: noticeText,
    notice: readNotice(own(sent, 'notice')),
    letter: readLetter(own(sent, 'letter'), noticeText.text.length),
  }
}

/** What a page knows of its notice, read from what it sent. */
export function readSight(value: unknown): NoticeSight {
  const sent = fields(value, 'notice')
  const keys = list(own(sent, 'fingerprint'), 'fingerprint', mostKeys)
  return {
    documentNumber: wordsOrNull(sent, 'documentNumber', longest.line),
    fingerprint: keys.map((one) => text(one, 'fingerprint', longestKey)),
  }
}

function readText(value: unknown): NoticeText {
  const sent = fields(value, 'text')
  const words = text(own(sent, 'text'), 'text', mostOfNotice.text)
  let cells = 0
  const tables = list(own(sent, 'tables'), 'tables', mostOfNotice.tables).map((one): TextTable => {
    const table = fields(one, 'tables')
    const sentCells = list(own(table, 'cells'), 'cells', mostOfNotice.cells - cells)
    cells += sentCells.length
    return {
      ...spanIn(table, words.length),
      cells: sentCells.map((each) => readCell(each, words.length)),
    }
  })
  return { text: words, tables }
}

/** A cell of a table in a text of this length. */
export function readCell(value: unknown, length: number): TextCell {
  const cell = fields(value, 'cells')
  const grid = (name: string) => index(cell, name, mostOfNotice.cells)
  return {
    ...spanIn(cell, length),
    row: grid('row'),
    column: grid('column'),
    rowSpan: grid('rowSpan'),
    columnSpan: grid('columnSpan'),
  }
}

/** What a notice says of itself; as it is kept, unless other limits are given. */
export function readNotice(value: unknown, { line: most, lines } = ofKept): Notice {
  const sent = fields(value, 'notice')
  const line = (name: string) => wordsOrNull(sent, name, most)
  return {
    isNotice: own(sent, 'isNotice') === true,
    score: finite(sent, 'score'),
    reasons: list(own(sent, 'reasons'), 'reasons', lines).map((one) => {
      const reason = fields(one, 'reasons')
      return { signal: words(reason, 'signal', longest.line), weight: finite(reason, 'weight') }
    }),
    title: line('title'),
    genre: line('genre'),
    issuer: line('issuer'),
    documentNumber: line('documentNumber'),
    publishedOn: line('publishedOn'),
    writtenOn: line('writtenOn'),
    addressees: list(own(sent, 'addressees'), 'addressees', lines).map((one) => text(one, 'addressees', most)),
    source: line('source'),
  }
}

/** The parts of a letter in a text of this length. */
export function readLetter(value: unknown, length: number, { lines } = ofKept): Letter {
  const sent = fields(value, 'letter')
  const span = (name: string) => {
    const one = own(sent, name)
    return one == null ? null : spanIn(fields(one, name), length)
  }
  return {
    title: span('title'),
    documentNumber: span('documentNumber'),
    addressees: span('addressees'),
    signatures: list(own(sent, 'signatures'), 'signatures', lines).map((one) =>
      spanIn(fields(one, 'signatures'), length),
    ),
    writtenOn: span('writtenOn'),
  }
}

/** A stretch of a text of this length. */
export function spanIn(from: Fields, length: number): Span {
  const span = { start: index(from, 'start', length), end: index(from, 'end', length) }
  if (span.end < span.start) throw wrong('end')
  return span
}

function finite(from: Fields, name: string): number {
  const value = own(from, name)
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(name)
  return value
}
