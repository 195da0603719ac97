import { escapeHtml, portalPage, readSeedNotice } from '../../src/commands/portal-page.ts'

const seeds = ['wuchang-2023', 'wuhan-jingkai-2024'].map(readSeedNotice)

/** Characters in one element: words and figures are cut wherever an element ends, as editors of portals leave them. */
const cuts = [7, 13, 4, 17, 9, 5]

/** A portal's page with the seed notices over and over, about as many characters as asked for, in spans that split words. */
export function splitPage(length: number): string {
  const paragraphs: string[] = []
  const all = seeds.flatMap((seed) => seed.paragraphs)
  for (let written = 0, at = 0; written < length; at++) {
    const words = all[at % all.length]!.slice(0, length - written)
    written += words.length
    paragraphs.push(`<p>${splitWords(words, at)}</p>`)
  }
  return portalPage(seeds[0]!, `<div class="view TRS_UEDITOR trs_web">\n${paragraphs.join('\n')}\n</div>`)
}

function splitWords(words: string, seed: number): string {
  const spans: string[] = []
  for (let at = 0, turn = seed; at < words.length; turn++) {
    const end = at + cuts[turn % cuts.length]!
    spans.push(`<span>${escapeHtml(words.slice(at, end))}</span>`)
    at = end
  }
  return spans.join('')
}
