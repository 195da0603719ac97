/** A JavaScript expression of words without blanks, in another order: `unpackWords` (text/unpack-words) must be in reach. */
export function packWords(words: readonly string[]): string {
  const chinese: string[] = []
  const others: string[] = []
  for (const word of words) (isInTables(word) ? chinese : others).push(word)
  const rest = `${JSON.stringify(others.join(' '))}.split(" ")`
  if (chinese.length === 0) return rest
  const packed = `unpackWords(${JSON.stringify(packChinese(chinese))})`
  return others.length === 0 ? packed : `${packed}.concat(${rest})`
}

/** Two characters of seven bits for each Chinese one of GB 2312, but for its signs (rows 1 to 15). */
const codes = new Map<string, string>()
const gbk = new TextDecoder('gbk')
for (let row = 0x30; row <= 0x77; row++) {
  for (let cell = 0x21; cell <= 0x7e; cell++)
    codes.set(gbk.decode(Uint8Array.of(row | 0x80, cell | 0x80)), String.fromCharCode(row, cell))
}

/** The most characters that a mark can tell, see unpackWords. */
const MOST_SHARED = 15

function isInTables(word: string): boolean {
  return word !== '' && Array.from(word).every((one) => codes.has(one))
}

function packChinese(words: readonly string[]): string {
  let before = ''
  return words
    .map((word) => ({
      word,
      key: Array.from(word, (one) => codes.get(one)!)
        .toReversed()
        .join(''),
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ word }) => {
      const shared = sharedTail(word, before)
      before = word
      const head = Array.from(word.slice(0, word.length - shared), (one) => codes.get(one)!)
      return head.join('') + String.fromCharCode(0x20 + shared)
    })
    .join('')
}

function sharedTail(word: string, before: string): number {
  const most = Math.min(word.length, before.length, MOST_SHARED)
  let shared = 0
  while (shared < most && word.at(-1 - shared) === before.at(-1 - shared)) shared++
  return shared
}
