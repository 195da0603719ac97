import type { NoticeText } from '../text/notice-text.ts'
import type { Span } from '../text/span.ts'
import { finish, type Steps } from '../text/steps.ts'
import { findAddressees } from './addressees.ts'
import { bodyNamesOf } from './body-name.ts'
import { documentNumberSpan, plainNumberOf } from './document-number.ts'
import { dateLine, findDate } from './notice-date.ts'
import type { Letter } from './notice.ts'
import { findSignatures } from './signature.ts'
import { textLinesInSteps, withoutBlanks, type TextLine } from './text-lines.ts'
import { findTitle, isPageWords, LONGEST_TITLE_LINE } from './title-lines.ts'

const HEAD_LINES = 24

/** Finds the formal parts of a notice by the shape of its lines (GB/T 9704); linear, never throws. */
export function readLetter(body: NoticeText): Letter {
  return finish(readLetterInSteps(body))
}

/** As `readLetter`, in steps. */
export function* readLetterInSteps(body: NoticeText): Steps<Letter> {
  const lines = yield* textLinesInSteps(body.text)
  yield
  const addressees = findAddressees(lines)
  const head = headOf(lines, addressees?.line ?? null)
  const number = findNumber(head)
  yield
  const signatures = yield* findSignatures(lines)
  yield
  const main = signatures[0]
  return {
    title: findTitle(head),
    documentNumber: number,
    addressees: addressees && { start: addressees.start, end: addressees.end },
    signatures: main ? signatures.flatMap((signature) => signature.signers.map(spanOf)) : speakersOf(head).map(spanOf),
    writtenOn: main?.date ?? dateInHead(head) ?? (yield* loneDate(lines, addressees?.line ?? 0)),
  }
}

/** The lines before the text proper: up to the addressees, or the first long or finished sentence. */
function headOf(lines: readonly TextLine[], addressLine: number | null): readonly TextLine[] {
  if (addressLine !== null) return lines.slice(0, addressLine)
  const stop = lines.findIndex(
    (line, at) =>
      at >= HEAD_LINES ||
      line.text.includes('\t') ||
      (line.text.length > LONGEST_TITLE_LINE && !line.text.endsWith('的通知')) ||
      /[。；：:]$/u.test(line.text),
  )
  return stop < 0 ? lines.slice(0, HEAD_LINES) : lines.slice(0, stop)
}

function findNumber(head: readonly TextLine[]): Span | null {
  for (const line of head) {
    if (plainNumberOf(line.text) === null) continue
    const place = documentNumberSpan(line.text)
    return { start: line.start + place.start, end: line.start + place.end }
  }
  return null
}

/** The body under ——2025年1月14日在…会议上 on whose behalf a report is given. */
function speakersOf(head: readonly TextLine[]): readonly Span[] {
  const dateline = head.findIndex(({ text }) => /^[—–-]{2}/u.test(withoutBlanks(text)) && findDate(text) !== null)
  const line = dateline < 0 ? undefined : head[dateline + 1]
  if (!line) return []
  return bodyNamesOf(line.text).map(({ start, end }) => ({ start: line.start + start, end: line.start + end }))
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

/** 2024年1月29日在奉山市第六届人民代表大会第三次会议上. */
const OF_MEETING = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日.{0,60}(?:会议|大会|全会)(?:上|通过|审议通过|批准)?$/u

/** （2024年1月29日…）, ——2024年1月29日在…会议上 or the same without strokes under a title. */
function dateInHead(head: readonly TextLine[]): Span | null {
  for (const line of head) {
    const bare = withoutBlanks(line.text)
    if (!/^(?:[—–-]+|[（(])/u.test(bare) && !OF_MEETING.test(bare)) continue
    if (isPageWords(bare)) continue
    const day = findDate(line.text)
    if (day?.iso) return { start: line.start + day.start, end: line.start + day.end }
  }
  return null
}

/** A date alone on a line after the addressees where nobody signed. */
function* loneDate(lines: readonly TextLine[], from: number): Steps<Span | null> {
  for (let index = from; index < lines.length; index++) {
    const { text, start, end } = lines[index]!
    if (text.includes('年') && dateLine(text)?.iso) return { start, end }
    if (index % BATCH === BATCH - 1) yield
  }
  return null
}

/** How many lines are looked at for a date in one step. */
const BATCH = 256
