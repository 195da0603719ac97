import { v7 } from 'uuid'

/** A new note id (UUIDv7: unique without a server, and in the order of making). */
export function makeNoteId(): string {
  return v7()
}
