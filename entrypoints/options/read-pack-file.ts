import { largestPack, packTooLarge, readRegionPack, type ReadPack } from '../../src/analysis/region-pack.ts'

/** Reads the pack in a file that the reader chose, in UTF-8 or, as older editors save, GB 18030. */
export async function readPackFile(file: File): Promise<ReadPack> {
  if (file.size > largestPack.bytes) return { ok: false, error: packTooLarge }
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return { ok: false, error: '文件读不出来。请看它是否还在原处，再试一次。' }
  }
  return readRegionPack(decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030') ?? '')
}

function decode(bytes: ArrayBuffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
