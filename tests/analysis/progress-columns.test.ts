import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import { judgeText } from '../../src/notice/judge-text.ts'
import { readLetter } from '../../src/notice/read-letter.ts'

describe('columns that tell how far a task has come', () => {
  const table = (...rows: readonly (readonly string[])[]) => {
    const text = rows.map((row) => row.join('\t')).join('\n')
    let at = 0
    const cells = rows.flatMap((row, index) =>
      row.map((words, column) => {
        const cell = { start: at, end: at + words.length, row: index, column, rowSpan: 1, columnSpan: 1 }
        at = cell.end + 1
        return cell
      }),
    )
    return { text, tables: [{ start: 0, end: text.length, cells }] }
  }

  it('report, in the unit and of the metric of the task, which is planned', () => {
    const body = table(
      ['序号', '项目内容', '完成情况', '当前进度'],
      ['1', '新增养老床位400张。', '438', '109%'],
      ['2', '推进水厂扩建。', '主体完工', '80%（管网滞后）'],
    )
    const letter = readLetter(body)
    const notice = { ...judgeText(body, letter), title: '2031年民生实事完成情况' }
    const found = analyse(notice, body, letter).findings.filter((one) => one.kind === 'quantity')
    expect(found.map((one) => `${one.status} ${one.text} ${one.unit} ${one.metric?.text}`)).toEqual([
      'target 400张 张 养老床位',
      'result 438 张 养老床位',
      'result 109% % 养老床位',
      'result 80% % 水厂扩建',
    ])
  })
})
