import { describe, expect, it } from 'vitest'
import { siteLines } from '../../src/page/text-edges.ts'

const tools = '【打印】【关闭】'
const source = '来源：县水利局　日期：2033-04-09　点击：12'
const text = ['各镇人民政府：', '现将任务下达给你们。', '县水利局']

/** What is left of a text without the site's lines. */
function left(lines: readonly string[], tables: readonly { start: number; end: number }[] = []): string {
  const whole = lines.join('\n')
  let kept = ''
  let from = 0
  for (const { start, end } of siteLines(whole, tables)) {
    expect(start).toBeGreaterThanOrEqual(from)
    kept += whole.slice(from, start)
    from = end
  }
  return kept + whole.slice(from)
}

describe('the site’s lines in a text', () => {
  it.each([
    ['none', text, text],
    ['at the beginning', [source, tools, ...text], text],
    ['behind the title', ['关于清淤的通知', source, tools, ...text], ['关于清淤的通知', ...text]],
    ['at the end', [...text, tools, '上一篇：没有了'], text],
    ['at both ends', [source, ...text, tools], text],
    ['after a short text', ['关于清淤的通知', tools, tools], ['关于清淤的通知']],
    ['parted by nothing but the site’s', ['关于清淤的通知', source, '', tools], ['关于清淤的通知']],
    ['all of them', [source, tools], []],
  ])('are left out: %s', (_, lines, wanted) => {
    expect(left(lines)).toBe(wanted.join('\n'))
  })

  it('stay behind the first words of the text', () => {
    const lines = [source, '各嘎查：', '现将下列实事项目公布如下。', '主办：苏木生态办公室', ...text]
    expect(left(lines)).toBe(lines.slice(1).join('\n'))
  })

  it('stay where a table stands before or behind them', () => {
    const lines = ['镇\t任务', tools, ...text]
    expect(left(lines, [{ start: 0, end: 4 }])).toBe(lines.join('\n'))
  })

  it('stay amid a long text', () => {
    const many = Array.from({ length: 20 }, (_, at) => `第${at}项工作要抓好落实。`)
    const lines = [...many, tools, ...many]
    expect(left(lines)).toBe(lines.join('\n'))
  })
})
