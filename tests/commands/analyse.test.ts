import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { analyseFile, runAnalyse } from '../../src/commands/analyse.ts'

const title = '望川县人民政府关于做好2024年植树工作的通知'
const page = `<title>${title}</title><body><h1>${title}</h1><div id="zoom"><p>望政发〔2024〕3号</p><p>各乡镇人民政府：</p><p>今年完成造林2万亩，请认真组织实施。</p><p>望川县人民政府</p><p>2024年3月1日</p></div></body>`
const seed = new URL('../../seeds/notices/wuchang-2023.txt', import.meta.url).pathname

let folder = ''
const file = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'analyse-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** 通知 … in GB 18030: what a page of that encoding has. */
const gbPage = Buffer.concat([
  Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>'),
  Buffer.from('b9d8d3dad6b2caf7b5c4cda8d6aa', 'hex'),
  Buffer.from('</title><body><p>'),
  Buffer.from('b8f7cfe7d5f2a3ba', 'hex'),
  Buffer.from('</p></body>'),
])

describe('a file is analysed', () => {
  test('a page, with the address that it came from', async () => {
    const result = await analyseFile(await file('a.html', page), 'https://www.wangchuan.gov.cn/zwgk/t20240304_1.html')
    expect(result).toMatchObject({
      ok: true,
      analysis: {
        format: 'notice-analysis/1',
        notice: { isNotice: true, title, documentNumber: '望政发〔2024〕3号', writtenOn: '2024-03-01' },
      },
    })
  })

  test('what its own style hides is not read, nor is the header of the site', async () => {
    const head = '<style>.copy{display:none}@media print{p{display:none}}</style>'
    const site = '<header><ul><li>望川县人民政府</li></ul><p>今天是2024年3月4日，网上预约3万人</p></header>'
    const result = await analyseFile(
      await file('d.html', `${head}${page.replace('<h1>', `${site}<div class="copy">分享：造林5万亩。</div><h1>`)}`),
    )
    expect(result.ok && result.analysis.findings.flatMap((one) => (one.kind === 'quantity' ? one.text : []))).toEqual([
      '2万亩',
    ])
  })

  test('a text keeps its offsets', async () => {
    const result = await analyseFile(seed)
    const text = result.ok ? result.analysis.text : ''
    expect(text.indexOf('区人民政府关于印发')).toBe('移动端头部\n\n'.length)
    expect(result).toMatchObject({ ok: true, analysis: { notice: { isNotice: true } } })
  })

  test('a byte-order mark is taken off, GBK is read', async () => {
    const marked = await analyseFile(await file('b.txt', `\ufeff${title}\n各乡镇：\n请认真组织实施。`))
    expect(marked).toMatchObject({ ok: true, analysis: { notice: { title, isNotice: true } } })
    expect(await analyseFile(await file('c.html', gbPage))).toMatchObject({
      ok: true,
      analysis: { notice: { title: '关于植树的通知' } },
    })
  })

  test('what is no notice has no findings', async () => {
    const path = await file(
      'd.html',
      '<title>望川要闻</title><body><p>本报讯（记者 李禾）昨日新增企业5家，县长强调要再接再厉。</p></body>',
    )
    expect(await analyseFile(path)).toMatchObject({
      ok: true,
      analysis: { notice: { isNotice: false }, findings: [], tasks: [], outline: [], warnings: [] },
    })
  })

  test.each([
    ['missing.html', null],
    ['empty.html', ''],
    ['blank.txt', ' \n'],
    ['binary.html', new Uint8Array([0x89, 0x50, 0, 0, 0, 1])],
    ['broken.txt', new Uint8Array([0xff, 0xff, 0x80])],
    ['page.pdf', '%PDF'],
  ])('refused with a sentence: %s', async (name, content) => {
    const path = content === null ? join(folder, name) : await file(name, content)
    const result = await analyseFile(path)
    expect(result).toMatchObject({ ok: false, error: expect.stringMatching(/[。.]$/u) })
  })

  test('a folder is refused', async () => {
    expect((await analyseFile(`${folder}.html`)).ok).toBe(false)
    expect((await analyseFile(folder)).ok).toBe(false)
  })
})

/** Runs the command and catches what it says. */
async function run(...words: string[]) {
  const out = vi.spyOn(console, 'log').mockReturnValue()
  const err = vi.spyOn(console, 'error').mockReturnValue()
  const code = await runAnalyse(words)
  const said = { code, out: out.mock.calls.flat().join('\n'), err: err.mock.calls.flat().join('\n') }
  vi.restoreAllMocks()
  return said
}

describe('the command', () => {
  test('prints one JSON document and ends with 0 for a notice', async () => {
    const { code, out, err } = await run(await file('e.html', page), '--url', 'https://www.wangchuan.gov.cn/a.html')
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(JSON.parse(out)).toMatchObject({ format: 'notice-analysis/1', notice: { isNotice: true } })
  })

  test('ends with 1 and a sentence for what is none, the JSON all the same', async () => {
    const { code, out, err } = await run(await file('f.txt', '今天天气很好。'))
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ notice: { isNotice: false }, findings: [] })
    expect(err).toMatch(/不是公文.*not look like a notice/u)
  })

  test.each([
    [[]],
    [['a.html', 'b.html']],
    [['a.html', '--url']],
    [['a.html', '--url', 'no address']],
    [['a.html', '--units']],
    [['a.html', '--portals']],
    [['--help']],
  ])('ends with 2 for the wrong words %j', async (words) => {
    const { code, out, err } = await run(...words)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/用法.*Usage/u)
  })

  const pack = {
    format: 'notice-units/1',
    region: '望川县',
    units: [{ name: '县植树办', canonical: '望川县植树造林办公室' }],
  }
  const withUnit = page.replace('请认真组织实施', '由县植树办组织实施')

  test('reads names from a pack', async () => {
    const units = await file('pack.json', JSON.stringify(pack))
    const { code, out } = await run(await file('g.html', withUnit), '--units', units)
    expect(code).toBe(0)
    const { findings } = JSON.parse(out) as { findings: { text: string; canonical?: string }[] }
    expect(findings.find(({ text }) => text === '县植树办')?.canonical).toBe('望川县植树造林办公室')
  })

  test.each([
    ['wrong.json', JSON.stringify({ ...pack, units: [{ name: '县' }] }), '第 1 个单位的 name 不对'],
    ['broken.json', '{', '这不是 JSON 文件'],
    ['none.json', null, '读不了单位名录'],
  ])('ends with 2 and a sentence for a pack that cannot be read: %s', async (name, content, sentence) => {
    const units = content === null ? join(folder, name) : await file(name, content)
    const { code, out, err } = await run(await file('h.html', withUnit), `--units=${units}`)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(sentence)
  })

  test('reads a page as the rules for its portal say', async () => {
    const rules = { format: 'notice-portals/1', portals: [{ host: '*.wangchuan.gov.cn', furniture: '.ad' }] }
    const portals = await file('portals.json', JSON.stringify(rules))
    const saved = await file('i.html', page.replace('请认真组织实施', '请认真组织实施<i class="ad">（扫码看图解）</i>'))
    const address = ['--url', 'https://www.wangchuan.gov.cn/a.html']
    expect((await run(saved, ...address)).out).toContain('扫码看图解')
    const { code, out } = await run(saved, ...address, '--portals', portals)
    expect(code).toBe(0)
    expect(out).not.toContain('扫码看图解')
    expect((await run(saved, '--portals', portals)).out).toContain('扫码看图解')
  })

  test('ends with 2 and a sentence for rules that cannot be used', async () => {
    const rules = { format: 'notice-portals/1', portals: [{ host: 'a.gov.cn', body: 'p[[' }] }
    const portals = await file('portals.json', JSON.stringify(rules))
    const { code, err } = await run(await file('j.html', page), '--portals', portals)
    expect(code).toBe(2)
    expect(err).toContain('第 1 个网站（a.gov.cn）的 body 不对')
  })

  test('ends with 2 for a file that is not there', async () => {
    expect(await run(join(folder, 'none.html'))).toMatchObject({ code: 2, out: '' })
  })
})
