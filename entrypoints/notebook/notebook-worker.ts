import { expose, transfer } from 'comlink'
import units from '../../seeds/units.json' with { type: 'json' }
import { Catalogue } from '../../src/catalogue/catalogue.ts'
import { notebookSorts } from '../../src/catalogue/notebook-query.ts'
import type { Note } from '../../src/notes/note.ts'
import { textOf } from '../../src/notes/find-notices.ts'
import { notesOfNotice } from '../../src/notes/find-notes.ts'
import { countNotes, newestNotes, noteSlices, notesByIds, notesSince } from '../../src/notes/note-slices.ts'
import { failureSentence } from '../../src/notes/store-failure.ts'
import { watchNotes } from '../../src/notes/watch-notes.ts'
import { findQuote } from '../../src/text/quote.ts'
import type { RowContent } from '../../src/ui/row-content.ts'
import { changeInBulk } from './bulk-change.ts'
import type { CatalogueNews, CatalogueService } from './catalogue-service.ts'

/** As many notes as the first screen of a large window shows: a note is mostly 132 pixels high. */
const firstNotes = 24
const sliceSize = 1000
/** Milliseconds that the first screen may take to ask. */
const patience = 500
/** Milliseconds without another large change after which all is read again. */
const quiet = 4000
/** More notices than one change is mostly about. */
const fewNotices = 20
/** Milliseconds of rest between two notices whose notes are looked up in their texts. */
const rest = 8

const catalogue = new Catalogue(units.units.flatMap(({ name, aliases }) => [name, ...aliases]))
/** What is told before the page listens. */
const untold: CatalogueNews[] = []
let tell: (news: CatalogueNews) => void = (news) => untold.push(news)
let latest = 0
let rereading: ReturnType<typeof setTimeout> | undefined
let checking = 0
let changing = new AbortController()
let answered = () => {}
const firstFound = new Promise<void>((done) => (answered = done))

function put(notes: readonly Note[]): void {
  for (const note of notes) {
    latest = Math.max(latest, note.updatedAt)
    catalogue.put(note)
  }
}

/** The newest notes as they were read, until the first screen shows them. */
const unshown = new Map<string, Note>()
const newest = readNewest()
// Told by who reads on.
newest.catch(() => undefined)

async function readNewest(): Promise<void> {
  const notes = await newestNotes(firstNotes)
  put(notes)
  for (const note of notes) unshown.set(note.id, note)
}

async function readAll(): Promise<void> {
  await newest
  tell({ kind: 'progress', read: catalogue.size, total: null })
  // The first screen is answered before anything else is read.
  await Promise.race([firstFound, new Promise((wake) => setTimeout(wake, patience))])
  unshown.clear()
  const total = await countNotes()
  for await (const slice of noteSlices(sliceSize)) {
    put(slice)
    tell({ kind: 'progress', read: Math.min(catalogue.size, total - 1), total })
  }
  // Only now all names are known.
  for (let from = 0; from < catalogue.size; from += sliceSize) {
    catalogue.nameUnits(from, from + sliceSize)
    catalogue.prepareWords(from, from + sliceSize)
    await new Promise((wake) => setTimeout(wake))
  }
  for (const sort of notebookSorts) {
    catalogue.prepare(sort)
    await new Promise((wake) => setTimeout(wake))
  }
  tell({ kind: 'progress', read: catalogue.size, total: catalogue.size })
  // Not in turn: what changes meanwhile is not to wait for it.
  void checkStates(catalogue.keptNotices())
}

/** Sees how the notes of kept notices stand in their texts, a notice at a time: no search waits for it. */
async function checkStates(noticeIds: readonly string[]): Promise<void> {
  const turn = noticeIds.length > fewNotices ? ++checking : checking
  for (const noticeId of noticeIds) {
    // Another look at all of them has begun.
    if (turn !== checking) return
    const [text, notes] = await Promise.all([textOf(noticeId), notesOfNotice(noticeId)])
    if (!text.ok || !notes.ok || text.value === null) continue
    for (const { id, target } of notes.value) {
      if (target !== null) catalogue.setState(id, findQuote(text.value.text.text, target).state)
    }
    await new Promise((wake) => setTimeout(wake, rest))
  }
  if (noticeIds.length > 0) tell({ kind: 'changed', numbers: null })
}

/** Many notes were written at once: mostly ours, and then newer than all. */
async function readNew(): Promise<void> {
  for await (const slice of notesSince(latest, sliceSize)) put(slice)
  tell({ kind: 'changed', numbers: null })
  clearTimeout(rereading)
  rereading = setTimeout(() => void inTurn(readAgain), quiet)
}

/** After an import any note may be another; whatever is read again can wait until nobody writes. */
async function readAgain(): Promise<void> {
  for await (const slice of noteSlices(sliceSize)) put(slice)
  tell({ kind: 'changed', numbers: null })
  void checkStates(catalogue.keptNotices())
}

async function readChanged(ids: readonly string[]): Promise<void> {
  const notes = (await notesByIds(ids)).filter((note) => note !== undefined)
  put(notes)
  tell({ kind: 'changed', numbers: notes.map(({ id }) => catalogue.numberOf(id)!) })
  void checkStates([...new Set(notes.flatMap(({ noticeId }) => noticeId ?? []))])
}

/** One thing after another; a failure is told, and what comes next is tried all the same. */
let last: Promise<void> = Promise.resolve()
function inTurn(work: () => Promise<void>): Promise<void> {
  last = last.then(work).catch((error: unknown) => tell({ kind: 'failed', sentence: failureSentence(error, 'read') }))
  return last
}

async function contentsOf(numbers: readonly number[]): Promise<readonly RowContent[]> {
  const ids = numbers.filter((number) => number >= 0).map((number) => catalogue.idOf(number))
  const known = ids.flatMap((id) => unshown.get(id) ?? [])
  const notes = known.length === ids.length ? known : await notesByIds(ids)
  let next = 0
  return numbers.map((number): RowContent => {
    if (number < 0) return { kind: 'notice', notice: catalogue.notice(-1 - number) }
    const note = notes[next++]
    if (note === undefined) return null
    return { kind: 'note', note, state: catalogue.stateOf(number), notice: catalogue.noticeOfEntry(number) }
  })
}

const service: CatalogueService = {
  open: (listener) => {
    tell = listener
    for (const news of untold.splice(0)) tell(news)
  },
  find: async (query, from, to) => {
    await newest
    const found = catalogue.find(query)
    const numbers = [...found.rows.subarray(from, to)]
    const contents = await contentsOf(numbers)
    const answer = { found, contents: numbers.map((number, at) => [number, contents[at]!] as const) }
    answered()
    return transfer(answer, [found.rows.buffer])
  },
  rows: contentsOf,
  ids: async (numbers) => numbers.map((number) => catalogue.idOf(number)),
  change: (wish, onProgress) => {
    changing = new AbortController()
    return changeInBulk(wish, { onProgress, signal: changing.signal })
  },
  callOff: () => changing.abort(),
  noticeKey: async (noticeId) => catalogue.noticeKey(noticeId),
}

watchNotes((ids) => void inTurn(() => (ids === null ? readNew() : readChanged(ids))), new AbortController().signal)
void inTurn(readAll)
expose(service)
