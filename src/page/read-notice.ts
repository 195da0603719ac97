import { judgeNoticeInSteps } from '../notice/judge-notice.ts'
import type { Letter, Notice } from '../notice/notice.ts'
import type { PortalParts } from '../notice/portal.ts'
import { readLetterInSteps } from '../notice/read-letter.ts'
import { chooseBodyInSteps } from './find-body.ts'
import { gatherFacts } from './gather-facts.ts'
import { mayBeNotice } from './gate.ts'
import { findParts } from './portal-parts.ts'
import { readTextInSteps, type ReadText } from './read-text.ts'
import { finish, type Steps } from '../text/steps.ts'
import { surveyDocumentInSteps } from './survey-document.ts'
import type { WholeOf } from './text-piece.ts'

/** A page, judged: what it says of itself, and its text. */
export interface NoticePage {
  readonly notice: Notice
  readonly letter: Letter
  readonly body: Element
  readonly text: ReadText
}

/** What the reader said: of the page, whether it is a notice; of its portal, where it has what. */
export interface ReaderSaid {
  readonly verdict: boolean | null
  readonly rule: PortalParts | null
  /** Whether the gate let the page through already: it is not asked again. */
  readonly passed?: boolean
}

const silent: ReaderSaid = { verdict: null, rule: null }

/**
 * The notice in a page, or null where the page is none; the page is never changed. What the reader said goes before the
 * judge, and before what is known of portals.
 */
export function readNotice(document: Document, address: string, said: ReaderSaid = silent): NoticePage | null {
  return finish(readNoticeInSteps(document, address, said))
}

/** As `readNotice`; the page must stand still between the steps. */
export function* readNoticeInSteps(
  document: Document,
  address: string,
  { verdict, rule, passed = false }: ReaderSaid = silent,
  wholeOf?: WholeOf,
): Steps<NoticePage | null> {
  if (verdict === false || !document.body) return null
  if (verdict === null && !passed && !mayBeNotice(document, address)) return null
  const page = yield* judgePageInSteps(document, address, rule, wholeOf)
  if (verdict === true) return { ...page, notice: { ...page.notice, isNotice: true, reasons: [byReader] } }
  return page.notice.isNotice ? page : null
}

const byReader = { signal: 'reader', weight: 10 }

/** Reads and judges a page whatever it is; where no body is found the page's whole body stands for it. */
export function judgePage(document: Document, address: string, rule: PortalParts | null = null): NoticePage {
  return finish(judgePageInSteps(document, address, rule))
}

function* judgePageInSteps(
  document: Document,
  address: string,
  rule: PortalParts | null,
  wholeOf?: WholeOf,
): Steps<NoticePage> {
  const told = findParts(document, rule)
  const survey = yield* surveyDocumentInSteps(document, told)
  const body = told.body ?? (yield* chooseBodyInSteps(survey)) ?? document.body
  yield
  const text = yield* readTextInSteps(body, wholeOf, told.isOutside)
  yield
  const letter = yield* readLetterInSteps(text.noticeText)
  yield
  const facts = gatherFacts(document, address, survey, body, told)
  yield
  return { notice: yield* judgeNoticeInSteps(facts, text.noticeText, letter), letter, body, text }
}
