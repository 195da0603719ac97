import { noteColors, type Note, type NoticeCitation } from '../../src/notes/note.ts'

/** How big a made notebook is. */
export interface NotebookSize {
  readonly notes: number
  readonly notices: number
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
  '人才公寓',
]
const verbs = ['新建', '改造', '建成', '培育', '引进', '完成', '推广', '升级']
const measures = ['个', '家', '公里', '万元', '亩', '套', '处', '人次']
const remarks = [
  '与上年对照',
  '需核实口径',
  '已落实',
  '等数据局回话',
  '进度偏慢',
  '资金未到位',
  '写入月报',
  'AI 应用',
  'PPP 项目',
  '',
]
const tags = Array.from({ length: 40 }, (_, at) => `专题${at + 1}`)

/** The same numbers for the same seed (mulberry32): 0 to below `below`. */
export function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Throw = ReturnType<typeof dice>

function one<T>(throwDice: Throw, list: readonly T[]): T {
  return list[throwDice(list.length)]!
}

function sentence(throwDice: Throw): string {
  const topic = one(throwDice, topics)
  return `由${one(throwDice, places)}市${one(throwDice, bodies)}牵头，年内${one(throwDice, verbs)}${topic}不少于${throwDice(900) + 1}${one(throwDice, measures)}`
}

function citation(throwDice: Throw, at: number): NoticeCitation {
  const place = one(throwDice, places)
  return {
    title: `${place}市${2020 + (at % 7)}年${one(throwDice, topics)}工作要点（${at + 1}）`,
    documentNumber: `${place[0]!}政办〔${2020 + (at % 7)}〕${at + 1}号`,
    issuer: `${place}市人民政府`,
    publishedOn: new Date(begin + throwDice(600) * day).toISOString().slice(0, 10),
  }
}

/** An id like those of the store (UUIDv7): ids of later notes are later. */
function idOf(at: number): string {
  const hex = at.toString(16).padStart(12, '0')
  return `01950000-${hex.slice(0, 4)}-7000-8000-${hex.slice(4)}${'0000'}`
}

/** Notes of a made-up notebook, the same for the same size; the first 200 are on the first notice. */
export function* madeNotes({ notes, notices }: NotebookSize): Generator<Note, void> {
  const throwDice = dice(20261127)
  const cited = Array.from({ length: notices }, (_, at) => citation(throwDice, at))
  for (let at = 0; at < notes; at++) {
    const notice = at < 200 ? 0 : throwDice(notices)
    const isUnit = throwDice(5) === 0
    const said = sentence(throwDice)
    const exact = isUnit ? said.slice(1, said.indexOf('牵头')) : said.slice(throwDice(8), 12 + throwDice(said.length))
    const start = throwDice(20_000)
    const createdAt = begin + at * 500_000 + throwDice(1000)
    yield {
      id: idOf(at),
      v: 2,
      space: 'me',
      author: 'me',
      device: 'bench',
      page: `https://www.${notice % 50}.gov.cn/art/${notice}.html`,
      notice: cited[notice]!,
      noticeId: null,
      target:
        throwDice(50) === 0
          ? null
          : {
              quote: { type: 'TextQuoteSelector', exact, prefix: sentence(throwDice), suffix: sentence(throwDice) },
              position: { type: 'TextPositionSelector', start, end: start + exact.length },
              path: [],
              findingKind: isUnit ? 'lead' : null,
              place: `二、重点任务（${(notice % 9) + 1}）`,
            },
      look: { color: one(throwDice, noteColors), style: throwDice(4) === 0 ? 'underline' : 'highlight' },
      tags: throwDice(2) === 0 ? [] : [...new Set([one(throwDice, tags), one(throwDice, tags)])],
      body: throwDice(3) === 0 ? '' : `${one(throwDice, remarks)}；${sentence(throwDice)}`,
      createdAt,
      updatedAt: createdAt,
      deleted: throwDice(100) === 0 ? 1 : 0,
      dirty: 1,
    }
  }
}
