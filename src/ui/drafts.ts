/** Words that are being edited and not yet kept. */
export interface Draft {
  readonly words: string
  /** The kept words that the reader began with; null where that is not known. */
  readonly seen: string | null
}

/** Drafts by the note's id; they outlive the page that they were typed in. */
export interface Drafts {
  read(note: string): Draft | null
  write(note: string, draft: Draft): void
  /** Forgets a draft with these words: what another window is writing on the note stays. */
  drop(note: string, words: string): void
}

function key(note: string): string {
  return `draft:${note}`
}

/** Drafts in a storage area of our own origin (`localStorage`); a full or forbidden area costs only this safety. */
export function draftsIn(area: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Drafts {
  return {
    read: (note) => draftOf(area.getItem(key(note))),
    write(note, draft) {
      try {
        area.setItem(key(note), JSON.stringify(draft))
      } catch {
        // The words are still in the field in front of the reader.
      }
    },
    drop(note, words) {
      if (draftOf(area.getItem(key(note)))?.words === words) area.removeItem(key(note))
    },
  }
}

/** A draft as it was written; the bare words of earlier versions too. */
function draftOf(written: string | null): Draft | null {
  if (written === null) return null
  try {
    const draft = JSON.parse(written) as Draft
    if (typeof draft.words === 'string') return { words: draft.words, seen: draft.seen ?? null }
  } catch {
    // The words of an earlier version are no JSON.
  }
  return { words: written, seen: null }
}
