/** A run of words in one style. */
export interface MarkupRun {
  readonly words: string
  readonly style: 'plain' | 'bold' | 'italic'
}

/** A paragraph, or a list with its items; each line is a row of runs. */
export interface MarkupBlock {
  readonly kind: 'paragraph' | 'list'
  readonly lines: readonly (readonly MarkupRun[])[]
}

const marks = /\*\*([^*\n]+)\*\*|\*([^*\n]+)\*|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/gu
const item = /^\s*(?:[-*+•]|\d{1,3}[.、])\s+/u

/** Reads the few Markdown marks that notes know: **bold**, *italic*, - lists, [words](address) as words with their address. */
export function readMarkup(body: string): readonly MarkupBlock[] {
  const blocks: { kind: MarkupBlock['kind']; lines: MarkupRun[][] }[] = []
  for (const line of body.split('\n')) {
    const kind = item.test(line) ? 'list' : 'paragraph'
    const runs = readRuns(line.replace(item, ''))
    const last = blocks.at(-1)
    if (last?.kind === kind) last.lines.push(runs)
    else blocks.push({ kind, lines: [runs] })
  }
  return blocks
}

function readRuns(line: string): MarkupRun[] {
  const runs: MarkupRun[] = []
  const add = (words: string, style: MarkupRun['style']) => {
    if (words !== '') runs.push({ words, style })
  }
  let at = 0
  for (const { 0: whole, 1: bold, 2: italic, 3: link, 4: address, index } of line.matchAll(marks)) {
    add(line.slice(at, index), 'plain')
    if (bold !== undefined) add(bold, 'bold')
    else if (italic !== undefined) add(italic, 'italic')
    else add(`${link}（${address}）`, 'plain')
    at = index + whole.length
  }
  add(line.slice(at), 'plain')
  return runs
}
