import { foundFloors, shareFloors } from './floors.ts'
import { addUp, foundNames, measureOf, rateOf, shareNames, type FoundName, type Tally } from './tally.ts'

/** A labelled text with its score; `isPage` is false for the seed notices, which are bare texts. */
export interface Scored {
  readonly slug: string
  readonly isPage: boolean
  readonly tally: Tally
}

/** Writes the scores as Markdown: the layers over all pages and over the seeds, each page, the traps that were marked. */
export function writeScoreTable(scored: readonly Scored[]): string {
  const all = addUp(scored.map((one) => one.tally))
  const seeds = addUp(scored.filter((one) => !one.isPage).map((one) => one.tally))
  const pages = scored.filter((one) => one.isPage).length
  return [
    '# Scores of the labelled pages',
    '',
    `${pages} labelled pages and the two seed notices, by layer. \`npm run scores\` writes this file anew.`,
    '',
    ...layerTable(all, seeds),
    '',
    'A target in brackets is not reached yet. One page in the table below is one folder of `tests/pages`.',
    '',
    ...pageTable(scored),
    '',
    ...trapList(scored),
    '',
  ].join('\n')
}

function layerTable(all: Tally, seeds: Tally): string[] {
  const found = foundNames.map((name) => {
    const { precision, recall, f1 } = measureOf(all.founds[name])
    const ofSeeds = figure(measureOf(seeds.founds[name]).f1)
    return row(
      name,
      all.founds[name].wanted,
      target(foundFloors[name], f1),
      figure(f1),
      `P ${figure(precision)} R ${figure(recall)}`,
      ofSeeds,
    )
  })
  const shares = shareNames.map((name) => {
    const rate = rateOf(all.shares[name])
    const ofSeeds = seeds.shares[name].of === 0 ? '' : figure(rateOf(seeds.shares[name]))
    return row(name, all.shares[name].of, target(shareFloors[name], rate), figure(rate), '', ofSeeds)
  })
  return [
    row('layer', 'labels', 'target', 'F1 or share', 'precision, recall', 'seeds alone'),
    row('---', '---:', '---:', '---:', '---', '---:'),
    ...found,
    ...shares,
    row('traps marked', '', target(0, -all.trapped.length), all.trapped.length, '', seeds.trapped.length),
  ]
}

function pageTable(scored: readonly Scored[]): string[] {
  const f1 = ({ founds }: Tally, name: FoundName) =>
    founds[name].wanted + founds[name].said === 0 ? '' : figure(measureOf(founds[name]).f1)
  const rows = scored.map(({ slug, tally }) => {
    const { shares } = tally
    const share = (name: 'metric' | 'period' | 'task responsible') =>
      shares[name].of === 0 ? '' : figure(rateOf(shares[name]))
    return row(
      slug,
      f1(tally, 'quantity'),
      share('metric'),
      share('period'),
      f1(tally, 'listed unit'),
      f1(tally, 'other unit'),
      share('task responsible'),
      tally.trapped.length || '',
    )
  })
  return [
    row('page', 'quantity', 'metric', 'period', 'listed unit', 'other unit', 'task', 'traps'),
    row('---', '---:', '---:', '---:', '---:', '---:', '---:', '---:'),
    ...rows,
  ]
}

function trapList(scored: readonly Scored[]): string[] {
  const lines = scored.flatMap(({ slug, tally }) =>
    tally.trapped.map(({ words, why }) => `- ${slug}: ${words} (${why})`),
  )
  return lines.length === 0 ? ['No trap is marked.'] : ['Traps that are marked:', '', ...lines]
}

function target(wanted: number | undefined, reached: number): string {
  if (wanted === undefined) return ''
  return reached >= wanted ? String(wanted) : `(${wanted})`
}

function figure(value: number): string {
  return value.toFixed(3)
}

function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`
}
