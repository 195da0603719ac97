import { signal } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import type { Note } from '../../src/notes/note.ts'
import { liveNotes } from '../../src/notes/live-notes.ts'
import '../../src/ui/theme.css'
import '../../src/ui/page.css'
import '../../src/ui/note.css'
import '../../src/ui/notebook.css'
import '../../src/ui/export.css'
import { ExportProgress } from '../../src/ui/export-progress.tsx'
import { NotebookPage, type NotesFile } from '../../src/ui/notebook-page.tsx'
import { shortWords } from '../../src/ui/short-words.ts'
import { UndoBar } from '../../src/ui/undo-bar.tsx'
import { fileExports } from './export-files.ts'
import { keptNoteActions, restoreErased } from './note-actions.ts'

const notes = signal<readonly Note[] | null>(null)
const sought = signal('')
const chosen = signal<ReadonlySet<string>>(new Set())
const erased = signal<Note | null>(null)
const problem = signal<string | null>(null)
const actions = keptNoteActions((note) => (erased.value = note))

const exports = fileExports()

async function exportNotes(wanted: readonly Note[], file: NotesFile) {
  const ids = wanted.map(({ id }) => id)
  problem.value = await exports.start({ kind: 'notes', format: file, ids, at: Date.now() }, '笔记')
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
        onExport={(wanted, file) => void exportNotes(wanted, file)}
      />
      <ExportProgress running={exports.running.value} onCancel={() => exports.cancel()} />
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
