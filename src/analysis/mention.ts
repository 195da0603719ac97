import { characterFlags } from '../text/character-flags.ts'
import { pairsOfTails, type CharacterPairs } from '../text/character-pairs.ts'
import { closingMark } from '../text/closing-mark.ts'
import { countFirst } from '../text/count-first.ts'
import { noteFlagged } from '../text/note-flagged.ts'
import { oneOf } from '../text/one-of.ts'
import { eachBatch, mapInSteps, type Steps } from '../text/steps.ts'
import { plainWordFinder, type WordFinder } from '../text/word-finder.ts'
import { apartInSteps, inReadingOrder, mergeInSteps, type Span } from '../text/span.ts'
import { departmentForms, wholeNames } from './directory.ts'
import { nameEndings } from './name-ending.ts'
import { nameStart } from './name-start.ts'
import { LONGEST_NAME } from './name-list.ts'
import { namesByPattern, shortNames } from './name-pattern.ts'
import type { Places } from './place.ts'
import type { Reading } from './reading.ts'
import { LONGEST_TITLE } from './scan.ts'

/** How many characters are read in one step. */
const STRETCH = 8192

/** What a character may be to a name, as flags. */
const TAIL = 1
const MARK = 2
const TITLE = 4
const JOINT = 8
const characters = characterFlags([
  ['央局委办厅部院府会室心道镇乡团司行关队处所社联盟校学站馆场中集署大协人政投库股科组班公小织台指议', TAIL],
  [',。;.:!?、()\n\t“”"《》〔〕【】[]|/>', MARK],
  ['《', TITLE],
  ['、', JOINT],
])

/**
 * Finds, in steps, organisation names outside what is `taken`: names that the notice itself taught (its lists, its
 * definitions), names of the directory after a level word or a place, and names that begin with a place and end like a
 * body.
 */
export function* findMentions(
  reading: Reading,
  places: Places,
  taught: Iterable<string>,
  taken: readonly Span[],
): Steps<Span[]> {
  const { text } = reading
  const known = plainWordFinder([...taught, ...(yield* shortNames(reading))])
  const reader = new MentionReader(reading, places, known, taken)
  for (let place = 0; place < text.length; yield) place = reader.readUpTo(place, Math.min(place + STRETCH, text.length))
  const byPattern = (yield* namesByPattern(reading, places)).filter(
    (one) => !overlaps(one, taken) && !overlaps(one, reader.titles),
  )
  yield
  const apart = yield* apartInSteps(yield* mergeInSteps(reader.found, inReadingOrder(byPattern)))
  yield
  return yield* joinBranches(text, apart)
}

/** Reads a text from place to place for names of the directory and those that are known from the notice itself. */
class MentionReader {
  readonly found: Span[] = []
  readonly titles: Span[] = []
  private readonly text: string
  private readonly codes: Uint16Array
  private readonly places: Places
  private readonly known: WordFinder<string>
  private readonly taken: readonly Span[]
  private readonly kinds = characters.slice()
  private readonly tails: CharacterPairs
  private readonly titleEnd: (open: number) => number
  private readonly noted = new Int32Array(STRETCH)
  private floor = 0
  /** Whether 、 stands before the floor. */
  private isJoined = false
  private free = 0
  private next = 0

  constructor({ text, codes }: Reading, places: Places, known: WordFinder<string>, taken: readonly Span[]) {
    this.text = text
    this.codes = codes
    this.places = places
    this.known = known
    this.taken = taken
    this.tails = pairsOfTails(known.words(), knownTails)
    this.titleEnd = closingMark(text, '》', LONGEST_TITLE)
    for (const word of known.words()) this.kinds[word.charCodeAt(word.length - 1)]! |= TAIL
  }

  readUpTo(from: number, end: number): number {
    let i = from
    while (i < end) {
      const unit = this.taken[this.next]
      i = this.readFree(i, Math.min(end, unit?.start ?? end))
      if (!unit || i < unit.start) continue
      i = this.floor = this.free = Math.max(i, unit.end)
      this.isJoined = false
      this.next++
    }
    return i
  }

  /** Reads what lies between two units of lists. */
  private readFree(from: number, end: number): number {
    const { noted } = this
    const count = noteFlagged(this.codes, from, end, this.kinds, noted)
    let read = from
    for (let index = 0; index < count; index++) {
      const place = noted[index]!
      if (place >= read) read = this.readAt(place) + 1
    }
    return Math.max(end, read)
  }

  /** Reads a mark or a name's last character; gives where what was read ends. */
  private readAt(place: number): number {
    const { text, codes } = this
    const kind = this.kinds[codes[place]!]!
    if ((kind & MARK) !== 0) return this.readMark(place, kind)
    if (place > 0 && !this.tails.mayHold(codes[place]!, codes[place - 1]!)) return place
    const start =
      nameStart(text, place + 1, this.floor, this.free, this.places, this.known) ??
      (this.isJoined ? this.carried(place + 1) : null)
    if (start !== null) push(this.found, { start, end: place + 1 })
    return place
  }

  private readMark(place: number, kind: number): number {
    const close = (kind & TITLE) === 0 ? place : Math.max(place, this.titleEnd(place))
    if ((kind & TITLE) !== 0) this.titles.push({ start: place, end: close })
    this.floor = close + 1
    this.isJoined = (kind & JOINT) !== 0
    return close
  }

  /** 省财政厅、教育厅: where the department begins that shares the prefix of the name before it. */
  private carried(end: number): number | null {
    const { text, floor } = this
    const last = this.found.at(-1)
    if (!last || !isBetween(text, last.end, floor - 1)) return null
    if (besideParty.endingAt(text, end, floor)?.word.length === end - floor && isParty(text, last.end)) return floor
    const form = departmentForms.endingAt(text, end, floor)
    return form?.word.length === end - floor && form.word.length > 2 && AFTER_CARRIED.test(text.charAt(end))
      ? floor
      : null
  }
}

const besideParty = plainWordFinder(['政府', '行署', '管委会'])
/** The last characters of what ends a name that no notice teaches. */
const knownTails = pairsOfTails([...nameEndings.words(), ...besideParty.words()])

/** 自治区党委、政府, 盟委、行署, 区党工委、管委会; not 县委、政府部门. */
function isParty(text: string, end: number): boolean {
  return text[end - 1] === '委' && !/^、政府(?:部门|采购|投资|专项|各|系统)/.test(text.slice(end, end + 6))
}

/** Whether nothing, or no more than a bracket, stands between a name and a mark. */
function isBetween(text: string, from: number, mark: number): boolean {
  if (from === mark) return true
  return text[mark - 1] === ')' && mark - from <= LONGEST_REMARK && /^(?:\(.*)?\)$/.test(text.slice(from, mark))
}

const LONGEST_REMARK = 16
const AFTER_CARRIED = /[^\p{Script=Han}]|[等和及与要按负]/u

/** 国家税务总局奉山市税务局: a state body with its branch right behind is one name. */
function* joinBranches(text: string, names: readonly Span[]): Steps<Span[]> {
  const joined: Span[] = []
  yield* eachBatch(names, (name) => {
    const last = joined.at(-1)
    const isBranch =
      last?.end === name.start &&
      name.end - last.start <= LONGEST_NAME &&
      !standsAlone(text, name.end) &&
      (standsAlone(text, last.end) || !/^.{0,4}[省市县区州旗]/.test(text.slice(name.start, name.end)))
    if (last && isBranch) joined[joined.length - 1] = { start: last.start, end: name.end }
    else joined.push(name)
  })
  yield
  return yield* mapInSteps(joined, ({ start, end }) => ({ start, end: sectionEnd(text, partEnd(text, end)) }))
}

const mayHaveSections = oneOf('局办委厅室会')
const SECTION =
  /\([\u4e00-\u9fff]{2,8}[科股处室]\)|[\u4e00-\u9fff]{2,4}(?:科(?![学技研目普])|股(?![份东])|(?<![查惩到用妥相好])处(?![理置于罚分]))(?=[^\u4e00-\u9fff]|[和与及负牵等])/y

const mayHaveParts = oneOf('学院行')
const BRANCH = /[\u4e00-\u9fff]{2,8}?(?:分行|支行)/y
/** What ends a part of a school, an academy or a court, and what no name of one holds. */
const PART =
  /(?:(?!设立|牵头|组建|成立|挂牌|举办|承办|共建|共同|联合|合作|开展|建设|获|揭牌|签约|[等在将为的和、])[\u4e00-\u9fff]){2,14}?(?:研究[院所]|设计院|工程学院|学院(?!派)|实验室|研究中心|校区|示范区|法庭)(?![\u4e00-\u9fff]?(?:研究[院所]|学院))/y

/** 同济大学建筑设计研究院, 农业银行格尔木分行, 二道区人民法院东盛法庭: where a name ends with the part of it that is named behind. */
function partEnd(text: string, end: number): number {
  if (!mayHaveParts(text, end - 1)) return end
  const part = text[end - 1] === '行' ? BRANCH : PART
  part.lastIndex = end
  return part.test(text) ? part.lastIndex : end
}

/** 市政府办公室督查科, 旗林草局生态修复股: where a body's name ends with the section of it that is named behind. */
function sectionEnd(text: string, end: number): number {
  SECTION.lastIndex = end
  return mayHaveSections(text, end - 1) && SECTION.test(text) ? SECTION.lastIndex : end
}

function standsAlone(text: string, end: number): boolean {
  return wholeNames.endingAt(text, end) !== null
}

/** A longer name that ends later takes in the shorter (区政府 in 区政府办公室). */
function push(found: Span[], name: Span): void {
  while (found.length > 0 && found.at(-1)!.start >= name.start) found.pop()
  const last = found.at(-1)
  if (last && last.end > name.start) return
  found.push(name)
}

/** Whether a span overlaps one of spans that are sorted and apart, by binary search. */
function overlaps(one: Span, spans: readonly Span[]): boolean {
  const first = countFirst(spans.length, (index) => spans[index]!.end <= one.start)
  return first < spans.length && spans[first]!.start < one.end
}
