import type { FoundParts } from './portal-parts.ts'
import { innerRootsInSteps } from './inner-roots.ts'
import type { Steps } from '../text/steps.ts'
import { surveyPageInSteps, type PageSurvey } from './survey-page.ts'

const LEAST_TEXT = 80

/**
 * Surveys what holds a page's text: the page itself, or the frame of the same site or open shadow root in it that holds
 * more than all of the page around it, or the text that the portal's rule tells. The lines around come first either way, for
 * what they say of the text. The page must stand still between the steps.
 */
export function* surveyDocumentInSteps(document: Document, { body, isOutside }: FoundParts): Steps<PageSurvey> {
  const page = yield* surveyPageInSteps(document.body, isOutside)
  if (body !== null && document.body.contains(body)) return page
  let most = Math.max(weightOf(page), LEAST_TEXT)
  let chosen = page
  for (const elements of yield* innerRootsInSteps(document.body)) {
    const parts: PageSurvey[] = []
    for (const element of elements) parts.push(yield* surveyPageInSteps(element, isOutside))
    const heaviest = parts.reduce((best, part) => (weightOf(part) > weightOf(best) ? part : best), parts[0] ?? page)
    const isTold = body !== null && elements.some((element) => element.contains(body))
    if (!isTold && weightOf(heaviest) <= most) continue
    most = isTold ? Infinity : weightOf(heaviest)
    chosen = {
      ...heaviest,
      lines: [page, ...parts].flatMap(({ lines }) => lines),
      tallies: new Map([page, ...parts].flatMap(({ tallies }) => [...tallies])),
    }
  }
  return chosen
}

function weightOf({ root, tallies }: PageSurvey): number {
  return tallies.get(root)?.weight ?? 0
}
