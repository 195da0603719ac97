import type { Dimension, NotebookSort, NoteState } from '../catalogue/notebook-query.ts'
import type { NoteColor } from '../notes/note.ts'
import { colorWords } from '../wording/look-words.ts'
import { wholeNotice } from '../wording/subject-words.ts'

/** What notes can be narrowed down by, as the reader knows it. */
export const dimensionWords: Readonly<Record<Dimension, string>> = {
  state: '状态',
  color: '颜色',
  tag: '标签',
  unit: '单位',
  issuer: '发文机关',
  notice: '通知',
}

/** What became of a note. */
export const noteStateWords: Readonly<Record<NoteState, string>> = {
  attached: '原文未变',
  changed: '原文有改动',
  lost: '找不到原文',
  whole: wholeNotice,
  unchecked: '未对照原文',
  erased: '已删除',
}

export const sortWords: Readonly<Record<NotebookSort, string>> = {
  newest: '最近写的在前',
  oldest: '最早写的在前',
  notice: '按通知',
  place: '按原文位置',
}

/** A value of a dimension as the reader knows it; `name` as the catalogue gives it. */
export function facetWords(dimension: Dimension, name: string): string {
  if (dimension === 'state') return noteStateWords[name as NoteState]
  return dimension === 'color' ? colorWords[name as NoteColor].meaning : name
}
