import type { Reason } from '../notice/notice.ts'

/** What the signals of `seeds/notice-signs.json` that speak for a notice are to a reader. */
const words: Readonly<Record<string, string>> = {
  reader: '你说它是通知',
  'title-formal': '标题是公文标题',
  'title-genre': '标题里有文种',
  'title-work-paper': '标题是计划、总结或工作报告',
  'title-year': '标题里有年份',
  'government-report': '政府工作报告',
  'document-number': '有发文字号',
  addressees: '有主送机关',
  signature: '有发文机关署名',
  'signing-date': '有成文日期',
  'document-fields': '有公文信息栏',
  'index-number': '有索引号',
  'government-site': '有政府网站标识',
  'article-page': '是一篇文章',
  'issue-phrase': '有印发、批复等用语',
  minutes: '有“纪要如下”的用语',
  'carry-out-phrase': '要求执行、落实',
  'purpose-phrase': '写明制定依据',
  'public-note': '写明公开方式',
  'responsible-units': '写明责任单位',
  'many-responsible-units': '写明责任单位',
  'task-table': '有任务分解表',
  outline: '有分条的层次',
  'action-headings': '小标题是工作部署',
  'report-headings': '小标题是工作总结',
  'many-figures': '有许多数量',
  'figures-throughout': '有许多数量',
  'year-headings': '小标题有年份',
  'led-by': '写明在谁的领导下',
  'many-deadlines': '有许多期限',
  'enumerated-results': '逐条列出成效',
  'speech-to-congress': '向代表大会报告',
  'column-documents': '在文件栏目里',
  'government-host': '在政府网站上',
}

/** The strongest reasons for taking a page for a notice, in the reader's words, at most three. */
export function reasonWords(reasons: readonly Reason[]): readonly string[] {
  const known = reasons
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ signal }) => words[signal] ?? [])
  return [...new Set(known)].slice(0, 3)
}
