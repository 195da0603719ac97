import type { NoteDraft, NoteTarget, NoticeCitation } from './note.ts'
import type { Outcome } from './outcome.ts'

/** The longest a part of a note may be, in UTF-16 units; together they stay below 64 KB, the least that a sync takes. */
export const longest = { body: 8000, exact: 8000, context: 600, title: 500, line: 200 } as const

const kinds = ['target', 'result', 'lead', 'responsible', 'assisting', 'unit', 'deadline'] as const
const forbidden = ['__proto__', 'constructor', 'prototype']
const farthest = 50_000_000

type Fields = Readonly<Record<string, unknown>>

/**
 * Checks a draft that a page's content script sent: anything may stand in it. Keeps the known fields alone, refuses
 * wrong kinds, oversize and keys that reach for an object's prototype, and says which field was wrong.
 */
export function checkDraft(value: unknown): Outcome<NoteDraft> {
  try {
    const draft = fields(value, '笔记')
    const body = words(draft, 'body', longest.body)
    return { ok: true, value: { notice: checkNotice(draft.notice), target: checkTarget(draft.target), body } }
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
    findingKind: kindOrNull(target.findingKind),
    place: wordsOrNull(target, 'place'),
  }
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

function kindOrNull(value: unknown): NoteTarget['findingKind'] {
  if (value == null) return null
  const kind = kinds.find((one) => one === value)
  if (kind === undefined) throw new DraftError(wrong('findingKind'))
  return kind
}

function own(from: Fields, name: string): unknown {
  return Object.hasOwn(from, name) ? from[name] : undefined
}

function wrong(name: string): string {
  return `笔记格式不对（${name}），没有保存。请刷新页面后再试。`
}

function tooLong(name: string, most: number): string {
  return name === 'body' || name === 'exact'
    ? `${name === 'body' ? '笔记' : '选中的文字'}太长，最多 ${most} 个字，没有保存。`
    : `笔记格式不对（${name} 太长），没有保存。`
}
