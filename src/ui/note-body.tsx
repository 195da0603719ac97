import { readMarkup, type MarkupRun } from '../wording/note-markup.ts'
import { MarkedWords } from './marked-words.tsx'

interface NoteBodyProps {
  readonly body: string
  /** What the reader seeks, to be marked. */
  readonly sought: readonly string[]
}

const tags = { plain: 'span', bold: 'strong', italic: 'em' } as const

/** The reader's words with the few Markdown marks that notes know. */
export function NoteBody({ body, sought }: NoteBodyProps) {
  const row = (runs: readonly MarkupRun[]) =>
    runs.map(({ words, style }, index) => {
      const Tag = tags[style]
      return (
        <Tag key={index}>
          <MarkedWords text={words} words={sought} />
        </Tag>
      )
    })
  return (
    <div class="note-body">
      {readMarkup(body).map(({ kind, lines }, index) =>
        kind === 'list' ? (
          <ul key={index}>
            {lines.map((runs, at) => (
              <li key={at}>{row(runs)}</li>
            ))}
          </ul>
        ) : (
          lines.map((runs, at) => <p key={`${index}-${at}`}>{row(runs)}</p>)
        ),
      )}
    </div>
  )
}
