import { analysed, iterate, longestStep, matched, recognized, recognizerParts } from './readers.ts'
import { bestOf, type Times } from './stopwatch.ts'
import { hostileTexts, noticeText } from './texts.ts'

// Prints how long the analysis takes as a multiple of looking at every code unit of the same text, beside a plain
// regular expression and Microsoft's Recognizers. Ratios within one run are what counts: the machine may be busy.

const SIZES = [4 * 1024, 64 * 1024, 256 * 1024, 1024 * 1024]
/** The text that the analysis is warmed up with, in code units. */
const WARMING = 64 * 1024
/** As long as the Recognizers may take for one row, in milliseconds; they are then given a slice. */
const PATIENCE = 4000

// Both are measured when the engine has compiled them; what a first notice costs until then is said apart.
for (let i = 0; i < 2000; i++) iterate(noticeText(1024, 'many'))
const first = bestOf(analysed, noticeText(WARMING, 'many'), 1)
for (let i = 0; i < 100; i++)
  for (const paragraphs of ['many', 'one'] as const) analysed(noticeText(WARMING, paragraphs))
console.log(
  `The first analysis of a process, of ${WARMING} code units: ${first.best.toFixed(0)} ms, ${multiple(first, bestOf(iterate, noticeText(WARMING, 'many'), 60))} times iterating them.\n`,
)

console.log('Multiples of iterating every code unit (best and median of several runs; one run of everything):\n')
print(['code units', 'paragraphs', 'regexp floor', 'analysis', 'median', 'Recognizers', 'on', 'Recognizers / analysis'])
for (const size of SIZES) for (const paragraphs of ['many', 'one'] as const) printRow(size, paragraphs)

console.log(
  '\nTexts made to be slow, as multiples of iterating them; ten times the text must stay near the same multiple, in steps of 8 to 10 ms:\n',
)
print(['text', 'code units', 'analysis', '10 x the text', 'its longest step'])
for (const [name, make] of Object.entries(hostileTexts)) {
  const multiples = [1, 10].map((times) => multiple(bestOf(analysed, make(times), 3), bestOf(iterate, make(times), 20)))
  print([name, String(make(1).length), ...multiples, `${longestStep(make(10)).toFixed(1)} ms`])
}

function printRow(size: number, paragraphs: 'one' | 'many'): void {
  const text = noticeText(size, paragraphs)
  const runs = size > 200_000 ? 10 : 30
  const iterating = bestOf(iterate, text, 60)
  const analysis = bestOf(analysed, text, runs)
  const suite = timeRecognizers(text)
  const suiteMultiple = suite.milliseconds / suite.length / (iterating.best / size)
  print([
    String(size),
    paragraphs,
    multiple(bestOf(matched, text, runs), iterating),
    multiple(analysis, iterating),
    (analysis.median / iterating.best).toFixed(1),
    suiteMultiple.toFixed(0),
    suite.length === size ? 'all' : `first ${suite.length}`,
    (suiteMultiple / (analysis.best / iterating.best)).toFixed(0),
  ])
}

/** The parts that fit into our patience, after one part to warm up; `length` is of the text that they make up. */
function timeRecognizers(text: string): { length: number; milliseconds: number } {
  const parts = recognizerParts(text)
  recognized(parts[0] ?? '')
  const start = performance.now()
  let read = 0
  while (read < parts.length && performance.now() - start < PATIENCE) recognized(parts[read++]!)
  const milliseconds = performance.now() - start
  const length = parts.slice(0, read).join('\n').length
  return { length: read === parts.length ? text.length : length, milliseconds }
}

function multiple(times: Times, iterating: Times): string {
  return (times.best / iterating.best).toFixed(1)
}

function print(cells: readonly string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(13))).join(' '))
}
