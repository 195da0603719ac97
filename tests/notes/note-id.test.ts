import { describe, expect, it } from 'vitest'
import { makeNoteId } from '../../src/notes/note-id.ts'

describe('makeNoteId', () => {
  it('makes UUIDv7s, each later than the one before', () => {
    const ids = Array.from({ length: 1000 }, makeNoteId)
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    )
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(1000)
  })
})
