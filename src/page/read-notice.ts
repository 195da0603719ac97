import { judgeNotice } from '../notice/judge-notice.ts'
import type { Letter, Notice } from '../notice/notice.ts'
import { readLetter } from '../notice/read-letter.ts'
import { chooseBody } from './find-body.ts'
import { gatherFacts } from './gather-facts.ts'
import { mayBeNotice } from './gate.ts'
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

/**
 * The notice in a page, or null where the page is none; the page is never changed. What the reader said of the page
 * (`verdict`) goes before the judge.
 */
export function readNotice(document: Document, address: string, verdict: boolean | null = null): NoticePage | null {
  return finish(readNoticeInSteps(document, address, verdict))
}

/** As `readNotice`; the page must stand still between the steps. */
export function* readNoticeInSteps(
  document: Document,
  address: string,
  verdict: boolean | null = null,
  wholeOf?: WholeOf,
): Steps<NoticePage | null> {
  if (verdict === false || !document.body || (verdict === null && !mayBeNotice(document, address))) return null
  const page = yield* judgePageInSteps(document, address, wholeOf)
  if (verdict === true) return { ...page, notice: { ...page.notice, isNotice: true, reasons: [said] } }
  return page.notice.isNotice ? page : null
}

const said = { signal: 'reader', weight: 10 }

/** Reads and judges a page whatever it is; where no body is found the page's whole body stands for it. */
export function judgePage(document: Document, address: string): NoticePage {
  return finish(judgePageInSteps(document, address))
}

function* judgePageInSteps(document: Document, address: string, wholeOf?: WholeOf): Steps<NoticePage> {
  const survey = yield* surveyDocumentInSteps(document)
  const body = chooseBody(survey) ?? document.body
  yield
  const text = yield* readTextInSteps(body, wholeOf)
  yield
  const letter = readLetter(text.noticeText)
  yield
  const facts = gatherFacts(document, address, survey, body)
  yield
  return { notice: judgeNotice(facts, text.noticeText, letter), letter, body, text }
}
