import type { NoticeCapture } from './kept-notice.ts'

/** The key that a notice's text is kept under: SHA-256 over its JSON with sorted keys, hexadecimal. */
export async function textHash({ text, notice, letter }: NoticeCapture): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([text, notice, letter], sorted))
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
