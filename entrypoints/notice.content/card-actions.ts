import type { Answer } from '../../src/messages/calls.ts'
import { askBackground } from '../../src/messages/page-messages.ts'
import type { NoteWords } from '../../src/notes/note.ts'
import type { NoteChange } from '../../src/notes/step.ts'
import { type CardSubject, citeSubject, draftOf, renewSubject, targetOf } from '../../src/page/card-subject.ts'
import type { CardActions } from '../../src/page/card.ts'
import type { LocatedNote } from '../../src/page/locate-notes.ts'
import { failureWords } from '../../src/wording/failure-words.ts'
import type { KeepNote } from './keep-notes.ts'
import type { NoticeView } from './notice-view.ts'
import { draftSubject, type TypedDrafts } from './typed-drafts.ts'

function problemOf(answer: Answer<unknown>): string | null {
  return answer.ok ? null : failureWords(answer.error, answer.unsure === true)
}

/** What the buttons of a page's card do; `onChange` paints the notes as they are then. */
export function cardActions(
  view: NoticeView,
  keepNote: KeepNote,
  drafts: TypedDrafts,
  onChange: () => Promise<void>,
): CardActions {
  const done = async (answer: Answer<unknown>) => {
    if (answer.ok) await onChange()
    return problemOf(answer)
  }
  const change = async ({ note }: LocatedNote, now: NoteChange, seen: NoteChange) =>
    done(await askBackground.changeNote({ id: note.id, change: now, seen }))
  const draftFor = (subject: CardSubject, note: LocatedNote | null, words: NoteWords) =>
    note === null ? draftOf(subject, view.analysis, words) : { ...note.note, ...words }
  const nameOf = (subject: CardSubject, note: LocatedNote | null) =>
    draftSubject(draftFor(subject, note, { body: '', tags: [] }), note?.note.id ?? null)

  return {
    cite: (subject) => citeSubject(subject, view.analysis),
    keepNote: async (subject, words) => {
      const draft = draftOf(subject, view.analysis, words)
      return done(await keepNote(draftSubject(draft, null), draft))
    },
    changeNote: (located, words) => {
      const { body, tags } = located.note
      return change(located, words, { body, tags })
    },
    recolor: (located, look) => change(located, { look }, { look: located.note.look }),
    accept: (located) => {
      const { start, end, note } = located
      if (start === null || end === null || note.target === null) return Promise.resolve('找不到这几个字了。')
      const { findingKind } = note.target
      const target = targetOf(view.analysis, { text: view.analysis.text, span: { start, end }, findingKind })
      return change(located, { target }, { target: note.target })
    },
    erase: async ({ note }) => done(await askBackground.eraseNotes([note.id])),
    undo: async () => {
      const last = await askBackground.lastStep()
      if (!last.ok) return problemOf(last)
      return last.value === null ? '没有可以撤销的操作。' : done(await askBackground.undoLast(last.value.turn))
    },
    knowDrafts: () => drafts.known,
    draft: (subject, note) => drafts.read(nameOf(subject, note)),
    saveDraft: (subject, note, words) => {
      const name = nameOf(subject, note)
      if (words === null) drafts.drop(name)
      else drafts.write(name, words, draftFor(subject, note, words), note?.note.id ?? null)
    },
    renew: (subject) => renewSubject(subject, view),
  }
}
