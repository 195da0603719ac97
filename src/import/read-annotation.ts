import { lookOfStyleClass } from '../export/note-colors.ts'
import { readDraft } from '../notes/check-draft.ts'
import { type Note, plainLook } from '../notes/note.ts'
import { type Fields, fields, own, wrong } from '../notes/read-fields.ts'
import { Refusal } from '../notes/refusal.ts'
import { idOfIri } from './id-of-iri.ts'
import { readHead, withUnknownFields } from './read-record.ts'

const uuidUrn = /^urn:uuid:([0-9a-f-]{36})$/

/**
 * A W3C Web Annotation as a note: ours come back as they were, another program's is taken where its target is words of a
 * page (TextQuoteSelector) or a page as a whole. Throws a Refusal for anything else.
 */
export function readAnnotation(value: unknown): Note {
  const sent = fields(value, 'annotation')
  if (!typesOf(sent).includes('Annotation')) throw wrong('type')
  const target = targetOf(own(sent, 'target'))
  const iri = own(sent, 'id')
  if (typeof iri !== 'string') throw wrong('id')
  const createdAt = timeOf(own(sent, 'created'))
  const bodies = many(own(sent, 'body')).map((one) => (typeof one === 'string' ? {} : fields(one, 'body')))
  const note = {
    id: uuidUrn.exec(iri)?.[1] ?? idOfIri(iri, createdAt),
    space: own(sent, 'notice:space') ?? 'me',
    author: own(sent, 'notice:author') ?? 'me',
    device: own(sent, 'notice:device') ?? 'import',
    noticeId: own(sent, 'notice:noticeId') ?? null,
    page: target.page,
    createdAt,
    updatedAt: own(sent, 'modified') === undefined ? createdAt : timeOf(own(sent, 'modified')),
    deleted: 0,
    notice: target.notice,
    target: target.words,
    look: target.look,
    tags: textsFor(bodies, 'tagging'),
    body: [own(sent, 'bodyValue') ?? [], ...textsFor(bodies, 'commenting')].flat().join('\n\n'),
  }
  return withUnknownFields<Note>({ ...readHead(note), ...readDraft(note), v: 2 }, {})
}

function targetOf(value: unknown) {
  if (Array.isArray(value)) throw new Refusal('有几个目标的批注读不了。')
  const target: Fields = typeof value === 'string' ? { source: value } : fields(value, 'target')
  const sent = own(target, 'source') ?? own(target, 'id')
  const source: Fields = typeof sent === 'string' ? { id: sent } : fields(sent, 'source')
  const page = own(source, 'id')
  const styleClass = own(target, 'styleClass')
  return {
    page,
    notice: {
      title: own(source, 'dcterms:title') ?? page,
      documentNumber: own(source, 'dcterms:identifier') ?? null,
      issuer: own(source, 'dcterms:publisher') ?? null,
      publishedOn: own(source, 'dcterms:issued') ?? null,
    },
    look: (typeof styleClass === 'string' ? lookOfStyleClass(styleClass) : null) ?? plainLook,
    words: wordsOf(many(own(target, 'selector'))),
  }
}

function wordsOf(selectors: readonly unknown[]) {
  if (selectors.length === 0) return null
  const all = selectors.map((one) => fields(one, 'selector'))
  const of = (type: string) => all.find((one) => typesOf(one).includes(type))
  const quote = of('TextQuoteSelector')
  if (quote === undefined) throw new Refusal('批注没有引用原文（TextQuoteSelector），读不了。')
  const exact = own(quote, 'exact')
  const position = of('TextPositionSelector')
  const outline = of('notice:OutlineSelector') ?? {}
  return {
    quote: { exact, prefix: own(quote, 'prefix') ?? '', suffix: own(quote, 'suffix') ?? '' },
    position: position ?? { start: 0, end: typeof exact === 'string' ? exact.length : 0 },
    path: many(own(outline, 'notice:steps')).map((one) => {
      const step = fields(one, 'notice:steps')
      return { kind: own(step, 'notice:kind'), words: own(step, 'notice:words') }
    }),
    place: own(outline, 'notice:place') ?? null,
    findingKind: own(outline, 'notice:findingKind') ?? null,
    repeats: own(outline, 'notice:repeats') ?? null,
    alike: own(outline, 'notice:alike') ?? null,
    column: own(outline, 'notice:column') ?? null,
  }
}

/** The texts of bodies for a purpose; one that says none is a comment. */
function textsFor(bodies: readonly Fields[], purpose: string): unknown[] {
  return bodies
    .filter((body) => typesOf(body).includes('TextualBody') && (own(body, 'purpose') ?? 'commenting') === purpose)
    .map((body) => own(body, 'value'))
    .map((value) => {
      if (typeof value !== 'string') throw wrong('body')
      return value
    })
}

function typesOf(from: Fields): unknown[] {
  return many(own(from, 'type'))
}

function many(value: unknown): unknown[] {
  return value == null ? [] : Array.isArray(value) ? value : [value]
}

function timeOf(value: unknown): number {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (!(time >= 0)) throw wrong('created')
  return time
}
