import type { Note, NoteDraft, NoteTarget } from '../../src/notes/note.ts'

const draft: NoteDraft & { readonly target: NoteTarget } = {
  notice: {
    title: '关于做好示例工作的通知',
    documentNumber: '示发〔2026〕5号',
    issuer: '示例区人民政府',
    publishedOn: '2026-03-02',
  },
  noticeId: null,
  target: {
    quote: { type: 'TextQuoteSelector', exact: '不少于5家', prefix: '全年新增企业', suffix: '，完成投资' },
    position: { type: 'TextPositionSelector', start: 100, end: 105 },
    path: [
      { kind: 'section', words: '二、重点任务' },
      { kind: 'item', words: '1.壮大队伍' },
    ],
    findingKind: 'target',
    place: '二、重点任务1.壮大队伍',
  },
  look: { color: 'green', style: 'underline' },
  tags: ['企业'],
  body: '去年是4家',
}

/** What the sample note is about, with the parts changed that a test is about. */
export function sampleTarget(change: Partial<NoteTarget> = {}): NoteTarget {
  return { ...draft.target, ...change }
}

/** A draft as a page sends it, with the parts changed that a test is about. */
export function sampleDraft(change: Partial<NoteDraft> = {}): NoteDraft {
  return { ...draft, ...change }
}

/** A kept note. */
export function sampleNote(change: Partial<Note> = {}): Note {
  return {
    ...draft,
    id: '01900000-0000-7000-8000-000000000001',
    v: 2,
    space: 'me',
    author: 'me',
    device: 'device-a',
    page: 'https://www.example.gov.cn/a/1.html',
    createdAt: Date.UTC(2026, 10, 24, 1, 5),
    updatedAt: Date.UTC(2026, 10, 24, 1, 5),
    deleted: 0,
    dirty: 1,
    ...change,
  }
}
