import { readCitation, readDraft } from '../notes/check-draft.ts'
import type { KeptDraft } from '../notes/kept-draft.ts'
import type { KeptNotice, KeptText } from '../notes/kept-notice.ts'
import type { NoteConflict } from '../notes/note-conflict.ts'
import { readCapture } from '../notes/read-capture.ts'
import { fields, list, own, text, words, wordsOrNull, wrong } from '../notes/read-fields.ts'
import { readNote } from './read-note.ts'
import { readHead, readId, readMoment, readPage, withUnknownFields } from './read-record.ts'

const sha256 = /^[0-9a-f]{64}$/

/** A kept notice of a backup. */
export function readKeptNotice(value: unknown): KeptNotice {
  const sent = fields(value, 'notice')
  if (own(sent, 'v') !== 1) throw wrong('v')
  const citation = own(sent, 'citation')
  const notice: KeptNotice = {
    ...readHead(sent),
    v: 1,
    citation: { ...readCitation(citation), writtenOn: wordsOrNull(fields(citation, 'citation'), 'writtenOn', 40) },
    alsoAt: list(own(sent, 'alsoAt'), 'alsoAt', 100).map(readPage),
    fingerprint: list(own(sent, 'fingerprint'), 'fingerprint', 64).map((one) => text(one, 'fingerprint', 16)),
    textHash: readHash(own(sent, 'textHash')),
  }
  return withUnknownFields(notice, sent)
}

/** The text of a kept notice; that its key is made of it is looked at when it is brought in. */
export function readKeptText(value: unknown): KeptText {
  const sent = fields(value, 'text')
  return { hash: readHash(own(sent, 'hash')), ...readCapture(sent) }
}

/** What the reader was typing. */
export function readKeptDraft(value: unknown): KeptDraft {
  const sent = fields(value, 'draft')
  const noteId = own(sent, 'noteId')
  return {
    key: words(sent, 'key', 200),
    page: readPage(own(sent, 'page')),
    noteId: noteId == null ? null : readId(noteId),
    draft: readDraft(own(sent, 'draft')),
    updatedAt: readMoment(sent, 'updatedAt'),
  }
}

/** Another wording of a note. */
export function readNoteConflict(value: unknown): NoteConflict {
  const sent = fields(value, 'conflict')
  return {
    id: readId(own(sent, 'id')),
    noteId: readId(own(sent, 'noteId')),
    other: readNote(own(sent, 'other')),
    at: readMoment(sent, 'at'),
  }
}

function readHash(value: unknown): string {
  if (typeof value !== 'string' || !sha256.test(value)) throw wrong('hash')
  return value
}
