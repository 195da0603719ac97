import type { Note } from '../notes/note.ts'
import { searchable, soughtWords } from '../text/search-words.ts'
import { Column, type Marks, OUT, WANTED } from './column.ts'
import { narrowDown } from './count-facets.ts'
import { entryOf, noLabels, unitsIn, valuesOf, type Entry } from './entry.ts'
import { NamedUnits } from './named-units.ts'
import {
  type CataloguedNotice,
  type Dimension,
  dimensions,
  type Found,
  type NotebookQuery,
  type NotebookSort,
  type NoteState,
} from './notebook-query.ts'
import { orderEntries } from './order-entries.ts'
import { Texts } from './texts.ts'

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
  private readonly texts = new Texts()
  private readonly columns = Object.fromEntries(dimensions.map((one) => [one, new Column()])) as Record<
    Dimension,
    Column
  >
  /** When each entry was written; null where any is new. */
  private times: Float64Array | null = null
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
    const state = this.stateLike(known, before, note)
    const entry = entryOf(note, notice)
    const number = known ?? this.entries.length
    this.numbers.set(note.id, number)
    this.entries[number] = entry
    this.texts.set(number, entry.text)
    const values = valuesOf(note, state, notice, this.labels)
    for (const dimension of dimensions) if (dimension !== 'unit') this.columns[dimension].set(number, values[dimension])
    this.nameUnits(number, number + 1)
    if (isPlacedLike(before, entry)) return
    this.orders.clear()
    this.times = null
  }

  /** Says how a note's words stand in the text of its notice. */
  setState(id: string, state: NoteState): void {
    const number = this.numbers.get(id)
    if (number === undefined || this.stateOf(number) === 'erased') return
    this.columns.state.set(number, this.labels.state.single(state))
  }

  /** Looks again for bodies in the quotes of some entries, with all the names known by now. */
  nameUnits(from: number, to: number): void {
    for (let number = from; number < Math.min(to, this.size); number++)
      this.columns.unit.set(number, unitsIn(this.entries[number]!, this.labels, this.units))
  }

  /** The kept notices that notes belong to, by their ids. */
  keptNotices(): readonly string[] {
    return this.notices.flatMap(({ noticeId }) => noticeId ?? [])
  }

  /** Readies the words of some entries, so that the first one who seeks does not wait. */
  prepareWords(from: number, to: number): void {
    this.texts.prepare(from, to)
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
    return this.labels.state.words[this.columns.state.first(number)] as NoteState
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

  /** Some 10 milliseconds for 100,000 notes, see tests/bench. */
  find(query: NotebookQuery): Found {
    const marks = this.withWords(soughtWords(query.sought))
    const { columns, labels } = this
    const titles = this.notices.map(({ citation }) => citation.title)
    this.times ??= Float64Array.from(this.entries, ({ createdAt }) => createdAt)
    const { facets, periods } = narrowDown(query, marks, { columns, labels, titles, times: this.times })
    return { ...this.rowsOf(marks, query.sort), facets, periods }
  }

  /** The rows of what is wanted, in order. */
  private rowsOf(marks: Marks, sort: NotebookSort): Pick<Found, 'rows' | 'count'> {
    const isGrouped = sort === 'notice' || sort === 'place'
    const rows = new Int32Array(this.entries.length + (isGrouped ? this.notices.length : 0))
    let length = 0
    let count = 0
    let notice = -1
    const { numbers, notices } = this.order(sort)
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]!
      if (marks[number] !== WANTED) continue
      if (isGrouped && notices[at] !== notice) {
        notice = notices[at]!
        rows[length++] = -1 - notice
      }
      rows[length++] = number
      count++
    }
    return { count, rows: rows.slice(0, length) }
  }

  /** Which notes have all the words, each in its text or in its notice's title. */
  private withWords(words: readonly string[]): Marks {
    const marks: Marks = new Uint8Array(this.entries.length)
    for (const word of words) {
      const inText = this.texts.withWord(word)
      const inTitle = Uint8Array.from(this.titles, (title) => Number(title.includes(word)))
      const isInTitles = inTitle.includes(1)
      for (let number = 0; number < marks.length; number++)
        if (inText[number] === 0 && !(isInTitles && inTitle[this.columns.notice.first(number)] === 1))
          marks[number] = OUT
    }
    return marks
  }

  /** What was found out of a note's words holds while it is on the same ones. */
  private stateLike(number: number | undefined, before: Entry | undefined, note: Note): NoteState {
    if (note.target === null) return 'whole'
    const known = number === undefined ? 'unchecked' : this.stateOf(number)
    const isSame = before?.start === note.target.position.start && known !== 'erased' && known !== 'whole'
    return isSame ? known : 'unchecked'
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
