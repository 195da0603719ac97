import type { Note } from '../notes/note.ts'
import { searchable, soughtWords } from '../text/search-words.ts'
import { FacetCounter } from './count-facets.ts'
import { entryOf, nameUnits, noLabels, places, type Entry } from './entry.ts'
import { NamedUnits } from './named-units.ts'
import type { CataloguedNotice, Found, NotebookQuery, NotebookSort, NoteState } from './notebook-query.ts'
import { orderEntries } from './order-entries.ts'

const unitKinds = ['lead', 'responsible', 'assisting', 'unit']

/** The numbers of all entries, sorted, and beside each that of its notice: to look it up for each takes as long as to find. */
interface Order {
  readonly numbers: Uint32Array
  readonly notices: Uint32Array
}

/**
 * All notes of a notebook, to be searched, narrowed down and sorted. Words are sought by looking through every note:
 * 100,000 of them take less than the index of any search library, which would also have to be built (see README). Notes
 * and notices keep their numbers as long as the catalogue lives.
 */
export class Catalogue {
  private readonly entries: Entry[] = []
  private readonly numbers = new Map<string, number>()
  private readonly notices: CataloguedNotice[] = []
  private readonly noticeNumbers = new Map<string, number>()
  private readonly titles: string[] = []
  private readonly labels = noLabels()
  private readonly units = new NamedUnits()
  private readonly orders = new Map<NotebookSort, Order>()

  /** `units` are names of bodies known beforehand. */
  constructor(units: Iterable<string> = []) {
    for (const name of units) this.units.add(name)
  }

  get size(): number {
    return this.entries.length
  }

  /** Takes a note in, or in place of what was known of it. */
  put(note: Note): void {
    const { target } = note
    if (target !== null && unitKinds.includes(target.findingKind ?? '')) this.units.add(target.quote.exact)
    const notice = this.noticeOf(note)
    const known = this.numbers.get(note.id)
    const before = known === undefined ? undefined : this.entries[known]
    const state = this.stateLike(before, note)
    const entry = entryOf(note, this.notices[notice]!.key, state, this.labels, this.units)
    if (known === undefined) this.numbers.set(note.id, this.entries.length)
    this.entries[known ?? this.entries.length] = entry
    if (!isPlacedLike(before, entry)) this.orders.clear()
  }

  /** Says how a note's words stand in the text of its notice. */
  setState(id: string, state: NoteState): void {
    const entry = this.entries[this.numbers.get(id) ?? -1]
    if (entry === undefined || entry.values[places.state] === this.labels.state.single('erased')) return
    entry.values[places.state] = this.labels.state.single(state)
  }

  /** Looks again for bodies in the quotes of some entries, with all the names known by now. */
  nameUnits(from: number, to: number): void {
    for (const entry of this.entries.slice(from, to)) nameUnits(entry, this.labels, this.units)
  }

  /** The kept notices that notes belong to, by their ids. */
  keptNotices(): readonly string[] {
    return this.notices.flatMap(({ noticeId }) => noticeId ?? [])
  }

  /** Sorts beforehand, so that the first one who wants it does not wait. */
  prepare(sort: NotebookSort): void {
    this.order(sort)
  }

  idOf(number: number): string {
    return this.entries[number]!.id
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id)
  }

  stateOf(number: number): NoteState {
    return this.stateIn(this.entries[number]!)
  }

  notice(number: number): CataloguedNotice {
    return this.notices[number]!
  }

  /** The value of the filter by notice for a kept notice's id, or a page; what is given where no note is known. */
  noticeKey(idOrPage: string): string {
    const number = this.noticeNumbers.get(idOrPage)
    return number === undefined ? idOrPage : this.notices[number]!.key
  }

  noticeOfEntry(number: number): CataloguedNotice {
    return this.notices[this.entries[number]!.notice]!
  }

  /** Some 30 milliseconds for 100,000 notes, see tests/bench. */
  find(query: NotebookQuery): Found {
    const titles = this.notices.map(({ citation }) => citation.title)
    const counter = new FacetCounter(query, this.labels, titles)
    const wanted = this.wanted(soughtWords(query.sought), counter)
    const grouped = query.sort === 'notice' || query.sort === 'place'
    const rows = new Int32Array(this.entries.length + (grouped ? this.notices.length : 0))
    let length = 0
    let count = 0
    let notice = -1
    const { numbers, notices } = this.order(query.sort)
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]!
      if (wanted[number] === 0) continue
      if (grouped && notices[at] !== notice) {
        notice = notices[at]!
        rows[length++] = -1 - notice
      }
      rows[length++] = number
      count++
    }
    return { count, rows: rows.slice(0, length), facets: counter.facets(), periods: counter.periodCounts() }
  }

  /** Which notes are wanted, looked at in the order that they lie in memory: in another it takes twice as long. */
  private wanted(words: readonly string[], counter: FacetCounter): Uint8Array {
    const inTitle = words.map((word) => Uint8Array.from(this.titles, (title) => Number(title.includes(word))))
    const wanted = new Uint8Array(this.entries.length)
    for (const [number, entry] of this.entries.entries()) {
      const has = words.every((word, at) => entry.text.includes(word) || inTitle[at]![entry.notice] === 1)
      if (has && counter.take(entry)) wanted[number] = 1
    }
    return wanted
  }

  /** What was found out of a note's words holds while it is on the same ones. */
  private stateLike(before: Entry | undefined, note: Note): NoteState {
    if (note.target === null) return 'whole'
    const known = before === undefined ? 'unchecked' : this.stateIn(before)
    const isSame = before?.start === note.target.position.start && known !== 'erased' && known !== 'whole'
    return isSame ? known : 'unchecked'
  }

  private stateIn({ values }: Entry): NoteState {
    return this.labels.state.words[values[places.state]![0]!] as NoteState
  }

  private order(sort: NotebookSort): Order {
    const known = this.orders.get(sort)
    if (known !== undefined) return known
    const numbers = orderEntries(this.entries, sort)
    const order = { numbers, notices: numbers.map((number) => this.entries[number]!.notice) }
    this.orders.set(sort, order)
    return order
  }

  /** Notes belong together by their kept notice, or by their page. */
  private noticeOf({ noticeId, page, notice, createdAt }: Note): number {
    const known = (noticeId === null ? undefined : this.noticeNumbers.get(noticeId)) ?? this.noticeNumbers.get(page)
    const number = known ?? this.labels.notice.numberOf(noticeId ?? page)
    this.noticeNumbers.set(page, number)
    if (noticeId !== null) this.noticeNumbers.set(noticeId, number)
    const before = this.notices[number]
    if (before === undefined || createdAt >= before.citedAt) {
      const key = this.labels.notice.words[number]!
      const kept = noticeId ?? before?.noticeId ?? null
      this.notices[number] = { key, page, noticeId: kept, citation: notice, citedAt: createdAt }
      this.titles[number] = searchable(`${notice.title}\n${notice.documentNumber ?? ''}`)
    }
    return number
  }
}

function isPlacedLike(one: Entry | undefined, other: Entry): boolean {
  return one?.createdAt === other.createdAt && one.notice === other.notice && one.start === other.start
}
