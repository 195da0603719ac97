import { describe, expect, it } from 'vitest'
import { subjectKind, subjectStart, subjectWords } from '../../src/wording/subject-words.ts'
import { sampleDraft, sampleTarget } from '../notes/sample-note.ts'

describe('what a note is written on', () => {
  it.each([
    ['a finding', sampleTarget(), '不少于5家', '量化目标', 100],
    ['a row of the task list', sampleTarget({ findingKind: 'task' }), '不少于5家', '任务', 100],
    ['selected words', sampleTarget({ findingKind: null }), '不少于5家', null, 100],
    ['the whole notice', null, '整份通知', '整份通知', -1],
  ])('%s', (_, target, words, kind, start) => {
    const note = sampleDraft({ target })
    expect([subjectWords(note), subjectKind(note), subjectStart(note)]).toEqual([words, kind, start])
  })
})
