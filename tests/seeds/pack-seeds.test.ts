import { beforeAll, describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { packValue } from '../../src/commands/pack-seeds.ts'
import { judgeText } from '../../src/notice/judge-text.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import { plainText } from '../../src/text/plain-text.ts'
import { unpackWords } from '../../src/text/unpack-words.ts'
import { buildAnalysis } from '../bench/build-analysis.ts'
import { listLabelledPages } from '../labels/labelled-pages.ts'
import { readSeedText } from './read-seed.ts'

/** What built code sees of a value. */
function builtIn(value: unknown): unknown {
  return (new Function('unpackWords', `return ${packValue(value)}`) as (unpack: typeof unpackWords) => unknown)(
    unpackWords,
  )
}

describe('a value that is built in', () => {
  it.each([
    { name: 'short and empty lists', value: { a: ['甲'], b: [], c: [['乙', '甲']] } },
    { name: 'words with blanks', value: ['甲 乙', '丙|丁', '', '戊'] },
    { name: 'numbers, nothing and truth beside words', value: ['甲', 1, null, true, 0.5, '1'] },
    { name: 'fields with any name', value: { 'a b': 1, '"': '`${1}', 'length 米 0.01': ['厘米', 'CM'] } },
  ])('keeps $name', ({ value }) => {
    expect(builtIn(value)).toEqual(value)
  })

  it('keeps the words of a list, in an order of its own', () => {
    expect(new Set(builtIn(['财政局', '甲', '民政局']) as string[])).toEqual(new Set(['财政局', '甲', '民政局']))
  })
})

describe('the analysis as it is built', () => {
  let built: typeof analyse

  beforeAll(async () => {
    const code = await buildAnalysis()
    built = (new Function(`${code};return analysis.analyse`) as () => typeof analyse)()
  })

  it.each([
    ...['wuchang-2023', 'wuhan-jingkai-2024'].map((id) => ({ slug: id, text: readSeedText(`notices/${id}.txt`) })),
    ...listLabelledPages().map(({ slug, labels }) => ({ slug, text: labels.text })),
  ])('reads $slug like the analysis with the seeds themselves', ({ text }) => {
    const body = plainText(text)
    const letter = readLetter(body)
    const notice = judgeText(body, letter)
    expect(built(notice, body, letter)).toEqual(analyse(notice, body, letter))
  })
})
