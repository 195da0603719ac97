import { describe, expect, it } from 'vitest'
import { currentNote, type FirstNote } from '../../src/notes/current-note.ts'
import { sampleNote, sampleTarget } from './sample-note.ts'

describe('currentNote', () => {
  it('gives a note of today as it is', () => {
    expect(currentNote(sampleNote())).toEqual(sampleNote())
  })

  it('reads a first note, and keeps what it does not know', () => {
    const { look: _look, tags: _tags, noticeId: _id, ...rest } = sampleNote()
    const { path: _path, ...target } = sampleTarget()
    const first: FirstNote & { readonly later: number } = { ...rest, target, v: 1, later: 5 }
    expect(currentNote(first)).toEqual({
      ...rest,
      v: 2,
      noticeId: null,
      target: { ...target, path: [] },
      look: { color: 'yellow', style: 'highlight' },
      tags: [],
      later: 5,
    })
  })
})
