import { readFileSync } from 'node:fs'

const seeds = ['wuchang-2023', 'wuhan-jingkai-2024'].map((name) =>
  readFileSync(new URL(`../../seeds/notices/${name}.txt`, import.meta.url), 'utf8'),
)

/** The two seed notices over and over, cut at a number of UTF-16 code units; in one paragraph, or in as many as they have. */
export function noticeText(length: number, paragraphs: 'one' | 'many'): string {
  const once = seeds.join('\n').replaceAll(paragraphs === 'one' ? /\n+/g : /$^/g, '')
  return flat(once.repeat(Math.ceil(length / once.length)).slice(0, length))
}

/** Texts made to be slow to read, by what they are. */
export const hostileTexts: Readonly<Record<string, (times: number) => string>> = {
  digits: (times) => flat('9'.repeat(20_000 * times)),
  'open brackets': (times) => flat('('.repeat(100_000 * times)),
  'open quotation marks': (times) => flat('“'.repeat(50_000 * times)),
  'open titles': (times) => flat('《'.repeat(50_000 * times)),
  'Chinese numerals': (times) => flat('一'.repeat(50_000 * times)),
  百分之: (times) => flat('百分之'.repeat(30_000 * times)),
  由: (times) => flat('由'.repeat(50_000 * times)),
  '、3个': (times) => flat('、3个'.repeat(50_000 * times)),
  区教育局: (times) => flat('区教育局'.repeat(50_000 * times)),
  一是: (times) => flat('。一是'.repeat(50_000 * times)),
  blanks: (times) => flat('a '.repeat(50_000 * times)),
  'numbered lines': (times) => flat('1.甲\n'.repeat(50_000 * times)),
  'a list that does not end': (times) => flat(`责任单位:${'甲'.repeat(300_000 * times)}`),
  'a list of many': (times) => flat(`责任单位:${'区教育局、'.repeat(50_000 * times)}`),
}

/** The same words as one piece of memory: what repeat and slice return is a tree, which every reader would first have to walk. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
