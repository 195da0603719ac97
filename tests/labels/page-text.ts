/** A page's words without blanks, and the way from places of its HTML to places in them. */
export interface PageText {
  readonly text: string
  /** How many characters of `text` stand before a place of the HTML. */
  at(place: number): number
}

const PIECE =
  /<!--[^]*?-->|<(script|style|noscript|template)\b[^]*?<\/\1\s*>|<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>|&(?:#x?[\da-f]+|[a-z]+);|[^]/giu
const BLANK = /[\s\u200b\ufeff]/gu
const entities: Readonly<Record<string, string>> = {
  laquo: '«',
  raquo: '»',
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
  hellip: '…',
  copy: '©',
  times: '×',
}

/** Leaves blanks out, those that a page's source is full of and that no label counts. */
export function withoutBlanks(words: string): string {
  return words.replace(BLANK, '')
}

/** Reads the words of a page's body, scripts and the like left out; throws at an entity it does not know. */
export function readPageText(html: string): PageText {
  const start = html.search(/<body[\s>]/iu)
  const end = html.search(/<\/body\s*>/iu)
  if (start < 0 || end < 0) throw new Error('the page has no body')
  const places = new Uint32Array(html.length + 1)
  let text = ''
  let filled = 0
  for (const piece of html.slice(start, end).matchAll(PIECE)) {
    const from = start + piece.index
    places.fill(text.length, filled, from + 1)
    filled = from + 1
    text += wordsOf(piece[0])
  }
  places.fill(text.length, filled)
  return { text, at: (place) => places[place]! }
}

function wordsOf(piece: string): string {
  if (piece.length > 2 && piece.startsWith('<')) return ''
  return withoutBlanks(piece.length > 2 && piece.startsWith('&') ? characterOf(piece) : piece)
}

/** The character that an entity (&nbsp; &#12288;) or a character itself stands for. */
export function characterOf(piece: string): string {
  const entity = /^&(#x?)?(\w+);$/u.exec(piece)
  if (!entity) return piece
  const [, sign, name] = entity
  if (sign) return String.fromCodePoint(Number.parseInt(name!, sign === '#x' ? 16 : 10))
  const character = entities[name!]
  if (character === undefined) throw new Error(`unknown entity ${piece}`)
  return character
}
