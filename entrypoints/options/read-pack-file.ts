import { type PackRead, tooLarge } from '../../src/text/pack-file.ts'

/**
 * Reads the pack in a file of at most so many bytes that the reader chose, in UTF-8 or, as older editors save, GB 18030.
 */
export async function readPackFile<Pack>(
  file: File,
  most: number,
  read: (json: string) => PackRead<Pack>,
): Promise<PackRead<Pack>> {
  if (file.size > most) return { ok: false, error: tooLarge(most) }
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return { ok: false, error: '文件读不出来。请看它是否还在原处，再试一次。' }
  }
  return read(decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030') ?? '')
}

function decode(bytes: ArrayBuffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
