import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sample from '../../seeds/region-packs/sample.json' with { type: 'json' }
import schema from '../../seeds/schemas/region-pack.schema.json' with { type: 'json' }
import { checkRegionPack, largestPack, packName, packRegion, readRegionPack } from '../../src/analysis/region-pack.ts'
import { tooLarge } from '../../src/text/pack-file.ts'

const isValid = new Ajv2020({ allowUnionTypes: true }).compile(schema)

const unit = { name: '市数智局', canonical: '临溪市数据局', aliases: ['市大数据局'], body: 'government' }
const pack = { format: 'notice-units/1', region: '临溪市', units: [unit] }

const withUnit = (change: object) => ({ ...pack, units: [unit, { ...unit, ...change }] })
const without = (key: keyof typeof pack) => Object.fromEntries(Object.entries(pack).filter(([one]) => one !== key))

const good: readonly (readonly [string, unknown])[] = [
  ['a pack', pack],
  ['all regions', { ...pack, region: null }],
  ['a place within a place', { ...pack, region: '临溪市云岭区' }],
  ['a name alone', { ...pack, units: [{ name: '市数智局' }] }],
  ['null for what is not known', withUnit({ canonical: null, body: null })],
  ['no alias', withUnit({ aliases: [] })],
  ['unknown keys', { ...withUnit({ phone: 1 }), comment: { a: ['b'] } }],
  ['the shortest name', withUnit({ name: '市府' })],
  ['the longest name', withUnit({ name: '市'.repeat(48) })],
  ['a character beyond the basic plane', withUnit({ name: '𠮷'.repeat(48) })],
  ['a bracket in a name', withUnit({ name: '市委政研室（改革办）' })],
  ['as many aliases as may be', withUnit({ aliases: Array<string>(largestPack.aliases).fill('市智慧办') })],
]

const bad: readonly (readonly [string, unknown, string])[] = [
  ['a list', [pack], '这个文件不对：要写在一对 { } 里。'],
  ['null', null, '这个文件不对：要写在一对 { } 里。'],
  ['another format', { ...pack, format: 'notice-notes/1' }, '这不是单位名录：format 要写 "notice-units/1"。'],
  ['no format', without('format'), '这不是单位名录：format 要写 "notice-units/1"。'],
  ['no region', without('region'), '没有写 region：写地区全称，不限地区写 null。'],
  [
    'a region without its level',
    { ...pack, region: '临溪' },
    'region 不对：写地区全称，如“临溪市”或“临溪市云岭区”，不限地区写 null。',
  ],
  [
    'a region that is no text',
    { ...pack, region: 5 },
    'region 不对：写地区全称，如“临溪市”或“临溪市云岭区”，不限地区写 null。',
  ],
  ['no units', without('units'), '没有单位：units 要是一个列表，至少写一个单位。'],
  ['an empty list', { ...pack, units: [] }, '没有单位：units 要是一个列表，至少写一个单位。'],
  [
    'too many units',
    { ...pack, units: Array.from({ length: largestPack.units + 1 }, () => unit) },
    '单位太多：有 5001 个，最多 5000 个。',
  ],
  ['a unit that is text', { ...pack, units: ['市数智局'] }, '第 1 个单位不对：要写在一对 { } 里。'],
  ['no name', { ...pack, units: [{ canonical: '临溪市数据局' }] }, '第 1 个单位的 name 没有写。'],
  [
    'a name of one character',
    withUnit({ name: '局' }),
    '第 2 个单位的 name 不对：一个名称 2 至 48 个字，有汉字，没有空格、顿号、逗号等。',
  ],
  [
    'a name that is too long',
    withUnit({ name: '市'.repeat(49) }),
    '第 2 个单位的 name 不对：一个名称 2 至 48 个字，有汉字，没有空格、顿号、逗号等。',
  ],
  [
    'figures alone',
    withUnit({ name: '2026' }),
    '第 2 个单位的 name 不对：一个名称 2 至 48 个字，有汉字，没有空格、顿号、逗号等。',
  ],
  [
    'two names in one',
    withUnit({ canonical: '市数据局、市大数据局' }),
    '第 2 个单位（市数智局）的 canonical 不对：一个名称 2 至 48 个字，有汉字，没有空格、顿号、逗号等。',
  ],
  [
    'a hidden character',
    withUnit({ aliases: ['市智慧办', '市数\u200B智局'] }),
    '第 2 个单位（市数智局）的 aliases 第 2 个 不对：一个名称 2 至 48 个字，有汉字，没有空格、顿号、逗号等。',
  ],
  [
    'aliases as text',
    withUnit({ aliases: '市大数据局' }),
    '第 2 个单位（市数智局）的 aliases 不对：要是一个列表，最多 20 个名称。',
  ],
  [
    'too many aliases',
    withUnit({ aliases: Array<string>(21).fill('市智慧办') }),
    '第 2 个单位（市数智局）的 aliases 不对：要是一个列表，最多 20 个名称。',
  ],
  [
    'another kind of body',
    withUnit({ body: 'collective' }),
    '第 2 个单位（市数智局）的 body 不对：只能是 government、party、street、company、institution、association。',
  ],
  ['a prototype', JSON.parse('{"__proto__": {}}'), '这个文件不对：不能有 __proto__。'],
  [
    'a constructor in a unit',
    { ...pack, units: [{ name: '市数智局', constructor: 1 }] },
    '第 1 个单位不对：不能有 constructor。',
  ],
]

describe('a pack of names', () => {
  it.each(good)('is good, for the checker and the schema: %s', (_, value) => {
    expect(checkRegionPack(value)).toMatchObject({ ok: true })
    expect(isValid(value)).toBe(true)
  })

  it.each(bad)('is bad, for the checker and the schema: %s', (_, value, sentence) => {
    expect(checkRegionPack(value)).toEqual({ ok: false, error: sentence })
    expect(isValid(value)).toBe(false)
  })

  it('keeps the known fields alone', () => {
    const read = checkRegionPack({ ...pack, units: [{ name: '市数智局', phone: 1 }], comment: 'x' })
    const units = [{ name: '市数智局', canonical: null, aliases: [], body: null }]
    expect(read).toEqual({ ok: true, pack: { format: 'notice-units/1', region: '临溪市', units } })
  })

  it('is described by the patterns that check it', () => {
    expect(schema.$defs.name.pattern).toBe(packName.source)
    expect(schema.properties.region.anyOf[0]!.pattern).toBe(packRegion.source)
    expect(schema.properties.units.maxItems).toBe(largestPack.units)
    expect(schema.$defs.unit.properties.aliases.maxItems).toBe(largestPack.aliases)
  })

  it('has a sample of an invented place', () => {
    expect(isValid(sample)).toBe(true)
    expect(readRegionPack(JSON.stringify(sample))).toMatchObject({ ok: true, pack: { region: '临溪市' } })
  })
})

describe('the file of a pack', () => {
  it('may begin with a byte-order mark', () => {
    expect(readRegionPack(`\uFEFF${JSON.stringify(pack)}`)).toMatchObject({ ok: true })
  })

  it.each([
    ['', '这不是 JSON 文件'],
    ['名录', '这不是 JSON 文件'],
    ['{\n"format": 1\n"region": 2}', '这不是 JSON 文件，第 3 行附近写错了。'],
    ['['.repeat(100_000), '这不是 JSON 文件'],
  ])('is no JSON: %.20s', (json, sentence) => {
    expect(readRegionPack(json)).toMatchObject({ ok: false, error: expect.stringContaining(sentence) })
  })

  it('is measured in bytes of UTF-8', () => {
    const room = largestPack.bytes - JSON.stringify({ ...pack, note: '' }).length
    const bytes = new TextEncoder().encode(JSON.stringify({ ...pack, note: '' })).length
    const fill = (words: string) => JSON.stringify({ ...pack, note: words })
    expect(readRegionPack(fill('a'.repeat(largestPack.bytes - bytes)))).toMatchObject({ ok: true })
    expect(readRegionPack(fill('a'.repeat(largestPack.bytes - bytes + 1)))).toEqual({
      ok: false,
      error: tooLarge(largestPack.bytes),
    })
    expect(readRegionPack(fill('字'.repeat(Math.ceil(room / 3))))).toEqual({
      ok: false,
      error: tooLarge(largestPack.bytes),
    })
    expect(readRegionPack(fill('😀'.repeat(Math.ceil(room / 4))))).toEqual({
      ok: false,
      error: tooLarge(largestPack.bytes),
    })
  })
})

describe('for anything at all', () => {
  const name = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'市局办数据 、,a1\u200B𠮷（）\n') }),
    fc.constantFrom('市数智局', '临溪市数据局', '临溪市', '云岭区'),
    fc.anything(),
  )
  const fields = (model: Record<string, fc.Arbitrary<unknown>>) =>
    fc.oneof({ weight: 9, arbitrary: fc.record(model, { requiredKeys: [] }) }, { weight: 1, arbitrary: fc.anything() })
  const anyUnit = fields({
    name,
    canonical: fc.option(name),
    aliases: fc.oneof(fc.array(name), fc.anything()),
    body: fc.constantFrom('government', 'party', 'collective', null, 3),
    other: fc.anything(),
  })
  const anyPack = fields({
    format: fc.constant('notice-units/1'),
    region: fc.option(name),
    units: fc.oneof(fc.array(anyUnit), fc.constant([unit])),
    other: fc.anything(),
  })
  /** What JSON can say. */
  const inJson = (value: unknown): unknown => {
    try {
      return JSON.parse(JSON.stringify(value) ?? 'null')
    } catch {
      return null
    }
  }

  it('the checker never throws and agrees with the schema', () => {
    fc.assert(
      fc.property(anyPack, (value) => {
        const json = inJson(value)
        expect(checkRegionPack(json).ok).toBe(isValid(json))
      }),
      { numRuns: 1500 },
    )
  })

  it('a text is read without a throw, with a sentence where it is no pack', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (json) => {
        const read = readRegionPack(json)
        expect(read.ok || read.error.endsWith('。')).toBe(true)
      }),
    )
  })
})
