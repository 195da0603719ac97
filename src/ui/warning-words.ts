import type { Warning } from '../analysis/analysis.ts'

const sentences: Record<Warning['warning'], string> = {
  truncated: '这个页面不完整：正文有一段没有显示。',
  'damaged-date': '有日期写得不完整，请核对原文。',
  'task-table-in-attachment': '任务表只在附件里，这里读不到。',
  'masked-number': '有数字被遮住，没有采用。',
  'lead-missing': '有任务没有写明牵头单位。',
  'contradictory-figures': '前后数字不一致，请核对原文。',
}

/** What the reader should know about a warning, in one sentence. */
export function warningWords(warning: Warning): string {
  return sentences[warning.warning]
}
