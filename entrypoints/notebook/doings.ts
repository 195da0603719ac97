import { signal } from '@preact/signals'
import { tellNotesChanged } from '../../src/messages/tell-notes-changed.ts'
import { eraseNotes, restoreNotes } from '../../src/notes/erase-notes.ts'
import { eraseNotices } from '../../src/notes/erase-notices.ts'
import { liveLastStep } from '../../src/notes/live-notes.ts'
import type { Note, NoteColor } from '../../src/notes/note.ts'
import type { Outcome } from '../../src/notes/outcome.ts'
import { recolorNotes } from '../../src/notes/recolor-notes.ts'
import type { Step } from '../../src/notes/step.ts'
import { type TagChange, tagNotes } from '../../src/notes/tag-notes.ts'
import { lastStep, undoLast } from '../../src/notes/undo-last.ts'

/** A sentence about what could not be done last; null when all is well. */
export const problem = signal<string | null>(null)
/** While something is being written. */
export const busy = signal(false)
/** What was done just now and is offered to be taken back. */
export const offered = signal<Step | null>(null)
/** What would be taken back next, also of what was done in other windows or before. */
export const last = signal<Step | null>(null)

liveLastStep().subscribe({
  next: (step) => (last.value = step),
  error: () => (last.value = null),
})

/** Does something to notes, tells the tabs that show them, and offers to take it back. */
async function act(doing: Promise<Outcome<readonly Note[]>>): Promise<boolean> {
  busy.value = true
  const done = await doing
  busy.value = false
  problem.value = done.ok ? null : done.error
  if (!done.ok) return false
  tellPages(done.value)
  await offer()
  return true
}

/** Offers to take back what was done last. */
export async function offer(): Promise<void> {
  const step = await lastStep()
  offered.value = step.ok ? step.value : null
}

export function erase(ids: readonly string[]): Promise<boolean> {
  return act(eraseNotes(ids))
}

export function restore(ids: readonly string[]): Promise<boolean> {
  return act(restoreNotes(ids))
}

export function tag(ids: readonly string[], change: TagChange): Promise<boolean> {
  return act(tagNotes(ids, change))
}

/** Gives notes a colour; how each is drawn stays. */
export function recolor(ids: readonly string[], color: NoteColor): Promise<boolean> {
  return act(recolorNotes(ids, { color }))
}

/** Takes a notice out of those that are kept. */
export async function forget(noticeId: string): Promise<void> {
  const done = await eraseNotices([noticeId])
  problem.value = done.ok ? null : done.error
  if (done.ok) await offer()
}

/** Takes back what is offered, or else what was done last. */
export async function undo(): Promise<void> {
  const step = offered.value ?? last.value
  if (step === null) return
  offered.value = null
  const undone = await undoLast(step.turn)
  problem.value = undone.ok ? null : undone.error
  if (undone.ok) tellPages(undone.value.notes)
}

function tellPages(notes: readonly Note[]): void {
  void tellNotesChanged(...new Set(notes.map(({ page }) => page)))
}
