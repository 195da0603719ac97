import type { NoteColor } from '../notes/note.ts'

/** What a colour is called, and what it is meant for unless the reader uses it otherwise. */
export interface ColorWords {
  readonly name: string
  readonly meaning: string
}

/** The colours of notes as the reader knows them. */
export const colorWords: Readonly<Record<NoteColor, ColorWords>> = {
  yellow: { name: '黄色', meaning: '重点' },
  green: { name: '绿色', meaning: '已落实' },
  blue: { name: '蓝色', meaning: '数据' },
  pink: { name: '粉色', meaning: '疑问' },
  purple: { name: '紫色', meaning: '待办' },
}
