import type { Note, NoteTarget } from '../notes/note.ts'
import { styleClassOf, styleRuleOf } from './note-colors.ts'
import type { NoteBatches } from './note-batches.ts'

/**
 * The JSON-LD context: the W3C's, then the terms of our own. The vocabulary allows new selectors and properties
 * (Web Annotation Vocabulary, Extensions); the steps of an outline are a list.
 */
export const annotationContext = [
  'http://www.w3.org/ns/anno.jsonld',
  { notice: 'tag:example.org,2026:notice-lens#', 'notice:steps': { '@container': '@list' } },
] as const

/**
 * The notes as W3C Web Annotations: an AnnotationCollection with its one AnnotationPage in it, JSON-LD, a note a line.
 * `total` is how many notes the batches hold, `id` a UUID for the collection. Tombstones have no place in it.
 */
export async function* notesToAnnotations(
  batches: NoteBatches,
  total: number,
  id: string,
): AsyncGenerator<string, void> {
  const page = `urn:uuid:${id}#page`
  const head = {
    '@context': annotationContext,
    id: `urn:uuid:${id}`,
    type: 'AnnotationCollection',
    label: '公告镜笔记',
    total,
  }
  if (total === 0) return yield `${JSON.stringify(head)}\n`
  const first = { id: page, type: 'AnnotationPage', partOf: `urn:uuid:${id}`, startIndex: 0 }
  yield `${JSON.stringify({ ...head, last: page }).slice(0, -1)},"first":${JSON.stringify(first).slice(0, -1)},"items":[`
  let before = '\n'
  for await (const notes of batches) {
    const lines = notes.map((note) => JSON.stringify(annotationOf(note)))
    if (lines.length === 0) continue
    yield before + lines.join(',\n')
    before = ',\n'
  }
  yield '\n]}}\n'
}

/** A note as an annotation. */
function annotationOf(note: Note) {
  const { id, body, tags, target, look, createdAt, updatedAt } = note
  const bodies = [
    ...(body === '' ? [] : [{ type: 'TextualBody', value: body, format: 'text/plain', purpose: 'commenting' }]),
    ...tags.map((value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' })),
  ]
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: [
      target === null ? 'bookmarking' : 'highlighting',
      ...(body === '' ? [] : ['commenting']),
      ...(tags.length === 0 ? [] : ['tagging']),
    ],
    created: new Date(createdAt).toISOString(),
    modified: new Date(updatedAt).toISOString(),
    stylesheet: { type: 'CssStylesheet', value: styleRuleOf(look) },
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: {
      type: 'SpecificResource',
      source: sourceOf(note),
      styleClass: styleClassOf(look),
      ...(target === null ? {} : { selector: selectorsOf(target) }),
    },
    'notice:space': note.space,
    'notice:author': note.author,
    'notice:device': note.device,
    ...(note.noticeId === null ? {} : { 'notice:noticeId': note.noticeId }),
  }
}

/** The notice, in Dublin Core where it has words for it. */
function sourceOf({ page, notice }: Note) {
  return {
    id: page,
    type: 'Text',
    'dcterms:title': notice.title,
    ...(notice.documentNumber === null ? {} : { 'dcterms:identifier': notice.documentNumber }),
    ...(notice.issuer === null ? {} : { 'dcterms:publisher': notice.issuer }),
    ...(notice.publishedOn === null ? {} : { 'dcterms:issued': notice.publishedOn }),
  }
}

/** Three ways to the same words; the standard takes several selectors as alternatives. */
function selectorsOf({ quote, position, repeats, alike, column, path, place, findingKind }: NoteTarget) {
  const outline = {
    type: 'notice:OutlineSelector',
    'notice:steps': path.map(({ kind, words }) => ({ 'notice:kind': kind, 'notice:words': words })),
    ...(place === null ? {} : { 'notice:place': place }),
    ...(findingKind === null ? {} : { 'notice:findingKind': findingKind }),
    ...(repeats === undefined ? {} : { 'notice:repeats': repeats }),
    ...(alike === undefined ? {} : { 'notice:alike': alike }),
    ...(column === undefined ? {} : { 'notice:column': column }),
  }
  const says = path.length > 0 || Object.keys(outline).length > 2
  return [quote, { type: position.type, start: position.start, end: position.end }, ...(says ? [outline] : [])]
}
