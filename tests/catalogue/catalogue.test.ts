import { describe, expect, test } from 'vitest'
import { Catalogue } from '../../src/catalogue/catalogue.ts'
import { everything, type NotebookQuery } from '../../src/catalogue/notebook-query.ts'
import type { Note } from '../../src/notes/note.ts'
import { sampleNote, sampleTarget } from '../notes/sample-note.ts'

const plan = { ...sampleNote().notice, title: '甲市工作要点' }
const scheme = { title: '乙区行动方案', documentNumber: '乙政〔2026〕1号', issuer: '乙区人民政府', publishedOn: null }
const quoted = (exact: string, start: number, findingKind: 'lead' | 'target' | null = null) =>
  sampleTarget({
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
    findingKind,
  })

const notes: readonly Note[] = [
  sampleNote({ id: 'a', notice: plan, page: 'p:1', createdAt: 10, target: quoted('不少于5家', 50), tags: ['企业'] }),
  sampleNote({ id: 'b', notice: plan, page: 'p:1', createdAt: 20, target: quoted('市数据局', 20, 'lead'), tags: [] }),
  sampleNote({
    id: 'c',
    notice: scheme,
    page: 'p:2',
    createdAt: 30,
    target: null,
    body: 'ＡＩ 大模型',
    tags: ['企业', '急'],
  }),
  sampleNote({
    id: 'd',
    notice: scheme,
    page: 'p:2',
    createdAt: 15,
    target: quoted('由市数据局牵头', 5),
    tags: [],
    body: '',
    look: { color: 'pink', style: 'highlight' },
  }),
  sampleNote({ id: 'e', notice: scheme, page: 'p:2', createdAt: 40, deleted: 1, tags: ['急'] }),
]

function fill(some: readonly Note[] = notes): Catalogue {
  const catalogue = new Catalogue()
  for (const note of some) catalogue.put(note)
  catalogue.nameUnits(0, catalogue.size)
  return catalogue
}

/** The ids found, notices as `#` and their title. */
function found(query: Partial<NotebookQuery>, catalogue = fill()): string[] {
  const { rows } = catalogue.find({ ...everything, ...query })
  return Array.from(rows, (row) => (row < 0 ? `#${catalogue.notice(-1 - row).citation.title}` : catalogue.idOf(row)))
}

describe('sorts', () => {
  test.each([
    ['newest', ['c', 'b', 'd', 'a']],
    ['oldest', ['a', 'd', 'b', 'c']],
    ['notice', ['#乙区行动方案', 'c', 'd', '#甲市工作要点', 'b', 'a']],
    ['place', ['#乙区行动方案', 'c', 'd', '#甲市工作要点', 'b', 'a']],
  ] as const)('%s', (sort, wanted) => expect(found({ sort })).toEqual(wanted))

  test('by place, a note on the whole notice comes first, then the order of the text', () => {
    const later = [
      ...notes,
      sampleNote({ id: 'f', notice: plan, page: 'p:1', createdAt: 50, target: quoted('甲', 30) }),
    ]
    expect(found({ sort: 'place' }, fill(later)).slice(0, 4)).toEqual(['#甲市工作要点', 'b', 'f', 'a'])
  })
})

describe('seeks', () => {
  test.each([
    ['words of the quote', '不少于', ['a']],
    ['the reader’s words, whatever their width and case', 'ai大', ['c']],
    ['tags', '急', ['c']],
    ['the title and the document number', '乙政〔2026〕', ['c', 'd']],
    ['all of several words, wherever each stands', '行动 数据局', ['d']],
    ['one character', '由', ['d']],
    ['what nobody wrote', '没有这句', []],
  ])('%s', (_, sought, wanted) => expect(found({ sought })).toEqual(wanted))
})

describe('narrows down', () => {
  test.each([
    ['to one of several tags', { tag: ['企业', '急'] }, ['c', 'a']],
    ['in two dimensions at once', { tag: ['企业'], issuer: ['乙区人民政府'] }, ['c']],
    ['to a notice', { notice: ['p:1'] }, ['b', 'a']],
    ['to a colour', { color: ['pink'] }, ['d']],
    ['to a body that is named in other quotes, too', { unit: ['市数据局'] }, ['b', 'd']],
    ['to erased notes', { state: ['erased'] }, ['e']],
    ['to notes on whole notices', { state: ['whole'] }, ['c']],
    ['to a value that no note has', { tag: ['没有'] }, []],
  ])('%s', (_, chosen, wanted) => expect(found({ chosen })).toEqual(wanted))

  test('to a period', () => {
    expect(found({ period: { since: 15, until: 30 } })).toEqual(['b', 'd'])
  })

  test('to how words stand in their notice now', () => {
    const catalogue = fill()
    catalogue.setState('a', 'changed')
    catalogue.setState('e', 'changed')
    expect(found({ chosen: { state: ['changed'] } }, catalogue)).toEqual(['a'])
  })
})

describe('counts', () => {
  const facetsOf = (query: Partial<NotebookQuery>) => fill().find({ ...everything, ...query })
  const counted = (query: Partial<NotebookQuery>, dimension: 'tag' | 'notice' | 'state') =>
    facetsOf(query).facets[dimension].facets.map(({ name, count }) => [name, count])

  test('what there would be; a choice does not count against its own dimension', () => {
    expect(counted({}, 'tag')).toEqual([
      ['企业', 2],
      ['急', 1],
    ])
    expect(counted({ chosen: { tag: ['急'] } }, 'tag')).toEqual([
      ['急', 1],
      ['企业', 2],
    ])
    expect(counted({ chosen: { tag: ['急'] } }, 'notice')).toEqual([['乙区行动方案', 1]])
  })

  test('erased notes only where erased notes are offered', () => {
    expect(counted({}, 'state')).toEqual([
      ['unchecked', 3],
      ['whole', 1],
      ['erased', 1],
    ])
  })

  test('periods, whichever is chosen', () => {
    expect(facetsOf({ since: [15, 30], period: { since: 30, until: null } }).periods).toEqual([3, 1])
  })

  test('lists the values with certain words; a chosen one always', () => {
    expect(counted({ within: { notice: '行动' } }, 'notice')).toEqual([['乙区行动方案', 2]])
    expect(counted({ chosen: { tag: ['没有'] } }, 'tag')).toEqual([
      ['企业', 2],
      ['急', 1],
    ])
  })
})

describe('keeps up', () => {
  test('a changed note keeps its number and is found by its new words', () => {
    const catalogue = fill()
    const number = catalogue.numberOf('a')
    catalogue.put({ ...notes[0]!, body: '改过的字', tags: ['新'] })
    expect(catalogue.numberOf('a')).toBe(number)
    expect(found({ sought: '改过' }, catalogue)).toEqual(['a'])
    expect(found({ chosen: { tag: ['新'] } }, catalogue)).toEqual(['a'])
    expect(found({}, catalogue)).toEqual(['c', 'b', 'd', 'a'])
  })

  test('how words stand is remembered while the note is on the same words', () => {
    const catalogue = fill()
    const stateOf = () => catalogue.stateOf(catalogue.numberOf('a')!)
    catalogue.setState('a', 'changed')
    catalogue.put({ ...notes[0]!, body: '改过' })
    expect(stateOf()).toBe('changed')
    catalogue.put({ ...notes[0]!, target: quoted('别的字', 70) })
    expect(stateOf()).toBe('unchecked')
  })

  test('an erased and a restored note', () => {
    const catalogue = fill()
    catalogue.put({ ...notes[0]!, deleted: 1 })
    expect(found({}, catalogue)).toEqual(['c', 'b', 'd'])
    catalogue.put(notes[0]!)
    expect(found({}, catalogue)).toEqual(['c', 'b', 'd', 'a'])
  })

  test('a new note comes in order', () => {
    const catalogue = fill()
    expect(found({}, catalogue)).toHaveLength(4)
    catalogue.put(sampleNote({ id: 'g', createdAt: 17 }))
    expect(found({}, catalogue)).toEqual(['c', 'b', 'g', 'd', 'a'])
  })

  test('one notice at two addresses is one, by its kept notice; the latest note cites it', () => {
    const kept = [
      sampleNote({ id: 'x', noticeId: 'n', page: 'p:1', createdAt: 1, notice: plan }),
      sampleNote({ id: 'y', noticeId: 'n', page: 'p:m', createdAt: 2, notice: scheme }),
    ]
    expect(found({ sort: 'place' }, fill(kept))).toEqual(['#乙区行动方案', 'x', 'y'])
  })
})
