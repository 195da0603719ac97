import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeQuote, findQuote, type QuoteAnchor } from '../../src/text/quote.ts'
import type { Span } from '../../src/text/span.ts'

const notice = readFileSync(new URL('../../seeds/notices/wuchang-2023.txt', import.meta.url), 'utf8')
const quoted = /\d[\d.]*(?:万|亿)?[%个家元项名人亩]?|区[\u4E00-\u9FFF]{1,6}局|[\u4E00-\u9FFF]{6}/g

const spans: Span[] = Array.from(notice.matchAll(quoted), ({ index, 0: words }) => ({
  start: index,
  end: index + words.length,
}))
const anySpan = fc.constantFrom(...spans)
const figures = spans.filter(({ start, end }) => /\d/.test(notice.slice(start, end)))

/** Replaces the first `old` of `text` and says where it stood. */
function edit(text: string, old: string, replacement: string): string {
  expect(text).toContain(old)
  return text.replace(old, replacement)
}

/** The anchor of the first `words` in `text`. */
function anchorOf(text: string, words: string): QuoteAnchor {
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return describeQuote(text, { start, end: start + words.length })
}

/** The state and the words found, which is what a reader sees. */
function find(text: string, anchor: QuoteAnchor): readonly [string, string | null] {
  const { state, span } = findQuote(text, anchor)
  return [state, span === null ? null : text.slice(span.start, span.end)]
}

/** A row of a table of tasks. */
function row(body: string, number: number): string {
  return `${body}新增规上企业${number}家，完成固定资产投资3亿元。\n`
}

describe('describeQuote', () => {
  it('keeps the words, 32 characters either side and the place', () => {
    const text = `${'前'.repeat(50)}新增5家${'后'.repeat(50)}`
    expect(describeQuote(text, { start: 50, end: 54 })).toEqual({
      quote: { type: 'TextQuoteSelector', exact: '新增5家', prefix: '前'.repeat(32), suffix: '后'.repeat(32) },
      position: { type: 'TextPositionSelector', start: 50, end: 54 },
    })
  })

  it('takes as much context as there is near the ends', () => {
    expect(describeQuote('新增5家', { start: 2, end: 3 }).quote).toMatchObject({ prefix: '新增', suffix: '家' })
  })

  it('takes just as much context as makes the place unique', () => {
    const row =
      '责任单位按照职责分工抓好落实并于每季度末报送进展情况，新增企业5家，并按月通报进展情况报区政府办公室汇总后统一发布。'
    const text = `甲${row}乙${row}丙`
    const second = text.lastIndexOf('5家')
    const { prefix, exact, suffix } = describeQuote(text, { start: second, end: second + 2 }).quote
    const whole = prefix + exact + suffix
    expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole))
    expect(text.indexOf(whole.slice(1, -1))).not.toBe(text.lastIndexOf(whole.slice(1, -1)))
  })

  it('never parts a surrogate pair', () => {
    const text = `${'🏛'.repeat(40)}新增5家a${'🏛'.repeat(40)}`
    const { prefix, suffix } = describeQuote(text, { start: 80, end: 84 }).quote
    expect(prefix.codePointAt(0)).toBe(0x1f3db)
    expect(suffix.codePointAt(suffix.length - 2)).toBe(0x1f3db)
  })
})

describe('findQuote, the words unchanged', () => {
  it('finds every quote of the same text at its place', () => {
    fc.assert(
      fc.property(anySpan, (span) => {
        expect(findQuote(notice, describeQuote(notice, span))).toEqual({ state: 'attached', span })
      }),
    )
  })

  it('follows words of a repeated address with the long paragraph that they begin', () => {
    const last = '各位代表！让我们团结一心，为完成全年任务努力奋斗。\n'
    const text = `各位代表：\n受市人民政府委托，现报告计划执行情况，请审议。\n完成农网改造112公里，加固房屋450户。\n${last}`
    const start = text.indexOf(last)
    const anchor = describeQuote(text, { start, end: start + 2 })
    const moved = edit(edit(text, last, ''), '各位代表：\n', `各位代表：\n${last}`)
    const now = moved.indexOf(last)
    expect(findQuote(moved, anchor)).toEqual({ state: 'attached', span: { start: now, end: now + 2 } })
  })

  it('finds any stretch of any text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(80), fc.nat(80), (text, a, b) => {
        const start = Math.min(a, b, text.length)
        const end = Math.min(Math.max(a, b) + 1, text.length)
        fc.pre(text.slice(start, end).trim() !== '')
        expect(findQuote(text, describeQuote(text, { start, end })).state).not.toBe('changed')
      }),
    )
  })

  it('follows a quote that text inserted before it moved', () => {
    fc.assert(
      fc.property(anySpan, fc.nat(notice.length), fc.constantFrom('新的一段。', '说明\n'), (span, at, inserted) => {
        fc.pre(at < span.start - 60 || at > span.end + 60)
        const moved = notice.slice(0, at) + inserted + notice.slice(at)
        const shift = at < span.start ? inserted.length : 0
        expect(findQuote(moved, describeQuote(notice, span))).toEqual({
          state: 'attached',
          span: { start: span.start + shift, end: span.end + shift },
        })
      }),
    )
  })

  it.each([
    ['white space', (text: string) => text.replaceAll('，', '，\n  ')],
    ['no white space', (text: string) => text.replaceAll(/[ \n]+/g, '\n')],
    [
      'full width',
      (text: string) => text.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ],
    ['zero-width characters', (text: string) => text.replaceAll('的', '\u200B的\uFEFF')],
  ])('does not mind %s', (_, republish) => {
    const text = republish(notice)
    fc.assert(
      fc.property(anySpan, (span) => {
        expect(findQuote(text, describeQuote(notice, span)).state).toBe('attached')
      }),
    )
  })

  it('gives the words alone, whatever white space was selected with them', () => {
    const text = '一、目标\n  新增企业5家  \n二、分工'
    const anchor = describeQuote(text, { start: 4, end: 16 })
    expect(find(`前言。${text}`, anchor)).toEqual(['attached', '新增企业5家'])
  })

  it('stays attached when the sentence was edited further off', () => {
    const text =
      '各街道、各部门要进一步加大工作力度，统筹推进科技企业培育工作，全年新增高新技术企业不少于120家，逐步形成梯队。'
    const anchor = anchorOf(text, '不少于120家')
    expect(find(edit(text, '进一步加大', '加大'), anchor)).toEqual(['attached', '不少于120家'])
    expect(find(edit(text, '逐步形成', '并形成'), anchor)).toEqual(['attached', '不少于120家'])
  })

  it('takes the nearest of identical rows', () => {
    const row = '区教育局\t新增5家\t年底前完成\n'
    const text = row.repeat(200)
    const start = text.indexOf('5', row.length * 120)
    expect(findQuote(`${text}附注。`, describeQuote(text, { start, end: start + 2 })).span?.start).toBe(start)
  })
})

describe('findQuote, the words changed', () => {
  it('takes no other sentence that has come to read the same for the own one, nor the own one for lost', () => {
    const item = (what: string, rate: number, lead: string) =>
      `${what}。完成95个，合格率达到${rate}%，按照职责分工抓好落实。\n责任单位：${lead}；完成时限：2031年6月底前。\n`
    const text =
      item('1.新建校舍', 95, '市教育局、市财政局') +
      item('2.新建厕所', 12, '市财政局、市水利局') +
      item('3.培训企业', 90, '市水利局、市教育局') +
      item('4.培训河道', 100, '市财政局、市水利局')
    const words = '完成95个，合格率达到90%，按照职责分工抓好落实。'
    const anchor = anchorOf(text, words)
    const now = edit(edit(text, '达到95%', '达到90%'), '3.培训企业', '按照要求，9.培训企业')
    expect(find(edit(now, '责任单位：市水利局、市教育局；', ''), anchor)).toEqual(['changed', words])
  })

  it('never attaches a quote with a digit changed, and shows its place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...figures), fc.integer({ min: 1, max: 9 }), (span, plus) => {
        const at = span.start + notice.slice(span.start, span.end).search(/\d/)
        const digit = String((Number(notice[at]) + plus) % 10)
        const found = findQuote(notice.slice(0, at) + digit + notice.slice(at + 1), describeQuote(notice, span))
        expect(found.state).toBe('changed')
        expect(found.span!.start).toBeLessThanOrEqual(at)
        expect(found.span!.end).toBeGreaterThan(at)
      }),
    )
  })

  it('never attaches a changed digit to other words when the text was edited elsewhere as well', () => {
    const edits = fc.array(fc.tuple(fc.nat(notice.length), fc.constantFrom('甲', '进一步', '，', '\n')), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(fc.constantFrom(...figures), edits, (span, inserted) => {
        const at = span.start + notice.slice(span.start, span.end).search(/\d/)
        const digit = String((Number(notice[at]) + 3) % 10)
        let text = notice.slice(0, at) + digit + notice.slice(at + 1)
        for (const [place, words] of inserted) text = text.slice(0, place) + words + text.slice(place)
        expect(findQuote(text, describeQuote(notice, span)).state).not.toBe('attached')
      }),
    )
  })

  it('attaches only the same words, whatever was done to the text', () => {
    const change = fc.tuple(fc.nat(notice.length), fc.nat(6), fc.constantFrom('', '甲', '7', '区审计局', '约', '万'))
    fc.assert(
      fc.property(anySpan, fc.array(change, { maxLength: 60 }), (span, changes) => {
        let text = notice
        for (const [at, cut, words] of changes) text = text.slice(0, at) + words + text.slice(at + cut)
        const anchor = describeQuote(notice, span)
        const found = findQuote(text, anchor)
        const words = found.span === null ? null : text.slice(found.span.start, found.span.end)
        const same = words?.replaceAll(/\s/g, '') === anchor.quote.exact.replaceAll(/\s/g, '')
        expect(found.state === 'attached' ? same : true).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  const text =
    '（二）壮大企业队伍。引导企业加大投入，全年新增高新技术企业不少于120家，完成投资5亿元，同比增长8.5%。' +
    '牵头单位：东山区教育局；责任单位：区财政局、区人社局。建设绿地30万亩。\n（三）做好其他工作，按时报送总结材料。'

  it.each([
    ['a unit of measure', '120家', '120家', '120个', '120个'],
    ['万 to 亿', '30万亩', '30万亩', '30亿亩', '30亿亩'],
    ['a longer figure', '5亿元', '投资5亿元', '投资15亿元', '15亿元'],
    ['a figure that grew behind', '120', '120家', '1200家', '1200'],
    ['the unit behind a bare figure', '5', '5亿元', '5万元', '5'],
    ['a decimal', '8.5%', '8.5%', '8.7%', '8.7%'],
    ['a rise into a fall', '8.5%', '同比增长', '同比下降', '8.5%'],
    ['an organisation', '区财政局', '区财政局', '区审计局', '区审计局'],
    ['the district of an organisation', '区教育局', '东山区教育局', '西山区教育局', '区教育局'],
    ['a longer organisation', '区人社局', '区人社局', '区人社局就业处', '区人社局'],
    ['a comparator', '不少于120家', '不少于', '不超过', '不超过120家'],
  ])('says changed for %s', (_, words, old, replacement, shown) => {
    expect(find(edit(text, old, replacement), anchorOf(text, words))).toEqual(['changed', shown])
  })

  it('is lost when the words were taken out', () => {
    expect(find(edit(text, '区财政局、', ''), anchorOf(text, '区财政局、'))).toEqual(['lost', null])
    expect(find('本站改版，原页面已删除。', anchorOf(text, '120家'))).toEqual(['lost', null])
    expect(find('', anchorOf(text, '120家'))).toEqual(['lost', null])
  })

  it('does not attach to the like row of another body', () => {
    const rows = `各街道任务如下，请认真抓好落实：\n${row('甲街道', 5)}${row('乙街道', 6)}${row('丙街道', 7)}`
    const anchor = anchorOf(rows, '5家')
    expect(find(rows.replace(row('甲街道', 5), row('甲街道', 12)).replace('6家', '5家'), anchor)[0]).toBe('changed')
    expect(find(rows.replace(row('甲街道', 5), '').replace('6家', '5家'), anchor)[0]).not.toBe('attached')
  })

  it('does not join the figures of two cells', () => {
    const table = '指标\t数量\n企业\t12\n项目\t34\n合计（家、项）见下表各行所列具体数字为准'
    expect(find(edit(table, '\t12', '\t1\t2'), anchorOf(table, '12'))[0]).toBe('changed')
  })
})
