import {
  findingKinds,
  noteColors,
  noteStyles,
  plainLook,
  repetitions,
  type NoteDraft,
  type NoteLook,
  type NoteTarget,
  type NoticeCitation,
  type PathStep,
} from './note.ts'
import type { Outcome } from './outcome.ts'
import { checking, fields, index, list, oneOrNull, own, text, words, wordsOrNull, wrong } from './read-fields.ts'
import { Refusal } from './refusal.ts'

/** The longest a part of a note may be, in UTF-16 units. */
export const longest = {
  body: 8000,
  exact: 8000,
  context: 600,
  title: 500,
  line: 200,
  tag: 40,
  step: 100,
  cell: 256,
} as const
/** The most tags and the most steps of a path that a note may have. */
export const most = { tags: 20, steps: 8 } as const
/** What a draft may be as UTF-8 JSON, in bytes: with address, id and times the note stays below 64 KB, the least that a sync takes. */
export const mostBytes = 61_000

const stepKinds: readonly PathStep['kind'][] = ['section', 'item', 'row']

/** Checks a draft from wherever it comes; a sentence where it is none (see readDraft). */
export function checkDraft(value: unknown): Outcome<NoteDraft> {
  return checking(() => readDraft(value))
}

/**
 * A draft, read from what a page's content script sent: anything may stand in it. Takes the known fields alone, refuses
 * wrong kinds, oversize and keys that reach for an object's prototype, and says which field was wrong.
 */
export function readDraft(value: unknown): NoteDraft {
  const sent = fields(value, '笔记')
  const target = own(sent, 'target')
  const draft: NoteDraft = {
    notice: readCitation(own(sent, 'notice')),
    noticeId: wordsOrNull(sent, 'noticeId', longest.line),
    target: target === null ? null : readTarget(target),
    look: readLook(own(sent, 'look')),
    tags: readTags(own(sent, 'tags')),
    body: words(sent, 'body', longest.body),
  }
  requireSmall(draft)
  return draft
}

/** Refuses what would make a note too large to be synchronised. */
export function requireSmall(draft: NoteDraft): void {
  const { notice, noticeId, target, look, tags, body } = draft
  const json = JSON.stringify({ notice, noticeId, target, look, tags, body })
  if (new TextEncoder().encode(json).length > mostBytes) {
    throw new Refusal('笔记和选中的文字合起来太长，没有保存。请缩短后再试。')
  }
}

/** A notice's citation as it was sent. */
export function readCitation(value: unknown): NoticeCitation {
  const notice = fields(value, 'notice')
  return {
    title: words(notice, 'title', longest.title),
    documentNumber: wordsOrNull(notice, 'documentNumber', longest.line),
    issuer: wordsOrNull(notice, 'issuer', longest.line),
    publishedOn: wordsOrNull(notice, 'publishedOn', longest.line),
  }
}

/** What a note is about, as it was sent. */
export function readTarget(value: unknown): NoteTarget {
  const target = fields(value, 'target')
  const quote = fields(target.quote, 'quote')
  const position = fields(target.position, 'position')
  const start = index(position, 'start')
  const end = index(position, 'end')
  const exact = words(quote, 'exact', longest.exact)
  const repeats = oneOrNull(repetitions, target, 'repeats')
  const column = wordsOrNull(target, 'column', longest.cell)
  const alike = own(target, 'alike') == null ? null : index(target, 'alike')
  if (end < start || exact === '') throw wrong('position')
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: words(quote, 'prefix', longest.context),
      suffix: words(quote, 'suffix', longest.context),
    },
    position: { type: 'TextPositionSelector', start, end },
    ...(repeats !== null && { repeats }),
    ...(alike !== null && { alike }),
    ...(column !== null && { column }),
    path: readPath(own(target, 'path')),
    findingKind: oneOrNull(findingKinds, target, 'findingKind'),
    place: wordsOrNull(target, 'place', longest.line),
  }
}

function readPath(value: unknown): readonly PathStep[] {
  return list(value, 'path', most.steps).map((one) => {
    const step = fields(one, 'path')
    const kind = oneOrNull(stepKinds, step, 'kind')
    if (kind === null) throw wrong('path')
    return { kind, words: words(step, 'words', longest.step) }
  })
}

/** A note's look as it was sent; plain where it is missing. */
export function readLook(value: unknown): NoteLook {
  if (value == null) return plainLook
  const look = fields(value, 'look')
  return {
    color: oneOrNull(noteColors, look, 'color') ?? plainLook.color,
    style: oneOrNull(noteStyles, look, 'style') ?? plainLook.style,
  }
}

/** Tags without the blanks around them, each once; no blank ones. */
export function readTags(value: unknown): readonly string[] {
  const tags = list(value, 'tags', most.tags).map((one) => text(one, 'tags', longest.tag).trim())
  return [...new Set(tags)].filter((tag) => tag !== '')
}
