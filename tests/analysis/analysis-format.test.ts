import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { array, assert, constantFrom, property, subarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import schema from '../../src/analysis/analysis.schema.json' with { type: 'json' }
import type { Analysis } from '../../src/analysis/analysis.ts'
import { analyseText } from './analyse-text.ts'

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema)

function errorsOf(analysis: Analysis): string[] {
  validate(analysis)
  return (validate.errors ?? []).map((one) => `${one.instancePath}: ${one.message ?? one.keyword}`)
}

/** Everything in an analysis that quotes the text at a place where the text says something else. */
function misquotes(analysis: Analysis): string[] {
  const quotes = [
    ...analysis.findings,
    ...analysis.findings.flatMap((one) =>
      one.kind === 'quantity' ? [one.number, ...(one.metric ? [one.metric] : [])] : [],
    ),
    ...analysis.warnings,
  ]
  return quotes.filter((one) => analysis.text.slice(one.start, one.end) !== one.text).map((one) => one.text)
}

const pieces = [
  '一、',
  '（一）',
  '1.',
  '2026年',
  '6月底前',
  '新建',
  '培育',
  '不少于',
  '突破',
  '12',
  '3.5',
  '两',
  '百分之',
  '万',
  '亿元',
  '家',
  '个',
  '%',
  '以上',
  '左右',
  '至',
  '-',
  '、',
  '，',
  '；',
  '。',
  '：',
  '\n',
  '\t',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '牵头单位',
  '责任单位',
  '由',
  '市财政局',
  '各县（市、区）',
  '负责',
  '同比增长',
  '　',
  ' ',
  '其中',
  '企业',
  '项目',
  '第',
  'PM2.5',
  '\u0000',
  '\ud800',
]

describe('the public format', () => {
  it.each(['wuchang-2023', 'wuhan-jingkai-2024'])('holds for %s', (name) => {
    const analysis = analyseText(readFileSync(new URL(`../../seeds/notices/${name}.txt`, import.meta.url), 'utf8'))
    expect(errorsOf(analysis)).toEqual([])
    expect(misquotes(analysis)).toEqual([])
  })

  it('holds for any text made of the pieces of notices', () => {
    assert(
      property(array(constantFrom(...pieces), { maxLength: 60 }), (words) => {
        const analysis = analyseText(words.join(''))
        expect(errorsOf(analysis)).toEqual([])
        expect(misquotes(analysis)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('stands in no other order than that of the text, with ids of its own', () => {
    const { findings } = analyseText('一、目标\n新建泵站3座、水闸2座，由市水利局负责。6月底前完成。', {
      title: '2026年工作要点',
    })
    expect(findings.map((one) => one.id)).toEqual(['q1', 'q2', 'u1', 'd1'])
    expect(findings.map((one) => one.start)).toEqual(findings.map((one) => one.start).toSorted((a, b) => a - b))
  })
})

describe('the same findings', () => {
  const text =
    '一、主要目标\n高新技术企业总量突破800家，新建驿站1-2个，失业率控制在5%以内。\n1.抓招商。引进项目12个。（牵头单位：市商务局；责任单位：市财政局、各县区）'
  const short = (analysis: Analysis) =>
    analysis.findings.map(
      (one) => `${one.kind} ${one.text.replaceAll(/[\s\u3000]/g, '')} ${one.kind === 'unit' ? one.role : ''}`,
    )
  const plain = short(analyseText(text, { title: '2026年工作要点' }))

  it('come from full-width and half-width forms', () => {
    const wide = text.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    const folded = short(analyseText(wide, { title: '2026年工作要点' })).map((one) => one.normalize('NFKC'))
    expect(folded).toEqual(plain.map((one) => one.normalize('NFKC')))
  })

  it('come from a text with blanks between any Chinese characters', () => {
    const places = [...text].flatMap((_, index) =>
      /[\u4e00-\u9fff]{2}/.test(text.slice(index - 1, index + 1)) ? [index] : [],
    )
    assert(
      property(subarray(places), constantFrom(' ', '\u3000', '\u00a0'), (chosen, blank) => {
        const spaced = [...text].map((one, index) => (chosen.includes(index) ? blank + one : one)).join('')
        expect(short(analyseText(spaced, { title: '2026年工作要点' }))).toEqual(plain)
      }),
      { numRuns: 200 },
    )
  })
})
