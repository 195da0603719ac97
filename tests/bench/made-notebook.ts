import type { KeptNotice, KeptText } from '../../src/notes/kept-notice.ts'
import { noteColors, type Note, type NoteTarget, type NoticeCitation } from '../../src/notes/note.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import { plainText } from '../../src/text/plain-text.ts'

/** How big a made notebook is. */
export interface NotebookSize {
  readonly notes: number
  readonly notices: number
}

/** A made-up notice as it is kept, and its text. */
export interface MadeNotice {
  readonly notice: KeptNotice
  readonly text: KeptText
}

const day = 86_400_000
const begin = Date.UTC(2025, 0, 1)
const places = ['临江', '云岭', '青岩', '安和', '石桥', '清溪', '东陵', '南浦', '北泽', '西岭']
const bodies = ['数据局', '发改局', '财政局', '教育局', '农业农村局', '住建局', '交通局', '卫健局', '科技局', '民政局']
const topics = [
  '产业园区',
  '老旧小区',
  '乡村道路',
  '数字政务',
  '托育机构',
  '节水灌溉',
  '夜间经济',
  '社区食堂',
  '绿色工厂',
]
const verbs = ['新建', '改造', '建成', '培育', '引进', '完成', '推广', '升级']
const measures = ['个', '家', '公里', '万元', '亩', '套', '处', '人次']
const remarks = ['与上年对照', '需核实口径', '已落实', '等数据局回话', '进度偏慢', '资金未到位', 'AI 应用', 'PPP 项目']
const tags = Array.from({ length: 40 }, (_, at) => `专题${at + 1}`)

export type Dice = (below: number) => number

/** The same numbers for the same seed (mulberry32): 0 to below `below`. */
export function dice(seed: number): Dice {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function one<T>(throwDice: Dice, list: readonly T[]): T {
  return list[throwDice(list.length)]!
}

function sentence(throwDice: Dice): string {
  const topic = one(throwDice, topics)
  const body = `${one(throwDice, places)}市${one(throwDice, bodies)}`
  return `由${body}牵头，年内${one(throwDice, verbs)}${topic}不少于${throwDice(900) + 1}${one(throwDice, measures)}。`
}

/** A notice of some 4,000 characters. */
function madeNotice(at: number): MadeNotice {
  const throwDice = dice(at + 1)
  const place = one(throwDice, places)
  const year = 2020 + (at % 7)
  const publishedOn = new Date(begin + throwDice(600) * day).toISOString().slice(0, 10)
  const citation: NoticeCitation = {
    title: `${place}市${year}年${one(throwDice, topics)}工作要点（${at + 1}）`,
    documentNumber: `${place[0]!}政办〔${year}〕${at + 1}号`,
    issuer: `${place}市人民政府`,
    publishedOn,
  }
  const text = plainText(Array.from({ length: 120 }, () => sentence(throwDice)).join('\n'))
  const id = idOf(0, at)
  const shared = { v: 1, space: 'me', author: 'me', device: 'bench', deleted: 0, dirty: 1 } as const
  return {
    notice: {
      ...shared,
      id,
      citation: { ...citation, writtenOn: publishedOn },
      page: `https://www.${at % 50}.gov.cn/art/${at}.html`,
      alsoAt: [],
      fingerprint: [],
      textHash: id,
      createdAt: begin + at * day,
      updatedAt: begin + at * day,
    },
    text: {
      hash: id,
      text,
      letter: readLetter(text),
      notice: {
        ...citation,
        isNotice: true,
        score: 1,
        reasons: [],
        genre: null,
        writtenOn: publishedOn,
        addressees: [],
        source: null,
      },
    },
  }
}

/** Ids like those of the store (UUIDv7): ids of later notes are later. */
function idOf(kind: number, at: number): string {
  return `0195000${kind}-0000-7000-8000-${at.toString(16).padStart(12, '0')}`
}

/** Words of a text as a note is on them. */
export function targetIn(text: string, throwDice: Dice): NoteTarget {
  const isUnit = throwDice(5) === 0
  const from = throwDice(text.length - 80)
  const start = isUnit ? text.indexOf('由', from) + 1 || from : from
  const end = isUnit ? Math.max(start + 2, text.indexOf('牵头', start)) : start + 6 + throwDice(34)
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
    position: { type: 'TextPositionSelector', start, end },
    path: [],
    findingKind: isUnit ? 'lead' : null,
    place: `二、重点任务（${throwDice(9) + 1}）`,
  }
}

/** A note of a made notebook; `at` is its number. */
export function madeNote(at: number, { notice, text }: MadeNotice, throwDice: Dice): Note {
  const createdAt = begin + at * 500_000 + throwDice(1000)
  const { writtenOn: _, ...citation } = notice.citation
  return {
    id: idOf(1, at),
    v: 2,
    space: 'me',
    author: 'me',
    device: 'bench',
    page: notice.page,
    notice: citation,
    noticeId: notice.id,
    target: throwDice(50) === 0 ? null : targetIn(text.text.text, throwDice),
    look: { color: one(throwDice, noteColors), style: throwDice(4) === 0 ? 'underline' : 'highlight' },
    tags: throwDice(2) === 0 ? [] : [...new Set([one(throwDice, tags), one(throwDice, tags)])],
    body: throwDice(3) === 0 ? '' : `${one(throwDice, remarks)}；${sentence(throwDice)}`,
    createdAt,
    updatedAt: createdAt,
    deleted: throwDice(100) === 0 ? 1 : 0,
    dirty: 1,
  }
}

/** The notices of a made notebook, the same for the same number. */
export function madeNotices(count: number): readonly MadeNotice[] {
  return Array.from({ length: count }, (_, at) => madeNotice(at))
}

/** The notes of a made notebook on its notices, the same for the same size; the first 200 are on the first notice. */
export function* madeNotes(count: number, notices: readonly MadeNotice[]): Generator<Note, void> {
  const throwDice = dice(20_261_127)
  for (let at = 0; at < count; at++) {
    const notice = one(throwDice, notices)
    yield madeNote(at, at < 200 ? notices[0]! : notice, throwDice)
  }
}
