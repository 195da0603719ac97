import type { Step, StepKind } from '../notes/step.ts'

const doing: Readonly<Record<StepKind, string>> = {
  change: '修改',
  look: '改颜色',
  tag: '改标签',
  erase: '删除',
  restore: '恢复',
  forget: '移出收录',
}

/** What a step did, as it is offered to be taken back: 删除 3 条笔记. */
export function stepWords({ kind, notes, notices }: Pick<Step, 'kind' | 'notes' | 'notices'>): string {
  const said = [
    notes.length > 0 ? `${notes.length.toLocaleString('zh-CN')} 条笔记` : '',
    notices.length > 0 ? `${notices.length.toLocaleString('zh-CN')} 份通知` : '',
  ].filter((words) => words !== '')
  return `${doing[kind]} ${said.join('、')}`
}
