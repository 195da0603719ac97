/** Words that are being edited and not yet kept, by the note's id; they outlive the page that they were typed in. */
export interface Drafts {
  read(note: string): string | null
  write(note: string, words: string): void
  drop(note: string): void
}

function key(note: string): string {
  return `draft:${note}`
}

/** Drafts in a storage area of our own origin (`localStorage`); a full or forbidden area costs only this safety. */
export function draftsIn(area: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Drafts {
  return {
    read: (note) => area.getItem(key(note)),
    write(note, words) {
      try {
        area.setItem(key(note), words)
      } catch {
        // The words are still in the field in front of the reader.
      }
    },
    drop: (note) => area.removeItem(key(note)),
  }
}
