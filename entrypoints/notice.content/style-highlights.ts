import { askBackground } from '../../src/messages/page-messages.ts'

let styled: Promise<void> | null = null

/** Has the browser give this document the sheet of highlights, once; resolves when it is there, or is not to be had now. */
export function styleHighlights(): Promise<void> {
  styled ??= ask()
  return styled
}

async function ask(): Promise<void> {
  const { ok } = await askBackground.styleHighlights()
  if (!ok) styled = null
}
