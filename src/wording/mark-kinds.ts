/** What a mark says of the words under it: the value of `data-notice-mark`, in the order in which legends list them. */
export const markKinds = ['target', 'result', 'lead', 'responsible', 'assisting', 'unit', 'deadline', 'note'] as const

export type MarkKind = (typeof markKinds)[number]

/** The kinds as the reader knows them. */
export const kindNames: Readonly<Record<MarkKind, string>> = {
  target: '量化目标',
  result: '完成情况',
  lead: '牵头单位',
  responsible: '责任单位',
  assisting: '配合单位',
  unit: '其他单位',
  deadline: '完成时限',
  note: '我的笔记',
}
