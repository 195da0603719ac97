import { signal } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { fileName } from '../../src/export/file-name.ts'
import { notesToCsv } from '../../src/export/to-csv.ts'
import { notesToJson } from '../../src/export/to-json.ts'
import { notesToMarkdown } from '../../src/export/to-markdown.ts'
import type { Note } from '../../src/notes/note.ts'
import { liveNotes } from '../../src/notes/live-notes.ts'
import '../../src/ui/theme.css'
import '../../src/ui/page.css'
import '../../src/ui/note.css'
import '../../src/ui/notebook.css'
import { NotebookPage, type NotesFile } from '../../src/ui/notebook-page.tsx'
import { shortWords } from '../../src/ui/short-words.ts'
import { UndoBar } from '../../src/ui/undo-bar.tsx'
import { keptNoteActions, restoreErased } from './note-actions.ts'
import { saveFile } from './save-file.ts'

const notes = signal<readonly Note[] | null>(null)
const sought = signal('')
const chosen = signal<ReadonlySet<string>>(new Set())
const erased = signal<Note | null>(null)
const problem = signal<string | null>(null)
const actions = keptNoteActions((note) => (erased.value = note))

function exportNotes(wanted: readonly Note[], file: NotesFile) {
  const now = new Date()
  if (file === 'markdown') saveFile(fileName('笔记', 'md', now), notesToMarkdown(wanted))
  else if (file === 'csv') saveFile(fileName('笔记', 'csv', now), notesToCsv(wanted))
  else saveFile(fileName('笔记', 'json', now), notesToJson(wanted, now.getTime()))
}

async function undo(note: Note) {
  erased.value = null
  problem.value = await restoreErased(note)
}

function Notebook() {
  const note = erased.value
  return (
    <>
      <header class="page-header">
        <h1>
          <img src="/icon/48.png" width="28" height="28" alt="" />
          笔记本
        </h1>
        <nav>
          <a href={browser.runtime.getURL('/sample.html')}>看示例</a>
          <a href={browser.runtime.getURL('/options.html')}>选项</a>
        </nav>
      </header>
      <NotebookPage
        notes={notes.value}
        sought={sought.value}
        chosen={chosen.value}
        actions={actions}
        problem={problem.value}
        onSeek={(words) => (sought.value = words)}
        onChoose={(now) => (chosen.value = now)}
        onExport={exportNotes}
      />
      <UndoBar
        words={note === null ? null : `已删除笔记：${shortWords(note)}`}
        onUndo={() => note !== null && void undo(note)}
        onClose={() => (erased.value = null)}
      />
    </>
  )
}

liveNotes().subscribe({
  next: (now) => (notes.value = now),
  error: (error: unknown) => (problem.value = error instanceof Error ? error.message : String(error)),
})
render(<Notebook />, document.querySelector('#app')!)
