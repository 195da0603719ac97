import { readFileSync } from 'node:fs'
import path from 'node:path'
import { home } from './run-program.ts'

/** A seed notice as its lines say it: furniture of the page left out. */
export interface SeedNotice {
  readonly title: string
  /** The line under the title: source and date of publication. */
  readonly source: string
  /** The paragraphs of the notice, in order, from the addressees on. */
  readonly paragraphs: readonly string[]
}

/** Where the sample notice stands in the sample browser. */
export const sampleAddress = 'http://www.wuchang.gov.cn/zwgk/wjtz/202306/t20230630_2223421.html'

/** Reads a seed notice that begins with the page's head line, title and source line. */
export function readSeedNotice(name: string): SeedNotice {
  const lines = readFileSync(path.join(home, 'seeds', 'notices', `${name}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('移动端'))
  const [title = '', source = '', ...paragraphs] = lines
  return { title, source, paragraphs }
}

/** Words as they stand in HTML. */
export function escapeHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A notice as a district portal shows it: head, path, body with a meta row, foot. `body` is HTML. */
export function portalPage(notice: SeedNotice, body: string): string {
  const published = /(\d{4})年(\d{2})月(\d{2})日/u.exec(notice.source)?.slice(1).join('-') ?? ''
  const title = escapeHtml(notice.title)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="SiteName" content="武昌区人民政府">
<meta name="SiteDomain" content="www.wuchang.gov.cn">
<meta name="SiteIDCode" content="4201060001">
<meta name="ColumnName" content="文件通知">
<meta name="ColumnType" content="通知公告">
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${published} 09:30">
<meta name="ContentSource" content="区政府">
<title>${title}_武昌区人民政府</title>
<style>
body { margin: 0; font: 16px/1.9 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #333; background: #f4f6f9 }
.top { background: #1d5aa8; color: #fff; padding: 18px 60px; font-size: 26px }
.nav { background: #174a8b; padding: 6px 60px } .nav a { color: #fff; margin-right: 28px; text-decoration: none }
.main { width: 1000px; margin: 16px auto; background: #fff; padding: 20px 50px }
.path { font-size: 14px; color: #777 } h2 { text-align: center; line-height: 1.5 }
.info { text-align: center; font-size: 14px; color: #777; border-bottom: 1px solid #ddd; padding-bottom: 10px }
.view p { text-indent: 2em; margin: 14px 0 } .foot { text-align: center; color: #666; font-size: 14px; padding: 20px }
</style>
</head>
<body>
<div class="top">武昌区人民政府</div>
<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/bsfw/">办事服务</a><a href="/hdjl/">互动交流</a></div>
<div class="main">
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/wjtz/">文件通知</a></div>
<h2>${title}</h2>
<div class="info">${escapeHtml(notice.source)}</div>
${body}
</div>
<div class="foot">主办单位：武昌区人民政府办公室　网站标识码：4201060001　<a href="/map.html">网站地图</a></div>
</body>
</html>
`
}

/** The sample notice as the bundled sample browser shows it. */
export function samplePage(): string {
  const notice = readSeedNotice('wuchang-2023')
  const paragraphs = notice.paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('\n')
  return portalPage(notice, `<div class="view TRS_UEDITOR trs_paper_default trs_web">\n${paragraphs}\n</div>`)
}
