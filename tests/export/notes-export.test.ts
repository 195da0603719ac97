import Ajv from 'ajv'
import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import schema from '../../seeds/schemas/notes-export.schema.json' with { type: 'json' }
import { fileName } from '../../src/export/file-name.ts'
import { timeWords } from '../../src/export/note-words.ts'
import { noteTable } from '../../src/export/note-table.ts'
import { tableToCsv } from '../../src/export/table-to-csv.ts'
import { notesToJson } from '../../src/export/to-json.ts'
import { notesToMarkdown } from '../../src/export/to-markdown.ts'
import type { Note } from '../../src/notes/note.ts'
import { sampleNote, sampleTarget } from '../notes/sample-note.ts'
import { inOrder, textOf } from './written.ts'

const note = sampleNote()
const otherPage = 'https://www.example.gov.cn/b/2.html'

function withWords(words: string): Note {
  const target = { ...sampleTarget(), path: [], place: words, quote: { ...sampleTarget().quote, exact: words } }
  return sampleNote({ body: words, target, notice: { ...note.notice, title: words, issuer: words } })
}

function at(start: number, change: Partial<Note> = {}): Note {
  return sampleNote({ target: sampleTarget({ position: { ...sampleTarget().position, start } }), ...change })
}

function notesToCsv(notes: readonly Note[]): Promise<string> {
  return textOf(tableToCsv(noteTable(inOrder(notes))))
}

function markdownOf(notes: readonly Note[]): Promise<string> {
  return textOf(notesToMarkdown(inOrder(notes)))
}

function cellsOf(csv: string): string[][] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data
}

describe('notesToCsv', () => {
  it('writes a table that a spreadsheet opens', async () => {
    const csv = await notesToCsv([note])
    expect(csv.startsWith('\uFEFF序号,通知标题,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(cellsOf(csv)[1]).toEqual([
      '1',
      '关于做好示例工作的通知',
      '示发〔2026〕5号',
      '示例区人民政府',
      '2026-03-02',
      '二、重点任务 › 1.壮大队伍',
      '量化目标',
      '不少于5家',
      '去年是4家',
      '企业',
      '绿色下划线',
      timeWords(note.createdAt),
      timeWords(note.updatedAt),
      'https://www.example.gov.cn/a/1.html',
    ])
  })

  it('has no words to quote for a note on the whole notice, which comes first', async () => {
    const [, first] = cellsOf(await notesToCsv([note, sampleNote({ target: null, createdAt: note.createdAt + 1 })]))
    expect(first?.slice(5, 9)).toEqual(['', '整份通知', '', '去年是4家'])
  })

  it('parts rows with CRLF only', async () => {
    const csv = await notesToCsv([note, sampleNote({ page: otherPage })])
    expect(csv.split('\r\n')).toHaveLength(4)
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('orders notice by notice as the words stand, and leaves erased ones out', async () => {
    const notes = [
      at(9, { body: '乙', page: otherPage, createdAt: 5 }),
      at(50, { body: '丙', createdAt: 1 }),
      at(3, { body: '甲', createdAt: 6 }),
      at(1, { body: '删', deleted: 1 }),
    ]
    const rows = cellsOf(await notesToCsv(notes)).slice(1)
    expect(rows.map(([number, , , , , , , , body]) => [number, body])).toEqual([
      ['1', '甲'],
      ['2', '丙'],
      ['3', '乙'],
    ])
    expect(notes[0]?.body).toBe('乙')
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1＋1',
    '＋1',
    '－1',
    '＠x',
    '\t=1',
    '\r=1',
    '\n=1',
    '=HYPERLINK("http://x")',
  ])('lets no spreadsheet run %j', async (words) => {
    const [, row] = cellsOf(await notesToCsv([withWords(words)]))
    expect(row?.filter((cell) => cell === `'${words}`)).toHaveLength(5)
  })

  it('gives every cell back as it was, or with an apostrophe before it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'=+-@"\',;\r\n\t\\甲＝＋－＠a1 ') }), async (words) => {
        const [, row] = cellsOf(await notesToCsv([withWords(words)]))
        expect([words, `'${words}`]).toContain(row?.[8])
        expect(row?.every((cell) => !/^[=+\-@＝＋－＠\t\r\n]/.test(cell))).toBe(true)
      }),
    )
  })
})

describe('notesToMarkdown', () => {
  it('cites the notice, quotes the words and gives the note', async () => {
    expect(await markdownOf([note])).toBe(
      [
        '# 公告镜笔记',
        '## 《关于做好示例工作的通知》（示发〔2026〕5号）',
        '- 发文机关：示例区人民政府\n- 发布日期：2026-03-02\n- 网址：<https://www.example.gov.cn/a/1.html>',
        '> 不少于5家',
        '去年是4家',
        `— 二、重点任务 › 1.壮大队伍，量化目标，\\#企业，${timeWords(note.createdAt)}`,
      ].join('\n\n') + '\n',
    )
  })

  it('says of a note on the whole notice what it is on', async () => {
    const markdown = await markdownOf([sampleNote({ target: null }), note])
    expect(markdown).toContain(`\n\n去年是4家\n\n— 整份通知，\\#企业，${timeWords(note.createdAt)}\n\n> 不少于5家\n`)
  })

  it('gives each notice one heading', async () => {
    const notes = [at(1), at(2), at(3, { page: otherPage, notice: { ...note.notice, title: '《乙〈甲〉》' } })]
    const headings = (await markdownOf(notes)).match(/^## .*$/gm)
    expect(headings).toEqual(['## 《关于做好示例工作的通知》（示发〔2026〕5号）', '## 《乙〈甲〉》（示发〔2026〕5号）'])
  })

  it('quotes a table of several lines as a block', async () => {
    expect(await markdownOf([withWords('甲\t5\r\n\n乙 6')])).toContain('\n> 甲 5\n>\n> 乙 6\n')
  })

  it('links no address but a web page', async () => {
    const markdown = await markdownOf([sampleNote({ page: 'javascript:alert(1)' })])
    expect(markdown).toContain('- 网址：javascript:alert(1)')
    expect(markdown).not.toContain('<javascript')
  })

  it('says nothing of a highlight without words', async () => {
    expect(await markdownOf([sampleNote({ body: ' ' })])).toMatch(/> 不少于5家\n\n— /)
  })

  it.each([
    ['# 标题', String.raw`\# 标题`],
    ['<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['[x](javascript:alert(1))', String.raw`\[x\](javascript:alert(1))`],
    ['![x](http://x/y.png)', String.raw`!\[x\](http://x/y.png)`],
    ['**粗** _斜_ `码` ~~删~~', String.raw`\*\*粗\*\* \_斜\_ \`码\` \~\~删\~\~`],
    ['a|b', String.raw`a\|b`],
    ['- 项', String.raw`\- 项`],
    ['1. 项', String.raw`1\. 项`],
    ['2) 项', String.raw`2\) 项`],
    ['===', String.raw`\===`],
    ['---', String.raw`\---`],
    ['> 引', String.raw`\> 引`],
    ['    缩进', '缩进'],
    ['&lt;b&gt;', String.raw`\&lt;b\&gt;`],
    ['反\\斜', String.raw`反\\斜`],
  ])('writes %j as plain words', async (words, escaped) => {
    const markdown = await markdownOf([withWords(words)])
    expect(markdown).toContain(`\n\n${escaped}\n\n`)
    expect(markdown).toContain(`\n> ${escaped}\n`)
  })

  it('lets no words begin a block of their own', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...'#>-+*=_`~|<&![]()1.) \n\t\u2028\r甲\\') }),
        async (words) => {
          const lines = (await markdownOf([withWords(words)])).split('\n')
          const ours = /^(?:# 公告镜笔记|## 《.*》（示发〔2026〕5号）|- (?:发文机关|发布日期|网址)：.*|>|> .*|— .*|)$/
          const plain = lines.filter((line) => !ours.test(line)).map((line) => line.trimEnd())
          expect(plain.filter((line) => /^(?:[#>\-+*=_`~|<\s]|\d+[.)])/.test(line))).toEqual([])
        },
      ),
    )
  })
})

describe('notesToJson', () => {
  it('writes the public format, tombstones included, without what is this machine’s matter', async () => {
    const erased = sampleNote({ id: '01900000-0000-7000-8000-000000000002', deleted: 1, body: 'dirty' })
    const whole = sampleNote({ id: '01900000-0000-7000-8000-000000000003', target: null, rev: '3-x' })
    const file = JSON.parse(await textOf(notesToJson([[note], [], [erased, whole]], Date.UTC(2026, 10, 24))))
    expect(new Ajv().validate(schema, file)).toBe(true)
    expect(file).toMatchObject({ format: 'notice-notes/2', exportedAt: '2026-11-24T00:00:00.000Z' })
    expect(file.notes).toEqual([note, erased, whole].map(({ dirty: _dirty, rev: _rev, ...rest }) => rest))
  })
})

describe('fileName', () => {
  const day = new Date(2026, 10, 24, 23, 59)

  it.each([
    ['笔记', '公告镜笔记-2026-11-24.csv'],
    ['a/b\\c:d*e?f"g<h>i|j', '公告镜a b c d e f g h i j-2026-11-24.csv'],
    ['../../etc', '公告镜etc-2026-11-24.csv'],
    ['名\u202Egnp.exe\u0000\n', '公告镜名 gnp.exe-2026-11-24.csv'],
    ['', '公告镜-2026-11-24.csv'],
  ])('%j', (what, name) => {
    expect(fileName(what, 'csv', day)).toBe(name)
  })

  it('stays short enough for every system', () => {
    const name = fileName('长'.repeat(500), 'json', day)
    expect(new TextEncoder().encode(name).length).toBeLessThan(255)
    expect(name.endsWith('…-2026-11-24.json')).toBe(true)
  })
})
