import { askBackground } from '../../src/messages/page-messages.ts'

let asked = false

/** Has the browser give this document the sheet of highlights, once: marks that are painted already are seen from then on. */
export async function styleHighlights(): Promise<void> {
  if (asked) return
  asked = true
  const answer = await askBackground.styleHighlights()
  asked = answer.ok
}
