import type { Analysis, Deadline, Quantity, Quote, Task, Unit } from '../../src/analysis/analysis.ts'
import type { NotePlace, PageView } from '../../src/messages/calls.ts'
import type { Note, NoteTarget } from '../../src/notes/note.ts'
import type { Notice } from '../../src/notice/notice.ts'

export function quote(text: string, start = 0): Quote {
  return { text, start, end: start + text.length }
}

export function quantityOf(part: Partial<Quantity> = {}): Quantity {
  const text = part.text ?? '不少于5个'
  return {
    kind: 'quantity',
    id: 'q1',
    task: 't1',
    ...quote(text),
    number: quote('5'),
    status: 'target',
    comparator: 'gte',
    low: 5,
    high: null,
    unit: '个',
    change: 'level',
    strength: 'should',
    metric: quote('示范车间'),
    metricFull: '示范车间',
    modifiers: [],
    period: '2031',
    ...part,
  }
}

export function unitOf(part: Partial<Unit> = {}): Unit {
  const text = part.text ?? '区工信局'
  return {
    kind: 'unit',
    id: 'u1',
    task: 't1',
    ...quote(text),
    role: 'lead',
    body: 'government',
    collective: false,
    canonical: null,
    ...part,
  }
}

export function deadlineOf(part: Partial<Deadline> = {}): Deadline {
  const text = part.text ?? '6月底前'
  return { kind: 'deadline', id: 'd1', task: 't1', ...quote(text), from: null, until: '2031-06-30', ...part }
}

export function taskOf(part: Partial<Task> = {}): Task {
  return {
    id: 't1',
    number: '1',
    heading: '建设示范车间',
    section: '二、重点任务（一）制造提升',
    start: 0,
    end: 10,
    lead: ['区工信局'],
    responsible: ['区财政局', '各街道'],
    assisting: [],
    quantities: ['q1'],
    deadline: '6月底前',
    ...part,
  }
}

export function noticeOf(part: Partial<Notice> = {}): Notice {
  return {
    isNotice: true,
    score: 0.93,
    reasons: [
      { signal: 'title-genre', weight: 2.4 },
      { signal: 'document-number', weight: 2.1 },
    ],
    title: '青石区人民政府办公室关于印发2031年制造提升工作要点的通知',
    genre: '通知',
    issuer: '青石区人民政府办公室',
    documentNumber: '青政办〔2031〕7号',
    publishedOn: '2031-03-02',
    writtenOn: null,
    addressees: ['各街道'],
    source: null,
    ...part,
  }
}

/** A small analysis of an invented notice: two tasks, three quantities, four units, one deadline. */
export function analysisOf(part: Partial<Analysis> = {}): Analysis {
  return {
    format: 'notice-analysis/1',
    notice: noticeOf(),
    text: '',
    findings: [
      quantityOf(),
      quantityOf({
        id: 'q2',
        task: 't2',
        text: '突破800家',
        comparator: 'gt',
        low: 800,
        unit: '家',
        metricFull: '入库企业',
      }),
      quantityOf({
        id: 'q3',
        task: null,
        status: 'result',
        text: '36亿元',
        comparator: 'eq',
        low: 3.6e9,
        high: 3.6e9,
        unit: '元',
        metricFull: '技改投资',
        strength: null,
      }),
      unitOf(),
      unitOf({ id: 'u2', text: '区财政局', role: 'responsible' }),
      unitOf({ id: 'u3', text: '各街道', role: 'responsible', body: 'collective', collective: true }),
      unitOf({ id: 'u4', text: '区工信局', role: 'responsible', task: 't2' }),
      deadlineOf(),
    ],
    tasks: [
      taskOf(),
      taskOf({
        id: 't2',
        number: '2',
        heading: '壮大企业梯队',
        lead: [],
        responsible: ['区工信局'],
        quantities: ['q2'],
        deadline: null,
      }),
    ],
    outline: [],
    warnings: [],
    ...part,
  }
}

export function targetOf(part: Partial<NoteTarget> = {}): NoteTarget {
  return {
    quote: { type: 'TextQuoteSelector', exact: '不少于5个', prefix: '建设', suffix: '示范车间' },
    position: { type: 'TextPositionSelector', start: 0, end: 5 },
    path: [],
    findingKind: 'target',
    place: '二、（一）1.建设示范车间',
    ...part,
  }
}

export function noteOf(part: Partial<Note> = {}): Note {
  return {
    id: 'n1',
    v: 2,
    space: 'me',
    author: 'me',
    device: 'here',
    page: 'https://www.example.gov.cn/a.html',
    createdAt: 1_900_000_000_000,
    updatedAt: 1_900_000_000_000,
    deleted: 0,
    notice: {
      title: '青石区人民政府办公室关于印发2031年制造提升工作要点的通知',
      documentNumber: '青政办〔2031〕7号',
      issuer: '青石区人民政府办公室',
      publishedOn: '2031-03-02',
    },
    noticeId: null,
    target: targetOf(),
    look: { color: 'yellow', style: 'highlight' },
    tags: [],
    body: '与去年口径一致吗',
    ...part,
  }
}

export function placeOf(note: Note, state: NotePlace['state'] = 'attached'): NotePlace {
  const placed = state === 'attached' || state === 'changed'
  return { note, state, start: placed ? 0 : null, end: placed ? 5 : null }
}

export function viewOf(part: Partial<PageView> = {}): PageView {
  return {
    address: 'https://www.example.gov.cn/a.html',
    analysis: analysisOf(),
    shown: true,
    noteCount: 1,
    ...part,
  }
}
