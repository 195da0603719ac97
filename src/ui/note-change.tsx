import type { NotePlace } from '../messages/calls.ts'

interface NoteChangeProps {
  readonly place: NotePlace
  readonly onAccept: () => void
}

/** What became of a note's words in the open page: both texts of changed ones, the nearest sentence of lost ones. */
export function NoteChange({ place, onAccept }: NoteChangeProps) {
  const { note, state, now } = place
  if (now === undefined || note.target === null) return null
  if (state === 'lost') {
    return (
      <p class="nearest">
        <b>最接近的句子</b>
        <q>{now}</q>
      </p>
    )
  }
  return (
    <div class="change">
      <p>
        <b>原</b>
        <q>{note.target.quote.exact}</q>
      </p>
      <p>
        <b>现</b>
        <q>{now}</q>
      </p>
      <button type="button" class="quiet" onClick={onAccept}>
        接受改动
      </button>
    </div>
  )
}
