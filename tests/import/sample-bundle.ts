import type { Bundle, BundleSlice } from '../../src/notes/bundle.ts'
import { sampleDraft, sampleNote } from '../notes/sample-note.ts'

const id = (last: number) => `01900000-0000-7000-8000-0000000000${String(last).padStart(2, '0')}`
const hash = 'ab'.repeat(32)

/** One of everything that a backup holds, and the slices that it comes in. The text's key is not made of the text. */
export function sampleBundle(): { bundle: Bundle; slices: BundleSlice[] } {
  const { dirty: _dirty, ...note } = sampleNote()
  const { space, author, device, page, createdAt, updatedAt } = note
  const bundle: Bundle = {
    notes: [note, { ...note, id: id(2), deleted: 1 }],
    notices: [
      {
        id: id(10),
        v: 1,
        space,
        author,
        device,
        page,
        createdAt,
        updatedAt,
        deleted: 0,
        citation: { ...note.notice, writtenOn: '2026-03-01' },
        alsoAt: ['https://m.example.gov.cn/1.html'],
        fingerprint: ['a1b2c3'],
        textHash: hash,
      },
    ],
    texts: [
      {
        hash,
        text: { text: '关于做好示例工作的通知\n新增企业不少于5家。', tables: [] },
        notice: {
          isNotice: true,
          score: 3,
          reasons: [{ signal: 'title', weight: 2 }],
          title: '关于做好示例工作的通知',
          genre: '通知',
          issuer: null,
          documentNumber: null,
          publishedOn: null,
          writtenOn: null,
          addressees: ['各街道'],
          source: null,
        },
        letter: {
          title: { start: 0, end: 11 },
          documentNumber: null,
          addressees: null,
          signatures: [],
          writtenOn: null,
        },
      },
    ],
    drafts: [{ key: 'k', page, noteId: null, draft: sampleDraft(), updatedAt }],
    conflicts: [{ id: id(20), noteId: note.id, other: { ...note, body: '另一句' }, at: updatedAt }],
  }
  return {
    bundle,
    slices: [
      { table: 'notes', records: bundle.notes.slice(0, 1) },
      { table: 'notes', records: bundle.notes.slice(1) },
      { table: 'notices', records: bundle.notices },
      { table: 'texts', records: bundle.texts },
      { table: 'drafts', records: bundle.drafts },
      { table: 'conflicts', records: bundle.conflicts },
    ],
  }
}
