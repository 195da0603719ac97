// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/page/read-text.ts'
import { cutPieces } from '../../src/page/text-piece.ts'

function bodyOf(html: string): Element {
  const element = document.createElement('div')
  element.innerHTML = html
  document.body.replaceChildren(element)
  return element
}

const textOf = (html: string) => readText(bodyOf(html)).noticeText.text

describe('the text is what the page shows', () => {
  test.each([
    ['blocks and line breaks', '<p>甲</p><div>乙<br>丙</div>丁', '甲\n乙\n丙\n丁'],
    ['runs of blanks', '<p>\n  新增 \n  <b> 5</b>个 </p>', '新增 5个'],
    ['no blank between blocks', '<div>\n<p>甲</p>\n\n<p>乙</p>\n</div>', '甲\n乙'],
    ['hard and full-width blanks stay', '<p>　　甲&nbsp;&nbsp;乙</p>', '　　甲\u00a0\u00a0乙'],
    ['signs without width go', '<p>甲\u200b乙\ufeff丙</p>', '甲乙丙'],
    ['inline elements part nothing', '<p><span>2024</span><span>年</span><b>3</b>月</p>', '2024年3月'],
    ['two line breaks leave a line free', '<p>甲<br><br>乙</p>', '甲\n\n乙'],
    ['empty paragraphs', '<p>甲</p><p>&#32;</p><p></p><p>乙</p>', '甲\n乙'],
    ['kept line breaks', '<pre>甲\n乙</pre><p style="white-space: pre-wrap">丙\n丁</p>', '甲\n乙\n丙\n丁'],
    ['custom elements are blocks', '<ucapcontent><p>甲</p></ucapcontent><x-y>乙</x-y>丙', '甲\n乙\n丙'],
    ['lists', '<ul><li>甲</li><li>乙</li></ul>', '甲\n乙'],
    ['links under 相关链接', '<p>甲</p><p>相关链接：</p><p><a>乙</a></p><ul><li><a>丙</a></li></ul>', '甲'],
    ['text after such links', '<p>相关链接：</p><p><a>乙</a></p><p>甲</p><p><a>丙</a></p>', '甲\n丙'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text)
  })

  test.each([
    '<script>x</script>',
    '<style>p{}</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<span hidden>x</span>',
    '<div style="color:red;DISPLAY : none">x</div>',
    '<div aria-hidden="true">x</div>',
    '<select><option>x</option></select>',
    '<!-- x -->',
    '<div class="share">x</div>',
    '<nav>x</nav>',
    '<p>字体：[大 中 小] 打印 浏览次数：12</p>',
    '<p>当前位置：首页 > 政务公开</p>',
  ])('left out: %s', (html) => {
    expect(textOf(`<p>甲</p>${html}<p>乙</p>`)).toBe('甲\n乙')
  })

  test('the page is not changed', () => {
    const body = bodyOf('<p> 甲 <b>乙</b></p><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>')
    const before = body.outerHTML
    const read = readText(body)
    cutPieces(read.pieces, { start: 0, end: 5 })
    expect(body.outerHTML).toBe(before)
  })
})

describe('tables', () => {
  const merged =
    '<p>前</p><table><caption></caption><tr><th>项目</th><th>任务</th><th>单位</th></tr><tr><td rowspan="2">林业</td><td>造林<br>2万亩</td><td><p>县林业局</p><p>各乡镇</p></td></tr><tr><td colspan="2">抚育</td></tr></table><p>后</p>'

  test('cells are parted by tabs, rows by line breaks, on the unmerged grid', () => {
    const { text, tables } = readText(bodyOf(merged.replace('<caption></caption>', ''))).noticeText
    expect(text).toBe('前\n项目\t任务\t单位\n林业\t造林\n2万亩\t县林业局\n各乡镇\n抚育\n后')
    expect(tables).toHaveLength(1)
    expect(
      tables[0]?.cells.map(({ start, end, row, column, rowSpan, columnSpan }) => [
        text.slice(start, end),
        row,
        column,
        rowSpan,
        columnSpan,
      ]),
    ).toEqual([
      ['项目', 0, 0, 1, 1],
      ['任务', 0, 1, 1, 1],
      ['单位', 0, 2, 1, 1],
      ['林业', 1, 0, 2, 1],
      ['造林\n2万亩', 1, 1, 1, 1],
      ['县林业局\n各乡镇', 1, 2, 1, 1],
      ['抚育', 2, 1, 1, 2],
    ])
    expect(text.slice(tables[0]?.start, tables[0]?.end)).toBe(text.slice(2, -2))
  })

  test('empty cells keep their place', () => {
    const { text, tables } = readText(
      bodyOf('<table><tr><td>甲</td><td></td><td>乙</td></tr><tr><td> </td><td>1</td><td>2</td></tr></table>'),
    ).noticeText
    expect(text).toBe('甲\t\t乙\n\t1\t2')
    expect(tables[0]?.cells).toHaveLength(6)
  })

  test('a list with a head has small tables in its cells, which are read as lines', () => {
    const inner = (words: string) =>
      `<table><tr><td>内容</td><td>${words}</td></tr><tr><td>投资</td><td>6万元</td></tr></table>`
    const row = (words: string) => `<tr><td>1</td><td>${inner(words)}</td><td>县林业局</td></tr>`
    const html = `<table><tr><th>序号</th><th>建设内容</th><th>牵头单位</th></tr>${row('造林')}${row('抚育')}</table>`
    const { text, tables } = readText(bodyOf(html)).noticeText
    expect(tables).toHaveLength(1)
    expect(text).toBe(
      '序号\t建设内容\t牵头单位\n1\t内容\n造林\n投资\n6万元\t县林业局\n1\t内容\n抚育\n投资\n6万元\t县林业局',
    )
  })

  test('layout tables are no tables', () => {
    const prose = Array.from({ length: 8 }, (_, at) => `<p>第${at}段，${'正文文字'.repeat(30)}。</p>`).join('')
    const cases = [
      '<table><tr><td>题</td></tr><tr><td>文</td></tr></table>',
      '<table><tr><td><table><tr><td>甲</td><td>乙</td></tr></table></td><td>丙</td></tr><tr><td>丁</td><td>戊</td></tr></table>',
      `<table><tr><td>左栏</td><td>题</td></tr><tr><td>左</td><td>${prose}</td></tr></table>`,
      '<table role="presentation"><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
    ]
    for (const html of cases) {
      const { text, tables } = readText(bodyOf(html)).noticeText
      expect(tables).toEqual([])
      expect(text).not.toContain('\t')
    }
  })

  test('tables of names, units and times are data, whatever their cells say', () => {
    const html =
      '<table><tr><td>名称</td><td>责任部门</td><td>时间</td></tr><tr><td>植树</td><td>县林业局</td><td>3月</td></tr><tr><td>首页 > 更新</td><td>打印</td><td>来源：县府办</td></tr></table>'
    const { text, tables } = readText(bodyOf(html)).noticeText
    expect(text).toBe('名称\t责任部门\t时间\n植树\t县林业局\t3月\n首页 > 更新\t打印\t来源：县府办')
    expect(tables[0]?.cells).toHaveLength(9)
  })

  test.each([
    '建设位置：柳河镇',
    '网站访问量达120万人次。',
    '责任编辑制度健全，字数不限。',
    '字号统一为三号',
    '主办单位负责打印',
  ])('a line of the notice that sounds like the site stays: %s', (line) => {
    expect(textOf(`<p>甲</p><p>${line}</p><p>乙</p>`)).toBe(`甲\n${line}\n乙`)
  })

  test('lines of the site at the ends of a box of lines go, those between stay', () => {
    const read = readText(
      bodyOf(
        '当前位置：首页 > 公告<br>来源：县府办 点击：12<br>一、目标<br>造林2万亩。<br>【打印】【关闭】<br>皖ICP备00000001号',
      ),
    )
    expect(read.noticeText.text).toBe('一、目标\n造林2万亩。')
    expect(cutPieces(read.pieces, { start: 0, end: 4 }).map(({ node }) => node.data)).toEqual(['一、目标'])
  })

  test('a table about the document is left out', () => {
    const info =
      '<table><tr><td>索 引 号：</td><td>1/2</td><td>发布机构：</td><td>县林业局</td></tr><tr><td>文　　号：</td><td></td><td>成文日期：</td><td>2024-01-01</td></tr></table>'
    expect(textOf(`${info}<p>正文</p>`)).toBe('正文')
  })
})

describe('from offsets to nodes and back', () => {
  const html = '<p>\n　　新增 <span>企业</span>\n<b>1</b><i>2</i>家，</p><p>投资<span hidden>x</span>3亿元。</p>'

  test('pieces give the words of every span', () => {
    const read = readText(bodyOf(html))
    const { text } = read.noticeText
    expect(text).toBe('　　新增 企业 12家，\n投资3亿元。')
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) {
        const words = cutPieces(read.pieces, { start, end })
          .map(({ node, start, end }) => node.data.slice(start, end))
          .join('')
        expect(words.replaceAll('\n', ' ')).toBe(text.slice(start, end).replaceAll('\n', ''))
      }
    }
  })

  test('a range over pieces gives their span', () => {
    const read = readText(bodyOf(html))
    const { text } = read.noticeText
    const span = { start: text.indexOf('企业'), end: text.indexOf('亿') }
    const pieces = cutPieces(read.pieces, span)
    const range = document.createRange()
    range.setStart(pieces[0]!.node, pieces[0]!.start)
    range.setEnd(pieces.at(-1)!.node, pieces.at(-1)!.end)
    expect(read.spanOf(range)).toEqual(span)
  })

  test('ranges between elements, over everything, over nothing, outside', () => {
    const body = bodyOf(html)
    const read = readText(body)
    const { text } = read.noticeText
    const range = document.createRange()
    range.selectNodeContents(body)
    expect(read.spanOf(range)).toEqual({ start: 0, end: text.length })
    range.selectNode(body.querySelector('b')!)
    expect(read.spanOf(range)).toEqual({ start: text.indexOf('12'), end: text.indexOf('12') + 1 })
    range.selectNodeContents(body.querySelector('[hidden]')!)
    expect(read.spanOf(range)).toBeNull()
    range.setStart(body, 1)
    range.collapse(true)
    expect(read.spanOf(range)).toBeNull()
    document.body.append('外面')
    range.selectNodeContents(document.body.lastChild!)
    expect(read.spanOf(range)).toBeNull()
  })

  test('parts of a node that marks split are read as the node', () => {
    const body = bodyOf('<p>投资3亿元。</p>')
    const whole = body.firstElementChild!.firstChild as Text
    const rest = whole.splitText(2)
    const last = rest.splitText(2)
    const starts = new Map([
      [whole, 0],
      [rest, 2],
      [last, 4],
    ])
    const read = readText(body, (node) => ({ node: whole, start: starts.get(node)! }))
    expect(read.noticeText.text).toBe('投资3亿元。')
    expect(read.pieces).toEqual([{ node: whole, start: 0, end: 6, textStart: 0 }])
  })
})
