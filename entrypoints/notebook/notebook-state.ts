import { batch, effect, signal } from '@preact/signals'
import { proxy, wrap } from 'comlink'
import { everything, type Found, type NotebookQuery } from '../../src/catalogue/notebook-query.ts'
import type { Follow } from '../../src/notes/follow.ts'
import { periodStarts } from '../../src/ui/period-choice.tsx'
import type { RowContent } from '../../src/ui/row-content.ts'
import type { BulkChange, changeInBulk } from './bulk-change.ts'
import type { CatalogueNews, CatalogueService } from './catalogue-service.ts'
import { notebookThread } from './notebook-thread.ts'

/** The least height of a row in pixels. */
const leastHeight = 80
/** So many rows are asked for with every answer: as many as the window may show. */
const firstRows = Math.ceil(window.innerHeight / leastHeight) + 2
/** Milliseconds between two looks at a notebook that is still being read. */
const pause = 300
/** Contents of so many rows are remembered. */
const mostContents = 2000

export const query = signal<NotebookQuery>({ ...everything, since: periodStarts() })
/** What was found last; null before the first answer. */
export const found = signal<Found | null>(null)
/** The query that was answered last. */
export const answered = signal<NotebookQuery>(query.peek())
/** What rows show, by their numbers; a new map whenever one is new. */
export const contents = signal<ReadonlyMap<number, RowContent>>(new Map())
/** How far the notebook is read; null when it is, and what is shown was found in all of it. */
export const reading = signal<{ readonly read: number; readonly total: number } | null>({ read: 0, total: 0 })
/** A sentence about what could not be read. */
export const failure = signal<string | null>(null)

const service = wrap<CatalogueService>(notebookThread)
notebookThread.addEventListener('error', () => (failure.value = '笔记本没有打开，请重新打开这个页面。'))

let asking = false
let again = false
/** Whether the worker has read all. */
let isRead = false
let shown = { from: 0, to: firstRows }
const asked = new Set<number>()

/** Asks anew; of several wishes that come while an answer is on its way only the last is asked. */
export async function search(): Promise<void> {
  if (asking) {
    again = true
    return
  }
  asking = true
  const wanted = query.peek()
  const isLast = isRead
  // Why nothing can be found is told as news.
  const answer = await service.find(wanted, shown.from, Math.max(shown.to, firstRows)).catch(() => null)
  asking = false
  if (again) {
    again = false
    void search()
  }
  if (answer === null) return
  batch(() => {
    found.value = answer.found
    answered.value = wanted
    keep(answer.contents)
    if (isLast) reading.value = null
  })
}

/** Turns to another query; its rows are shown from the first one on. */
export function turnTo(change: Partial<NotebookQuery>): void {
  query.value = { ...query.value, ...change }
  shown = { from: 0, to: firstRows }
  void search()
}

/** Gets what the rows in view show where it is not known yet. */
export async function show(from: number, to: number): Promise<void> {
  shown = { from, to }
  const rows = found.peek()?.rows.subarray(from, to) ?? []
  const missing = [...rows].filter((number) => !contents.peek().has(number) && !asked.has(number))
  if (missing.length === 0) return
  for (const number of missing) asked.add(number)
  const got = await service.rows(missing)
  for (const number of missing) asked.delete(number)
  keep(missing.map((number, at) => [number, got[at]!]))
}

/** Resolves when the first notes are found, or cannot be: what is not on the first screen waits for that. */
export function whenFound(): Promise<void> {
  return whenever(() => found.value !== null || failure.value !== null)
}

/** Resolves when the notebook is read to its end. */
export function whenRead(): Promise<void> {
  return whenever(() => reading.value === null)
}

function whenever(isSo: () => boolean): Promise<void> {
  return new Promise((done) => {
    const end = effect(() => {
      if (!isSo()) return
      done()
      queueMicrotask(() => end())
    })
  })
}

/** Whether nothing narrows the notes down: what is found is every one that is not erased. */
export function findsAll(): boolean {
  const { sought, chosen, period } = query.peek()
  const narrowed = Object.values(chosen).some((values) => values.length > 0)
  return sought.trim() === '' && !narrowed && period.since === null && period.until === null
}

/** The ids of notes by their numbers. */
export function idsOf(numbers: readonly number[]): Promise<readonly string[]> {
  return service.ids(numbers)
}

/** Changes notes in the worker. */
export async function changeInWorker(
  wish: BulkChange,
  { onProgress, signal }: Follow = {},
): ReturnType<typeof changeInBulk> {
  const callOff = () => void service.callOff()
  signal?.addEventListener('abort', callOff)
  const done = await service.change(
    wish,
    proxy((count: number, total: number) => onProgress?.(count, total)),
  )
  signal?.removeEventListener('abort', callOff)
  return done
}

/** Shows the notes of a kept notice alone, in the order of its text. */
export async function showNotice(noticeId: string): Promise<void> {
  const key = await service.noticeKey(noticeId)
  turnTo({ ...everything, since: query.peek().since, chosen: { notice: [key] }, sort: 'place' })
}

function keep(got: readonly (readonly [number, RowContent])[]): void {
  const known = contents.peek().size > mostContents ? [] : contents.peek()
  contents.value = new Map([...known, ...got])
}

let looked = 0
function hear(news: CatalogueNews): void {
  if (news.kind === 'failed') failure.value = news.sentence
  else if (news.kind === 'progress') {
    isRead = news.read === news.total
    reading.value = { read: news.read, total: news.total ?? 0 }
    const now = performance.now()
    // The newest notes were asked for before they were read.
    if (news.total === null || (!isRead && now - looked < pause)) return
    looked = now
    void search()
  } else {
    // What is in view stays until the answer brings it as it is now.
    forget(news.numbers)
    void search()
  }
}

/** Forgets what rows out of view show. */
function forget(numbers: readonly number[] | null): void {
  const rows = new Set(found.peek()?.rows.subarray(shown.from, shown.to))
  const stale = numbers === null ? [...contents.peek().keys()] : numbers
  const left = new Map(contents.peek())
  for (const number of stale) if (!rows.has(number)) left.delete(number)
  contents.value = left
}

void service.open(proxy(hear))
void search()
