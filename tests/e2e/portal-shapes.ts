import { escapeHtml, portalPage, type SeedNotice } from '../../src/commands/portal-page.ts'

/** A way in which portals lay out a notice, and a host that does so. */
export interface PortalShape {
  readonly name: string
  readonly address: string
  render(notice: SeedNotice): string
}

/** The four lay-outs in which a notice is hardest to read: split by spans, by `<br>`, by layout tables, by Word. */
export const portalShapes: readonly PortalShape[] = [
  {
    name: 'TRS_Editor with spans',
    address: 'http://www.wuchang.gov.cn/zwgk/202306/t20230630_2000001.shtml',
    render: (notice) =>
      portalPage(notice, `<div class=TRS_Editor><div class="Custom_UnionStyle">${spans(notice)}</div></div>`),
  },
  {
    name: '#zoom in layout tables, lines parted by br',
    address: 'http://xxgk.wuchang.gov.cn/art/2023/6/30/art_1229_4000002.html',
    render: (notice) => layoutTables(notice),
  },
  {
    name: '.wzcon j-fontContent',
    address: 'http://www.wuchang.gov.cn/openness/public/6596321/39170003.html',
    render: (notice) => portalPage(notice, fontTools + `<div class="wzcon j-fontContent">${paragraphs(notice)}</div>`),
  },
  {
    name: 'ucapcontent with spans pasted from Word',
    address: 'http://rsj.wuchang.gov.cn/content/post_10000004.html',
    render: (notice) => portalPage(notice, `<ucapcontent>${pastedFromWord(notice)}</ucapcontent>`),
  },
]

const fontTools =
  '<div class="tools">字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a> <a href="#">打印</a></div>'

function paragraphs(notice: SeedNotice): string {
  return notice.paragraphs.map((words) => `<p style="text-indent:2em">${escapeHtml(words)}</p>`).join('\n')
}

/** Each clause a span of its own, first lines indented by full-width blanks. */
function spans(notice: SeedNotice): string {
  return notice.paragraphs.map((words) => `<p align="justify">　　${clauseSpans(words)}</p>`).join('\n')
}

function clauseSpans(words: string): string {
  return words
    .split(/(?<=[,。;])/u)
    .map((clause) => `<span style="font-size: 16pt; font-family: 仿宋_GB2312">${escapeHtml(clause)}</span>`)
    .join('')
}

/** Nothing but text and `<br>` in a cell, three tables deep. */
function layoutTables(notice: SeedNotice): string {
  const lines = notice.paragraphs.map((words) => `　　${escapeHtml(words)}`).join('<br>\n<br>\n')
  const body = `<table width="100%"><tr><td><table width="96%" align="center"><tr><td>
<table border="0"><tr><td class="bt_content" id="zoom">${lines}</td></tr></table>
</td></tr><tr><td align="right"><a href="javascript:window.print()">【打印本页】</a></td></tr></table></td></tr></table>`
  return portalPage(notice, body)
}

/** Word parts text wherever its revision marks stood: inside words, and between a figure and its unit. */
function pastedFromWord(notice: SeedNotice): string {
  const before = '<p class="MsoNormal" style="text-indent:32.0pt"><span><font face="仿宋">'
  return notice.paragraphs.map((words) => `${before}${wordRuns(words)}</font></span></p>`).join('\n')
}

function wordRuns(words: string): string {
  return (words.match(/\d+|\D{1,7}/gu) ?? [])
    .map((run) => `<span lang="EN-US" style="mso-bidi-font-size:16.0pt">${escapeHtml(run)}</span>`)
    .join('')
}
