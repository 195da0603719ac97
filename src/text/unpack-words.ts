/**
 * The words that commands/pack-words wrote into a built script, sorted by their ends. Each stands without the end that
 * it shares with the one before, in GB 2312 at seven bits (two printable characters for one of Chinese), and is closed by
 * a mark from ' ' (nothing shared) to '/' (15 characters shared).
 */
export function unpackWords(packed: string): string[] {
  const text = decode(packed)
  const words: string[] = []
  let word = ''
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const mark = text.charCodeAt(i)
    if (mark >= FIRST_ROW) continue
    word = text.slice(start, i) + word.slice(word.length - mark + NONE)
    words.push(word)
    start = i + 1
  }
  return words
}

function decode(packed: string): string {
  const bytes = new Uint8Array(packed.length)
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = packed.charCodeAt(i)
    if (bytes[i]! < FIRST_ROW) continue
    bytes[i]! |= HIGH
    i++
    bytes[i] = packed.charCodeAt(i) | HIGH
  }
  return gbk.decode(bytes)
}

const gbk = new TextDecoder('gbk')
/** The first byte of 啊; the marks lie below it. */
const FIRST_ROW = 0x30
const HIGH = 0x80
const NONE = 0x20
