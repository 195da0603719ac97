import { longest, readLook, readTags, readTarget } from './check-draft.ts'
import type { Outcome } from './outcome.ts'
import { checking, fields, words } from './read-fields.ts'
import type { NoteChange } from './step.ts'

/** Checks fields of a note that are to be written anew, from wherever they come; a sentence where they are wrong. */
export function checkChange(value: unknown): Outcome<NoteChange> {
  return checking(() => readChange(value))
}

/** The fields of a note that are to be written anew: the known ones that are there. */
export function readChange(value: unknown): NoteChange {
  const sent = fields(value, '笔记')
  return {
    ...(Object.hasOwn(sent, 'body') && { body: words(sent, 'body', longest.body) }),
    ...(Object.hasOwn(sent, 'look') && { look: readLook(sent.look) }),
    ...(Object.hasOwn(sent, 'tags') && { tags: readTags(sent.tags) }),
    ...(Object.hasOwn(sent, 'target') && { target: sent.target === null ? null : readTarget(sent.target) }),
  }
}
