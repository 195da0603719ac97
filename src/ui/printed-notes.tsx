import type { Note } from '../notes/note.ts'
import { citationWords } from '../wording/citation-words.ts'
import { momentWords } from '../wording/date-words.ts'
import { subjectKind } from '../wording/subject-words.ts'
import { EmptyState } from './empty-state.tsx'

interface PrintBarProps {
  readonly done: number
  readonly total: number
  /** When this was printed. */
  readonly at: string
  readonly onPrint: () => void
}

/** What stands above the sheets: on paper the title, on the screen also the button. */
export function PrintBar({ done, total, at, onPrint }: PrintBarProps) {
  return (
    <>
      <h1>公告镜笔记</h1>
      <p class="asides">
        {total} 条，{at}
      </p>
      <button type="button" class="primary" disabled={done < total || total === 0} onClick={onPrint}>
        {done < total ? `正在排版 ${done} / ${total}` : '打印或存为 PDF'}
      </button>
    </>
  )
}

/** What stands in place of the sheets where no notes were chosen, or none of them is left. */
export function NothingToPrint({ notebook }: { readonly notebook: string }) {
  return (
    <EmptyState
      heading
      title="没有要打印的笔记"
      sentence="请在笔记本里选好笔记，点“导出”，再选“打印”。不选就打印全部。"
    >
      <p>
        <a href={notebook}>打开笔记本</a>
      </p>
    </EmptyState>
  )
}

interface PrintedNotesProps {
  readonly notes: readonly Note[]
  /** The page of the note before these; its notice needs no second heading. */
  readonly after: string | null
}

/** Notes as they are printed, each notice under its citation. */
export function PrintedNotes({ notes, after }: PrintedNotesProps) {
  return (
    <>
      {notes.map((note, at) => (
        <>
          {note.page !== (at === 0 ? after : notes[at - 1]!.page) && <NoticeHeading note={note} />}
          <PrintedNote note={note} />
        </>
      ))}
    </>
  )
}

function NoticeHeading({ note: { notice, page } }: { readonly note: Note }) {
  const facts = [notice.issuer, notice.publishedOn].filter((fact) => fact !== null)
  return (
    <header>
      <h2>{citationWords(notice)}</h2>
      <p class="asides">
        {facts.length > 0 && <>{facts.join(' · ')} · </>}
        {page}
      </p>
    </header>
  )
}

function PrintedNote({ note }: { readonly note: Note }) {
  const { target, body, tags, look, createdAt } = note
  const place = target === null ? null : target.path.map(({ words }) => words).join(' › ') || target.place
  const source = [place, subjectKind(note), ...tags.map((tag) => `#${tag}`), momentWords(createdAt)].filter(Boolean)
  return (
    <article>
      {target !== null && (
        <blockquote class={look.color}>
          <span class={look.style}>{target.quote.exact}</span>
        </blockquote>
      )}
      {body.trim() !== '' && <p class="body">{body.trim()}</p>}
      <p class="asides">{source.join('，')}</p>
    </article>
  )
}
