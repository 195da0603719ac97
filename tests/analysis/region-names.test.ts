import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/analysis/analysis.ts'
import { analyse } from '../../src/analysis/analyse.ts'
import { nameUnits } from '../../src/analysis/find-full-names.ts'
import { checkRegionPack, type RegionPack } from '../../src/analysis/region-pack.ts'
import { judgeText } from '../../src/notice/judge-text.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import { plainText } from '../../src/text/plain-text.ts'

function packOf(region: string | null, ...units: readonly object[]): RegionPack {
  const read = checkRegionPack({ format: 'notice-units/1', region, units })
  if (!read.ok) throw new Error(read.error)
  return read.pack
}

/** The units of a text by an issuer, as `name = full name (kind)`. */
function unitsIn(text: string, issuer: string | null, ...packs: readonly RegionPack[]): string[] {
  const body = plainText(text)
  const letter = readLetter(body)
  const analysis = analyse({ ...judgeText(body, letter), title: null, issuer }, body, letter, packs)
  const { findings } = nameUnits(analysis, packs)
  const units = findings.filter((one): one is Unit => one.kind === 'unit')
  return units.map((one) => `${one.text} = ${one.canonical ?? '?'} (${one.body})`)
}

const pack = packOf(
  '临溪市',
  { name: '市数智局', canonical: '临溪市数据和智能发展局', aliases: ['市大数据局'] },
  { name: '临溪水投', canonical: '临溪市水务投资集团有限公司', body: 'company' },
  { name: '市府' },
  { name: '市财政局', aliases: ['市财局'] },
)
const city = '临溪市人民政府'

describe('a pack of the notice’s region', () => {
  it('has its names found outside lists', () => {
    const text = '项目由临溪水投建设，请市大数据局做好保障。'
    expect(unitsIn(text, city)).toEqual(['市大数据局 = 临溪市数据局 (government)'])
    expect(unitsIn(text, city, pack)).toEqual([
      '临溪水投 = 临溪市水务投资集团有限公司 (company)',
      '市大数据局 = 临溪市数据和智能发展局 (government)',
    ])
  })

  it('says the full names of lists, too', () => {
    expect(unitsIn('（牵头单位：市数智局（大数据中心）；责任单位：临溪水投、市府）', city, pack)).toEqual([
      '市数智局（大数据中心） = 临溪市数据和智能发展局 (government)',
      '临溪水投 = 临溪市水务投资集团有限公司 (company)',
      '市府 = ? (government)',
    ])
  })

  it('knows a name with the region before it', () => {
    expect(unitsIn('会议由临溪市数智局组织。', city, pack)).toEqual([
      '临溪市数智局 = 临溪市数据和智能发展局 (government)',
    ])
  })

  it('leaves to the directory what it does not say', () => {
    expect(unitsIn('会议由市财局组织。', city, pack)).toEqual(['市财局 = 临溪市财政局 (government)'])
  })

  it('does not look for names of two characters in running text', () => {
    expect(unitsIn('优化城市府邸。', city, pack)).toEqual([])
  })

  it('reads full-width forms as the notice does', () => {
    const wide = packOf('临溪市', { name: '市（ＡＩ）专办', canonical: '临溪市智能办公室' })
    expect(unitsIn('会议由市(AI)专办组织。', city, wide)).toEqual(['市(AI)专办 = 临溪市智能办公室 (government)'])
  })
})

describe('where a pack holds', () => {
  const inner = packOf('临溪市云岭区', { name: '市数智局', canonical: '云岭区数智局' })

  it.each([
    ['临溪市人民政府', '临溪市', true],
    ['江岸省临溪市人民政府', '临溪市', true],
    ['临溪市云岭区人民政府', '临溪市', true],
    ['临溪市青石市人民政府', '临溪市', true],
    ['临溪市云岭区人民政府', '临溪市云岭区', true],
    ['云岭区人民政府', '临溪市云岭区', true],
    ['奉山市人民政府', '临溪市', false],
    ['临溪市人民政府', '临溪市云岭区', false],
    ['奉山市云岭区人民政府', '临溪市云岭区', false],
    ['江岸省人民政府', '临溪市', false],
    [null, '临溪市', false],
    [null, null, true],
  ])('a notice of %s, a pack of %s: %s', (issuer, region, holds) => {
    const one = packOf(region, { name: '两山专办', canonical: '两山工作办公室' })
    const expected = holds ? ['两山专办 = 两山工作办公室 (government)'] : []
    expect(unitsIn('会议由两山专办组织。', issuer, one)).toEqual(expected)
  })

  it('the inner place’s pack counts, in whatever order they are given', () => {
    const issuer = '临溪市云岭区人民政府'
    const expected = ['市数智局 = 云岭区数智局 (government)']
    const everywhere = packOf(null, { name: '市数智局', canonical: '别处数智局' })
    expect(unitsIn('会议由市数智局组织。', issuer, everywhere, pack, inner)).toEqual(expected)
    expect(unitsIn('会议由市数智局组织。', issuer, inner, pack, everywhere)).toEqual(expected)
  })
})
