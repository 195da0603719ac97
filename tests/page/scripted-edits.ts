import type { Span } from '../../src/text/span.ts'

/** One stretch of a text replaced by other words. */
export interface Edit extends Span {
  readonly words: string
}

/** A text after edits; `place` says where a place that no edit touched is now. */
export interface Edited {
  readonly text: string
  place(before: number): number
}

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Makes edits that leave the words at `quote` alone, and edits of these words. */
export function scriptEdits(text: string, quote: Span, random: () => number) {
  const int = (most: number) => Math.floor(random() * most)
  const pick = <T>(some: readonly T[]): T | undefined => some[int(some.length)]
  const own = sentenceOf(text, quote)
  const name = rowName(text, quote)
  const isApart = (one: Span, other: Span) => one.end <= other.start || one.start >= other.end
  const isElsewhere = (one: Span) => isApart(one, own) && (name === null || isApart(one, name))
  const isBeside = ({ start, end }: Span) => end <= quote.start || start >= quote.end
  const words = text.slice(quote.start, quote.end)
  const within = (pattern: RegExp) =>
    [...words.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: quote.start + index,
      end: quote.start + index + found.length,
    }))
  const anotherDigit = (digit: string) => String((Number(digit) + 1 + int(8)) % 10)

  return {
    clausesInserted: (count: number) => {
      // The comma of 2，188个 parts no clauses.
      const gaps = placesBehind(text, /(?<!\d)，|，(?!\d)|[。；\n]/gu)
      return times(count, () => insertAt(pick(gaps), pick(clauses)!)).filter(isBeside)
    },
    wordsInserted: (count: number) => {
      const gaps = placesBehind(text, /[的要和以]/gu).filter((at) => at <= quote.start - 8 || at >= quote.end + 8)
      const inserted = times(count, () => insertAt(pick(gaps), pick(['进一步', '认真', '切实'])!))
      return inserted.filter(
        ({ start }, index) =>
          inserted.findIndex((one) => one.start === start) === index &&
          !/^[省市区县旗镇乡村街局委办厅部院署所站]/u.test(text.slice(start)),
      )
    },
    numbersChanged: () =>
      stretches(text, /\d/gu)
        .filter((one) => isElsewhere(one) && random() < 0.3)
        .map((one) => ({ ...one, words: anotherDigit(text[one.start]!) })),
    namesChanged: () =>
      stretches(text, names)
        .filter((one) => isElsewhere(one) && random() < 0.3)
        .map((one) => ({ ...one, words: pick(otherNames)! })),
    sentencesRemoved: (count: number) => {
      const all = sentencesOf(text)
      const at = all.findIndex(({ end }) => end > quote.start)
      const chosen = times(count, () => (random() < 0.4 ? all[at + (random() < 0.5 ? -1 : 1)] : pick(all)))
      return chosen.flatMap((one) => (one !== undefined && isElsewhere(one) ? [{ ...one, words: '' }] : []))
    },
    ownSentenceRemoved: (): Edit[] => {
      const { end } = own
      return [{ ...own, end: text[end - 1] === '\t' || text[end - 1] === '\n' ? end - 1 : end, words: '' }]
    },
    ownDigit: (): Edit[] => {
      const digit = pick(within(/\d/gu))
      return digit === undefined ? [] : [{ ...digit, words: anotherDigit(text[digit.start]!) }]
    },
    ownUnit: (): Edit[] => {
      const unit = pick(within(/(?<=[\d万亿])(?:万|亿|家|亩|个|项|公里|%|元)/gu))
      if (unit === undefined) return []
      return [{ ...unit, words: otherUnits[text.slice(unit.start, unit.end)] ?? '户' }]
    },
    ownName: (): Edit[] => {
      const name = pick(within(names))
      return name === undefined || text.slice(name.start, name.end) === '市审计局'
        ? []
        : [{ ...name, words: '市审计局' }]
    },
    /** A figure in the very clause, three characters off at the most. */
    figureBeside: (): Edit[] => {
      const behind = /[。；;]$/u.test(words) ? null : /^[^，。；：、,;:\n\t]{0,3}?(?=(\d))/u.exec(text.slice(quote.end))
      const at = behind === null ? -1 : quote.end + behind[0].length
      return at < 0 ? [] : [{ start: at, end: at + 1, words: anotherDigit(text[at]!) }]
    },
  }
}

/** Applies edits in the order of the text; those that overlap an earlier one are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const shifts: { readonly from: number; readonly by: number }[] = []
  let edited = ''
  let at = 0
  for (const { start, end, words } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue
    edited += text.slice(at, start) + words
    at = end
    shifts.push({ from: end, by: edited.length - end })
  }
  edited += text.slice(at)
  return { text: edited, place: (before) => before + (shifts.findLast(({ from }) => from <= before)?.by ?? 0) }
}

/** Takes a paragraph (that of the quote, or any other) to another place; null where the quote lies in several. */
export function moveParagraph(text: string, quote: Span, random: () => number): Edited | null {
  const lines = text.split('\n')
  const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0))
  const own = starts.findLastIndex((start) => start <= quote.start)
  if (starts[own]! + lines[own]!.length < quote.end) return null
  const from = random() < 0.6 ? own : Math.floor(random() * lines.length)
  const order = lines.map((_, index) => index)
  order.splice(Math.floor(random() * lines.length), 0, ...order.splice(from, 1))
  const before = order.slice(0, order.indexOf(own)).map((index) => lines[index]!)
  const shift = before.reduce((sum, line) => sum + line.length + 1, 0) - starts[own]!
  return { text: order.map((index) => lines[index]!).join('\n'), place: (place) => place + shift }
}

/** Quotes of all kinds: sentences, stretches of them, figures, names. */
export function chooseQuotes(text: string, random: () => number): Span[] {
  const pick = <T>(some: readonly T[]): T | undefined => some[Math.floor(random() * some.length)]
  const sentences = sentencesOf(text).filter(({ start, end }) => text.slice(start, end).trim().length >= 4)
  const stretch = (): Span[] => {
    const sentence = pick(sentences)
    if (sentence === undefined) return []
    const { start, end } = sentence
    const length = 2 + Math.floor(random() * Math.min(30, end - start))
    const from = start + Math.floor(random() * Math.max(1, end - start - length))
    return [{ start: from, end: Math.min(end, from + length) }]
  }
  const figures = stretches(text, /\d[\d.]*(?:万|亿)?(?:个|家|元|亩|项|%|人|名|公里)?/gu)
  const chosen = [
    ...times(4, () => pick(sentences)),
    ...times(5, () => stretch()[0]),
    ...times(5, () => pick(figures)),
    ...times(3, () => pick(stretches(text, names))),
  ]
  return chosen.flatMap((one) => (one === undefined ? [] : trim(text, one))).filter(({ start, end }) => end - start > 1)
}

/** The cell that names the row of a table that words stand in: the first other one with letters but a day; null where there is none. */
export function rowName(text: string, { start, end }: Span): Span | null {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  const cells = stretches(text.slice(from, to < 0 ? text.length : to), /[^\t]+/gu)
    .map((cell) => ({ start: from + cell.start, end: from + cell.end }))
    .filter((cell) => cell.end <= start || cell.start >= end)
  const isName = (words: string) => /\p{L}/u.test(words) && !/\d月/u.test(words)
  return cells.find((cell) => isName(text.slice(cell.start, cell.end))) ?? null
}

/** The sentence, line or cell around words. */
export function sentenceOf(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from > 0 && !/[。；;\n\t]/u.test(text[from - 1]!)) from -= 1
  while (to < text.length && !/[。；;\n\t]/u.test(text[to - 1]!)) to += 1
  return { start: from, end: to }
}

const names = /[\u4e00-\u9fff]{1,4}(?:局|委|办|厅|部门|街道|中心|公司)/gu
const otherNames = ['市审计局', '区城管执法局', '县供销社']
const otherUnits: Readonly<Record<string, string>> = { 万: '亿', 亿: '万', 公里: '米', 亩: '公顷', '%': '‰' }
const clauses = ['同时，', '按照要求，', '结合实际，', '会同有关方面，']

function sentencesOf(text: string): Span[] {
  return stretches(text, /[^。；;\n\t]+[。；;]?/gu)
}

function stretches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

function placesBehind(text: string, pattern: RegExp): number[] {
  return stretches(text, pattern).map(({ end }) => end)
}

function insertAt(at: number | undefined, words: string): Edit {
  return { start: at ?? 0, end: at ?? 0, words }
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make)
}

function trim(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return words.trim() === '' ? [] : [{ start: from, end: from + words.trim().length }]
}
