import { changeNotes, type ChangeContext } from './change-notes.ts'
import { checkChange } from './check-change.ts'
import { most } from './check-draft.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'
import { Refusal } from './refusal.ts'

/** What is to be done with the tags of notes. */
export interface TagChange {
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}

/** Gives tags to notes and takes tags from them; a tag that a note has stays where it is. */
export async function tagNotes(
  ids: readonly string[],
  { add = [], remove = [] }: TagChange,
  context?: ChangeContext,
): Promise<Outcome<readonly Note[]>> {
  const checked = checkChange({ tags: add })
  if (!checked.ok) return checked
  const given = checked.value.tags ?? []
  const taken = new Set(remove.map((tag) => tag.trim()))
  const tagsOf = ({ tags }: Note) => {
    const now = [...new Set([...tags.filter((tag) => !taken.has(tag)), ...given])]
    if (now.length > most.tags) throw new Refusal(`有笔记的标签会超过 ${most.tags} 个，没有改动。`)
    return { tags: now }
  }
  return changeNotes(ids, 'tag', tagsOf, context)
}
