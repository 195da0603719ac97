import portals from '../../seeds/portals.json' with { type: 'json' }

// Built in as it comes out here (commands/pack-seeds): on most pages the gate is all that runs.

/** Patterns of paths: of lists and home pages, and of articles. */
export const listUrls: string = portals.listUrls.join('|')
export const articleUrls: string = portals.articleUrls.join('|')

/** How the addresses of most lists end; the patterns know them as well. */
export const indexPages: readonly string[] = ['/index.html', '/index.htm', '/index.shtml']

/** One of these is in each address that the patterns tell an article by. */
export const articleSigns: readonly string[] = [...'0123456789_=']

/** In the titles of notices, and of much else. */
export const genreWords: readonly string[] =
  '通知 意见 批复 决定 通报 通告 公告 报告 方案 要点 计划 总结 规划 办法 细则 措施 清单 分工 分解 公报 纪要 安排 实事'.split(
    ' ',
  )

/** A pattern of hosts that have no notices of their own. */
export const foreignHosts: string = portals.foreignHosts.join('|')

/** A selector of the meta elements that only articles have, where they say something. */
export const articleMeta: string = selectorOf(['articletitle', ...portals.metas.publishedOn])

function selectorOf(names: readonly string[]): string {
  const named = names.map((name) => `[name="${name}" i],:not([name])[property="${name}" i]`)
  return `meta:is(${named.join()})[content]:not([content=""])`
}
