import { MarkedWords } from './marked-words.tsx'

interface NoteTagsProps {
  readonly tags: readonly string[]
  /** What the reader seeks, to be marked. */
  readonly sought?: readonly string[]
  /** A tag was pressed; where nothing comes of it, tags are mere words. */
  readonly onTag?: (tag: string) => void
}

/** The tags of a note; nothing where it has none. */
export function NoteTags({ tags, sought = [], onTag }: NoteTagsProps) {
  if (tags.length === 0) return null
  return (
    <ul class="tags" aria-label="标签">
      {tags.map((tag) => (
        <li key={tag}>
          {onTag === undefined ? (
            <span class="tag">{tag}</span>
          ) : (
            <button type="button" class="tag" title={`只看标签 ${tag}`} onClick={() => onTag(tag)}>
              <MarkedWords text={tag} words={sought} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
