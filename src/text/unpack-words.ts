/**
 * The words that commands/pack-words wrote into a built script, sorted by their ends. Each stands without the end that
 * it shares with the one before, in GB 2312 at seven bits (two printable characters for one of Chinese), and is closed by
 * a mark from ' ' (nothing shared) to '/' (15 characters shared).
 */
export function unpackWords(packed: string): string[] {
  const bytes = Uint8Array.from(packed, (one) => one.charCodeAt(0))
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < FIRST_ROW) continue
    bytes[i]! |= HIGH
    bytes[++i]! |= HIGH
  }
  let word = ''
  return Array.from(gbk.decode(bytes).matchAll(/([^ -/]*)([ -/])/g), ([, head, mark]) => {
    const shared = mark!.charCodeAt(0) - NONE
    return (word = head! + word.slice(word.length - shared))
  })
}

const gbk = new TextDecoder('gbk')
/** The first byte of 啊; the marks lie below it. */
const FIRST_ROW = 0x30
const HIGH = 0x80
const NONE = 0x20
