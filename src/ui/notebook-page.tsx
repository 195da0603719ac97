import { useMemo } from 'preact/hooks'
import type { ExportFormat } from '../export/export-format.ts'
import type { Note } from '../notes/note.ts'
import { dateWords } from '../wording/date-words.ts'
import { subjectWords } from '../wording/subject-words.ts'
import { EmptyState } from './empty-state.tsx'
import { ExportMenu, noteForms } from './export-menu.tsx'
import { type NoteActions, NoteCard } from './note-card.tsx'
import { type NotebookGroup, notebookGroups, searchNotes } from './notebook-groups.ts'

/** The files that notes can be written to. */
export type NotesFile = ExportFormat

interface NotebookPageProps {
  /** All notes; null while they are being read. */
  readonly notes: readonly Note[] | null
  readonly sought: string
  readonly chosen: ReadonlySet<string>
  readonly actions: NoteActions
  /** A sentence about what went wrong last. */
  readonly problem: string | null
  readonly onSeek: (words: string) => void
  readonly onChoose: (chosen: ReadonlySet<string>) => void
  readonly onExport: (notes: readonly Note[], file: NotesFile) => void
}

interface GroupProps {
  readonly group: NotebookGroup
  readonly chosen: ReadonlySet<string>
  readonly actions: NoteActions
  readonly onChoose: (notes: readonly Note[], chosen: boolean) => void
}

/** Only addresses that a browser opens as pages become links: whatever else was kept is shown as words. */
function isLink(page: string): boolean {
  return /^(?:https?|file|chrome-extension|moz-extension):/.test(page)
}

function Group({ group: { page, notice, notes }, chosen, actions, onChoose }: GroupProps) {
  const facts = [
    notice.issuer,
    notice.documentNumber,
    notice.publishedOn === null ? null : `${dateWords(notice.publishedOn)}发布`,
    `${notes.length} 条笔记`,
  ].filter((fact) => fact !== null)
  return (
    <section class="group">
      <header>
        <input
          type="checkbox"
          aria-label={`选择这份通知的全部笔记：${notice.title}`}
          checked={notes.every(({ id }) => chosen.has(id))}
          onChange={(event) => onChoose(notes, event.currentTarget.checked)}
        />
        <h2>
          {isLink(page) ? (
            <a href={page} target="_blank" rel="noreferrer">
              {notice.title}
            </a>
          ) : (
            notice.title
          )}
        </h2>
        <p class="asides">{facts.join(' · ')}</p>
      </header>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <NoteCard note={note} actions={actions}>
              <input
                type="checkbox"
                aria-label={`选择笔记：${subjectWords(note)}`}
                checked={chosen.has(note.id)}
                onChange={(event) => onChoose([note], event.currentTarget.checked)}
              />
            </NoteCard>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The notebook: the notes of all notices, to be searched, changed, chosen and exported. */
export function NotebookPage(props: NotebookPageProps) {
  const { notes, sought, chosen, actions, problem, onChoose } = props
  const found = useMemo(() => searchNotes(notes ?? [], sought), [notes, sought])
  const groups = useMemo(() => notebookGroups(found), [found])
  const wanted = found.filter(({ id }) => chosen.has(id))

  function choose(some: readonly Note[], on: boolean) {
    const now = new Set(chosen)
    for (const { id } of some) {
      if (on) now.add(id)
      else now.delete(id)
    }
    onChoose(now)
  }

  return (
    <>
      <div class="notebook-bar">
        <input
          type="search"
          aria-label="在笔记里找"
          placeholder="在原文、笔记和标题里找"
          value={sought}
          onInput={(event) => props.onSeek(event.currentTarget.value)}
        />
        <ExportMenu
          words={wanted.length > 0 ? `导出所选 ${wanted.length} 条` : `导出全部 ${found.length} 条`}
          forms={noteForms}
          disabled={found.length === 0}
          onChoose={(file) => props.onExport(wanted.length > 0 ? wanted : found, file)}
        />
      </div>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {notes?.length === 0 && (
        <EmptyState
          title="还没有笔记"
          sentence="打开一份通知，选中文字或点一个标记，就可以写笔记。所有通知的笔记都会在这里。"
        />
      )}
      {notes !== null && notes.length > 0 && found.length === 0 && (
        <EmptyState title="没有找到" sentence={`没有笔记里有“${sought}”。`} />
      )}
      {groups.map((group) => (
        <Group key={group.page} group={group} chosen={chosen} actions={actions} onChoose={choose} />
      ))}
    </>
  )
}
