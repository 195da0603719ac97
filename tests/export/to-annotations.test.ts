import Ajv from 'ajv'
import { expect, it } from 'vitest'
import schema from '../../seeds/schemas/annotations-export.schema.json' with { type: 'json' }
import { notesToAnnotations } from '../../src/export/to-annotations.ts'
import type { Note } from '../../src/notes/note.ts'
import { manyNotes } from '../notes/many-notes.ts'
import { sampleNote, sampleTarget } from '../notes/sample-note.ts'
import { textOf } from './written.ts'

const id = '4b7c1a52-0000-4000-8000-000000000001'
const validate = new Ajv({ allErrors: true, strictTuples: false }).compile(schema)

async function annotationsOf(notes: readonly Note[]) {
  const file: unknown = JSON.parse(await textOf(notesToAnnotations([notes], notes.length, id)))
  expect([validate(file), validate.errors]).toEqual([true, null])
  return file as { total: number; first?: { items: Record<string, unknown>[] } }
}

it('writes a note as the standard has it', async () => {
  const { total, first } = await annotationsOf([sampleNote()])
  expect(total).toBe(1)
  expect(first!.items).toEqual([
    {
      id: 'urn:uuid:01900000-0000-7000-8000-000000000001',
      type: 'Annotation',
      motivation: ['highlighting', 'commenting', 'tagging'],
      created: '2026-11-24T01:05:00.000Z',
      modified: '2026-11-24T01:05:00.000Z',
      stylesheet: { type: 'CssStylesheet', value: '.green-underline { text-decoration: underline 2px #15803d }' },
      body: [
        { type: 'TextualBody', value: '去年是4家', format: 'text/plain', purpose: 'commenting' },
        { type: 'TextualBody', value: '企业', format: 'text/plain', purpose: 'tagging' },
      ],
      target: {
        type: 'SpecificResource',
        source: {
          id: 'https://www.example.gov.cn/a/1.html',
          type: 'Text',
          'dcterms:title': '关于做好示例工作的通知',
          'dcterms:identifier': '示发〔2026〕5号',
          'dcterms:publisher': '示例区人民政府',
          'dcterms:issued': '2026-03-02',
        },
        styleClass: 'green-underline',
        selector: [
          sampleTarget().quote,
          sampleTarget().position,
          {
            type: 'notice:OutlineSelector',
            'notice:steps': [
              { 'notice:kind': 'section', 'notice:words': '二、重点任务' },
              { 'notice:kind': 'item', 'notice:words': '1.壮大队伍' },
            ],
            'notice:place': '二、重点任务1.壮大队伍',
            'notice:findingKind': 'target',
          },
        ],
      },
      'notice:space': 'me',
      'notice:author': 'me',
      'notice:device': 'device-a',
    },
  ])
})

it('leaves out what a note has not: words, tags, a place in the outline', async () => {
  const bare = sampleNote({
    body: '',
    tags: [],
    target: sampleTarget({ path: [], place: null, findingKind: null }),
    notice: { title: '通知', documentNumber: null, issuer: null, publishedOn: null },
  })
  const [first, whole] = (await annotationsOf([bare, { ...bare, target: null }])).first!.items
  expect(first).not.toHaveProperty('body')
  expect(first).toMatchObject({ motivation: ['highlighting'], target: { selector: [{}, {}] } })
  expect(whole).toMatchObject({ motivation: ['bookmarking'] })
  expect(whole!['target']).not.toHaveProperty('selector')
})

it('holds for many notes, and for none', async () => {
  expect((await annotationsOf(manyNotes(2000, 40))).total).toBe(2000)
  expect(await annotationsOf([])).not.toHaveProperty('first')
})
