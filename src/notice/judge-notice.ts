import type { NoticeText } from '../text/notice-text.ts'
import { finish, type Steps } from '../text/steps.ts'
import { addresseesOf } from './addressees.ts'
import { issuerOf } from './issuer.ts'
import { bias, signalsOf } from './notice-signals.ts'
import { chooseTitle } from './choose-title.ts'
import { numberAfterTitle, plainNumberOf } from './document-number.ts'
import { dateLine, findDate } from './notice-date.ts'
import type { PageFacts } from './notice-facts.ts'
import { genreOf } from './notice-title.ts'
import type { Letter, Notice, Reason } from './notice.ts'
import portals from '../../seeds/portals.json' with { type: 'json' }

/** Decides whether a page is a notice, with its reasons in the order of weight, and reads what it says of itself. */
export function judgeNotice(facts: PageFacts, body: NoticeText, letter: Letter): Notice {
  return finish(judgeNoticeInSteps(facts, body, letter))
}

/** As `judgeNotice`, in steps. */
export function* judgeNoticeInSteps(facts: PageFacts, body: NoticeText, letter: Letter): Steps<Notice> {
  const { text } = body
  const title = chooseTitle(facts, text, letter)
  const documentNumber = numberOf(facts, text, letter)
  yield
  const signals = yield* signalsOf({ title, documentNumber, letter, text, facts })
  const sum = signals.reduce((total, { weight }) => total + weight, bias)
  const score = 1 / (1 + Math.exp(-sum))
  return {
    isNotice: score >= 0.5,
    score: Math.round(score * 1000) / 1000,
    reasons: signals.toSorted(byWeight),
    title,
    genre: title === null ? null : genreOf(title),
    issuer: issuerOf(facts, text, letter, title),
    documentNumber,
    publishedOn: publishedOn(facts),
    writtenOn: writtenOn(facts, text, letter),
    addressees: letter.addressees ? addresseesOf(text.slice(letter.addressees.start, letter.addressees.end)) : [],
    source: sourceOf(facts),
  }
}

function byWeight(one: Reason, other: Reason): number {
  return Math.abs(other.weight) - Math.abs(one.weight)
}

function numberOf(facts: PageFacts, text: string, letter: Letter): string | null {
  const { documentNumber: span } = letter
  const inText = span && plainNumberOf(text.slice(span.start, span.end))
  const inTable = facts.fields.documentNumber && plainNumberOf(facts.fields.documentNumber)
  if (inText || inTable) return inText || inTable || null
  for (const candidate of facts.titles) {
    const found = numberAfterTitle(candidate.text)
    if (found) return found.documentNumber
  }
  return null
}

/** By metas, then by the lines around the text; where these disagree the address decides if it has one of the days. */
function publishedOn(facts: PageFacts): string | null {
  const { publishedOn, createdOn } = facts.fields
  const said = [...portals.metas.publishedOn.map((name) => facts.metas[name]), publishedOn ?? createdOn]
  const days = said.map((words) => words && dayOf(words)).filter(Boolean)
  const inAddress = facts.url && dayOfAddress(facts.url)
  return days.find((day) => day === inAddress) || days[0] || null
}

/** /202302/t20230208_1.shtml and /2023/2/8/art_1.html say 2023-02-08. */
function dayOfAddress(url: string): string | null {
  const found = /\/t?((?:19|20)\d{2})[-/]?(\d{1,2})[-/]?(\d{1,2})[_/]/u.exec(url)
  return found ? dayOf(`${found[1]}-${found[2]}-${found[3]}`) : null
}

function writtenOn({ fields }: PageFacts, text: string, { writtenOn: span }: Letter): string | null {
  const signed = span && dayOf(text.slice(span.start, span.end))
  return signed || (fields.writtenOn && dayOf(fields.writtenOn)) || null
}

function dayOf(words: string): string | null {
  return (findDate(words) ?? dateLine(words))?.iso ?? null
}

function sourceOf({ fields, metas }: PageFacts): string | null {
  const meta = portals.metas.source.map((name) => metas[name]).find(Boolean)
  return fields.source ?? meta ?? null
}
