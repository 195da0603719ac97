const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/iu
const HEAD = 4096

/** The text of a file in the encoding that it declares (byte-order mark, meta charset), else UTF-8, else GB 18030; null for what is no text. */
export function decodeFile(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be')
  if (isBinary(bytes)) return null
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const declared = DECLARED.exec(head)
  const label = (declared?.[1] ?? declared?.[2] ?? '').toLowerCase()
  const encodings = /^gb|^cp936|^x-gbk/u.test(label) ? ['gb18030', 'utf-8'] : ['utf-8', 'gb18030']
  if (label === 'big5') encodings.unshift('big5')
  for (const encoding of encodings) {
    const text = decode(bytes, encoding)
    if (text !== null) return text
  }
  return null
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Text has no zero bytes. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 65_536).includes(0)
}
