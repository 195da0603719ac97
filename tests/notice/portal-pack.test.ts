// @vitest-environment jsdom
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sample from '../../seeds/portal-packs/sample.json' with { type: 'json' }
import schema from '../../seeds/schemas/portal-pack.schema.json' with { type: 'json' }
import { checkPortal, checkPortalPack, largestPortals, readPortalPack } from '../../src/notice/portal-pack.ts'
import { largestSelector } from '../../src/notice/portal.ts'
import { selectorTest } from '../../src/page/portal-parts.ts'

const isValid = new Ajv2020({ allowUnionTypes: true, strictRequired: false }).compile(schema)
const isSelector = selectorTest(document)
const check = (value: unknown) => checkPortalPack(value, isSelector)

const portal = { host: 'www.linxi.gov.cn', body: '#nr', title: null, source: null, furniture: null, off: false }
const pack = { format: 'notice-portals/1', portals: [portal] }
const withPortal = (change: object) => ({ ...pack, portals: [{ ...portal, ...change }] })
const withBody = (body: unknown) => withPortal({ body })

const badHost = '第 1 个网站的 host 不对：写网站域名，如 www.linxi.gov.cn；连同下级网站写 *.linxi.gov.cn。字母要小写。'
const badBody =
  '第 1 个网站（www.linxi.gov.cn）的 body 不对：浏览器不认这个 CSS 选择器，或者里面有不能用的 :has()、伪元素、转义。'

const good: readonly (readonly [string, unknown])[] = [
  ['a pack', pack],
  ['a host and all below it', withPortal({ host: '*.linxi.gov.cn' })],
  ['an address of four numbers', withPortal({ host: '10.2.3.4' })],
  ['a name of the house net', withPortal({ host: 'oa' })],
  ['a part alone', { ...pack, portals: [{ host: 'a.gov.cn', furniture: '.ad' }] }],
  ['a list of selectors', withBody('#a > .b, td.c:nth-of-type(2) ~ p, [id="x-1"]')],
  ['the longest selector', withBody(`.${'a'.repeat(largestSelector - 1)}`)],
  ['Chinese names of classes', withBody('.正文')],
  ['switched off', withPortal({ off: true })],
  ['unknown keys', { ...withPortal({ phone: 1 }), 说明: ['x'] }],
]

const bad: readonly (readonly [string, unknown, string])[] = [
  ['a list', [pack], '这个文件不对：要写在一对 { } 里。'],
  ['another format', { ...pack, format: 'notice-units/1' }, '这不是网站规则：format 要写 "notice-portals/1"。'],
  ['no portals', { format: pack.format }, '没有网站：portals 要是一个列表，至少写一个网站。'],
  ['an empty list', { ...pack, portals: [] }, '没有网站：portals 要是一个列表，至少写一个网站。'],
  [
    'too many',
    { ...pack, portals: Array.from({ length: 501 }, (_, at) => ({ ...portal, host: `a${at}.gov.cn` })) },
    '网站太多：有 501 个，最多 500 个。',
  ],
  ['a portal that is text', { ...pack, portals: ['www.linxi.gov.cn'] }, '第 1 个网站不对：要写在一对 { } 里。'],
  ['no host', { ...pack, portals: [{ body: '#a' }] }, '第 1 个网站的 host 没有写。'],
  ['a whole address', withPortal({ host: 'https://www.linxi.gov.cn/' }), badHost],
  ['capital letters', withPortal({ host: 'WWW.linxi.gov.cn' }), badHost],
  ['all hosts', withPortal({ host: '*' }), badHost],
  ['a whole country', withPortal({ host: '*.cn' }), badHost],
  ['a star within', withPortal({ host: 'www.*.cn' }), badHost],
  ['a port', withPortal({ host: 'www.linxi.gov.cn:8080' }), badHost],
  ['a host that is too long', withPortal({ host: `${'a.'.repeat(130)}cn` }), badHost],
  [
    'nothing told',
    withBody(null),
    '第 1 个网站（www.linxi.gov.cn）什么也没写：body、title、source、furniture 至少写一个。',
  ],
  ['a selector that is no text', withBody(5), '第 1 个网站（www.linxi.gov.cn）的 body 不对：要是文字，写 CSS 选择器。'],
  [
    'a selector that is too long',
    withBody(`.${'a'.repeat(300)}`),
    '第 1 个网站（www.linxi.gov.cn）的 body 太长：最多 300 个字符。',
  ],
  ['a blank', withBody('  '), badBody],
  ['an open bracket', withBody('.a[['), badBody],
  ['a rule', withBody('a{color:red}'), badBody],
  ['a pseudo-element', withBody('p::before'), badBody],
  ['a search through the page', withBody('div:HAS(p)'), badBody],
  ['an escape', withBody(String.raw`.a\:b`), badBody],
  ['a comment', withBody('a/* */b'), badBody],
  [
    'a switch that is none',
    withPortal({ off: 1 }),
    '第 1 个网站（www.linxi.gov.cn）的 off 不对：只能是 true 或 false。',
  ],
  ['a host twice', { ...pack, portals: [portal, portal] }, 'www.linxi.gov.cn 写了两次：一个网站只写一次。'],
  [
    'a hostile key',
    JSON.parse('{"format":"notice-portals/1","portals":[{"host":"a.cn","body":"p","__proto__":{"x":1}}]}'),
    '第 1 个网站不对：不能有 __proto__。',
  ],
]

/** What only the reader's own code and the browser's parser see. */
const beyondSchema = ['an open bracket', 'a host twice']

describe('a pack of portals', () => {
  it.each(good)('is read: %s', (_, value) => {
    expect(check(value)).toMatchObject({ ok: true })
    expect(isValid(value)).toBe(true)
  })

  it.each(bad)('is refused with a sentence: %s', (name, value, error) => {
    expect(check(value)).toEqual({ ok: false, error })
    expect(isValid(value)).toBe(beyondSchema.includes(name))
  })

  it('keeps the known fields alone', () => {
    expect(check({ ...withPortal({ body: ' #a ', phone: 1 }), comment: 1 })).toEqual({
      ok: true,
      pack: { format: 'notice-portals/1', portals: [{ ...portal, body: '#a' }] },
    })
  })

  it('is the sample', () => {
    const read = readPortalPack(JSON.stringify(sample), isSelector)
    expect(read).toMatchObject({ ok: true })
    expect(read.ok && read.pack.portals.map(({ host }) => host)).toEqual(sample.portals.map(({ host }) => host))
    expect(isValid(sample)).toBe(true)
  })

  it.each([
    ['no JSON', '{"format":', /^这不是 JSON 文件/u],
    ['too many bytes', ' '.repeat(largestPortals.bytes + 1), /^文件太大，最多 200 KB。$/u],
    ['too many bytes in few characters', `"${'字'.repeat(70_000)}"`, /^文件太大/u],
  ])('is refused as a file: %s', (_, json, error) => {
    const read = readPortalPack(json, isSelector)
    expect(read.ok ? '' : read.error).toMatch(error)
  })

  it('says of any value what is wrong, and throws for none', () => {
    const faults: string[] = []
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, text) => {
        for (const read of [check(value), checkPortal(value, isSelector), readPortalPack(text, isSelector)])
          if (!read.ok && !read.error.endsWith('。')) faults.push(read.error)
      }),
    )
    expect(faults).toEqual([])
  })
})
