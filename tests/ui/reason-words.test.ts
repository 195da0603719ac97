import { expect, test } from 'vitest'
import signs from '../../seeds/notice-signs.json' with { type: 'json' }
import { reasonWords } from '../../src/ui/reason-words.ts'

test('says the three strongest reasons, the strongest first', () => {
  const reasons = [
    { signal: 'outline', weight: 0.7 },
    { signal: 'bias', weight: -3 },
    { signal: 'addressees', weight: 2 },
    { signal: 'many-responsible-units', weight: 1.2 },
    { signal: 'responsible-units', weight: 1 },
  ]
  expect(reasonWords(reasons)).toEqual(['有主送机关', '写明责任单位', '有分条的层次'])
})

test('has words for every signal that speaks for a notice', () => {
  const listed = [signs.titleSigns, signs.textSigns, signs.columnSigns, signs.hostSigns].flat()
  const weights = [
    ...Object.entries<number>(signs.weights),
    ...listed.map(({ signal, weight }): [string, number] => [signal, weight]),
  ]
  const silent = weights.filter(([signal, weight]) => weight > 0 && reasonWords([{ signal, weight }]).length === 0)
  expect(silent).toEqual([])
})
