import { expect, test } from 'vitest'
import type { Step } from '../../src/notes/step.ts'
import { stepWords } from '../../src/wording/step-words.ts'

const parts = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `${at}`, was: {}, now: {} }))

test.each([
  ['erase', 3, 0, '删除 3 条笔记'],
  ['tag', 1200, 0, '改标签 1,200 条笔记'],
  ['forget', 0, 1, '移出收录 1 份通知'],
] as const)('%s', (kind, notes, notices, words) => {
  const step = { kind, notes: parts(notes), notices: parts(notices) as unknown as Step['notices'] }
  expect(stepWords(step)).toBe(words)
})
