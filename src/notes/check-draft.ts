import {
  findingKinds,
  noteColors,
  noteStyles,
  plainLook,
  type NoteDraft,
  type NoteLook,
  type NoteTarget,
  type NoticeCitation,
  type PathStep,
} from './note.ts'
import type { Outcome } from './outcome.ts'

/** The longest a part of a note may be, in UTF-16 units. */
export const longest = { body: 8000, exact: 8000, context: 600, title: 500, line: 200, tag: 40, step: 100 } as const
/** The most tags and the most steps of a path that a note may have. */
export const most = { tags: 20, steps: 8 } as const
/** What a draft may be as UTF-8 JSON, in bytes: with address, id and times the note stays below 64 KB, the least that a sync takes. */
export const mostBytes = 61_000

const stepKinds: readonly PathStep['kind'][] = ['section', 'item', 'row']
const forbidden = ['__proto__', 'constructor', 'prototype']
const farthest = 50_000_000

type Fields = Readonly<Record<string, unknown>>

/**
 * Checks a draft that a page's content script sent: anything may stand in it. Keeps the known fields alone, refuses
 * wrong kinds, oversize and keys that reach for an object's prototype, and says which field was wrong.
 */
export function checkDraft(value: unknown): Outcome<NoteDraft> {
  try {
    const sent = fields(value, '笔记')
    const target = own(sent, 'target')
    const draft: NoteDraft = {
      notice: checkNotice(own(sent, 'notice')),
      noticeId: wordsOrNull(sent, 'noticeId'),
      target: target === null ? null : checkTarget(target),
      look: checkLook(own(sent, 'look')),
      tags: checkTags(own(sent, 'tags')),
      body: words(sent, 'body', longest.body),
    }
    if (bytesOf(draft) > mostBytes) throw new DraftError('笔记和选中的文字合起来太长，没有保存。请缩短后再试。')
    return { ok: true, value: draft }
  } catch (error) {
    if (!(error instanceof DraftError)) throw error
    return { ok: false, error: error.message }
  }
}

/** Checks the reader's words alone, when a note is written anew. */
export function checkBody(value: unknown): Outcome<string> {
  if (typeof value !== 'string') return { ok: false, error: '笔记内容不对，没有保存。' }
  if (value.length > longest.body) return { ok: false, error: tooLong('body', longest.body) }
  return { ok: true, value }
}

class DraftError extends Error {}

function checkNotice(value: unknown): NoticeCitation {
  const notice = fields(value, 'notice')
  return {
    title: words(notice, 'title', longest.title),
    documentNumber: wordsOrNull(notice, 'documentNumber'),
    issuer: wordsOrNull(notice, 'issuer'),
    publishedOn: wordsOrNull(notice, 'publishedOn'),
  }
}

function checkTarget(value: unknown): NoteTarget {
  const target = fields(value, 'target')
  const quote = fields(target.quote, 'quote')
  const position = fields(target.position, 'position')
  const start = index(position, 'start')
  const end = index(position, 'end')
  const exact = words(quote, 'exact', longest.exact)
  if (end < start || exact === '') throw new DraftError(wrong('position'))
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: words(quote, 'prefix', longest.context),
      suffix: words(quote, 'suffix', longest.context),
    },
    position: { type: 'TextPositionSelector', start, end },
    path: checkPath(own(target, 'path')),
    findingKind: oneOrNull(findingKinds, target, 'findingKind'),
    place: wordsOrNull(target, 'place'),
  }
}

function checkPath(value: unknown): readonly PathStep[] {
  return list(value, 'path', most.steps).map((one) => {
    const step = fields(one, 'path')
    const kind = oneOrNull(stepKinds, step, 'kind')
    if (kind === null) throw new DraftError(wrong('path'))
    return { kind, words: words(step, 'words', longest.step) }
  })
}

function checkLook(value: unknown): NoteLook {
  if (value == null) return plainLook
  const look = fields(value, 'look')
  return {
    color: oneOrNull(noteColors, look, 'color') ?? plainLook.color,
    style: oneOrNull(noteStyles, look, 'style') ?? plainLook.style,
  }
}

/** Tags without the blanks around them, each once; no blank ones. */
function checkTags(value: unknown): readonly string[] {
  const tags = list(value, 'tags', most.tags).map((one) => words({ 标签: one }, '标签', longest.tag).trim())
  return [...new Set(tags)].filter((tag) => tag !== '')
}

function list(value: unknown, name: string, most: number): readonly unknown[] {
  if (value == null) return []
  if (!Array.isArray(value)) throw new DraftError(wrong(name))
  if (value.length > most) {
    throw new DraftError(name === 'tags' ? `标签太多，最多 ${most} 个，没有保存。` : wrong(name))
  }
  return Array.from(value)
}

function fields(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DraftError(wrong(name))
  if (forbidden.some((key) => Object.hasOwn(value, key))) throw new DraftError(wrong(name))
  return value as Fields
}

function words(from: Fields, name: string, most: number): string {
  const value = own(from, name)
  if (typeof value !== 'string') throw new DraftError(wrong(name))
  if (value.length > most) throw new DraftError(tooLong(name, most))
  return value
}

function wordsOrNull(from: Fields, name: string): string | null {
  return own(from, name) == null ? null : words(from, name, longest.line)
}

function index(from: Fields, name: string): number {
  const value = own(from, name)
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > farthest) throw new DraftError(wrong(name))
  return Number(value)
}

function oneOrNull<T extends string>(known: readonly T[], from: Fields, name: string): T | null {
  const value = own(from, name)
  if (value == null) return null
  const one = known.find((each) => each === value)
  if (one === undefined) throw new DraftError(wrong(name))
  return one
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length
}

function own(from: Fields, name: string): unknown {
  return Object.hasOwn(from, name) ? from[name] : undefined
}

function wrong(name: string): string {
  return `笔记格式不对（${name}），没有保存。请刷新页面后再试。`
}

function tooLong(name: string, most: number): string {
  const part = { body: '笔记', exact: '选中的文字', 标签: '标签' }[name]
  return part === undefined ? `笔记格式不对（${name} 太长），没有保存。` : `${part}太长，最多 ${most} 个字，没有保存。`
}
