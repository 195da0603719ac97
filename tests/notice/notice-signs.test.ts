import { describe, expect, test } from 'vitest'
import { doubles, readSeed, schemaErrors } from '../seeds/read-seed.ts'

interface Sign {
  readonly signal: string
  readonly weight: number
  readonly pattern: string
}

const signs = readSeed<Record<string, Sign[]> & { genres: { word: string }[]; weights: Record<string, number> }>(
  'notice-signs.json',
)
const portals = readSeed<{
  labels: Record<string, string[]>
  furniture: { lines: string[] }
  articleUrls: string[]
  listUrls: string[]
  foreignHosts: string[]
}>('portals.json')
const groups = ['titleSigns', 'textSigns', 'columnSigns', 'hostSigns']
const all = groups.flatMap((group) => signs[group] ?? [])

describe('what speaks for and against a notice', () => {
  test('keeps to its schema', () => {
    expect(schemaErrors('notice-signs.json', 'notice-signs')).toEqual([])
  })

  test('has patterns that compile and match no empty text', () => {
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter(({ pattern }) => new RegExp(pattern, 'u').test(''))).toEqual([])
  })

  test('names each signal once', () => {
    expect(doubles([...all.map(({ signal }) => signal), ...Object.keys(signs.weights)])).toEqual([])
    expect(doubles(signs.genres.map(({ word }) => word))).toEqual([])
  })

  test('stays linear on long texts of one kind', () => {
    const texts = ['《', '牵头，', '一是', '各位', '（一）推进工作。', '2024年3月', '问：'].map((word) =>
      word.repeat(20_000),
    )
    for (const text of texts) {
      for (const { pattern } of all)
        expect([...text.matchAll(new RegExp(pattern, 'gu'))].length).toBeLessThan(text.length)
    }
  })
})

describe('what portals are made of', () => {
  test('keeps to its schema', () => {
    expect(schemaErrors('portals.json', 'portals')).toEqual([])
  })

  test('has patterns that compile and match no empty text', () => {
    const patterns = [...portals.furniture.lines, ...portals.articleUrls, ...portals.foreignHosts]
    expect(patterns.filter((pattern) => new RegExp(pattern, 'iu').test(''))).toEqual([])
    expect(portals.listUrls.every((pattern) => !new RegExp(pattern, 'iu').test('/art/2024/3/6/art_1_2.html'))).toBe(
      true,
    )
  })

  test('has patterns of addresses in lower case, as the gate asks them', () => {
    const patterns = [...portals.articleUrls, ...portals.listUrls, ...portals.foreignHosts]
    expect(patterns.filter((pattern) => pattern !== pattern.toLowerCase())).toEqual([])
  })

  test('gives each label to one field, without blanks', () => {
    const labels = Object.values(portals.labels).flat()
    expect(doubles(labels)).toEqual([])
    expect(labels.filter((label) => /\s/u.test(label))).toEqual([])
  })
})
