import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { LedgerFormat } from '../../src/export/export-format.ts'
import { pickBodyIn } from '../../src/messages/pick-body.ts'
import type { Note } from '../../src/notes/note.ts'
import { ExportProgress } from '../../src/ui/export-progress.tsx'
import { KeptStrip } from '../../src/ui/kept-strip.tsx'
import { NoNotice } from '../../src/ui/no-notice.tsx'
import { NoticePanel } from '../../src/ui/notice-panel.tsx'
import { shortWords } from '../../src/ui/short-words.ts'
import { UndoLast } from '../../src/ui/undo-last.tsx'
import { UndoBar } from '../../src/ui/undo-bar.tsx'
import type { NoteActions } from '../../src/ui/note-card.tsx'
import { fileExports } from '../notebook/export-files.ts'
import { lateNoteActions } from '../notebook/late-note-actions.ts'
import * as panel from './panel-state.ts'

const erased = signal<Note | null>(null)
/** What knows the notebook; null until it is there: the page's view is shown first, which needs none of it. */
const keeper = signal<typeof import('./keeper.ts') | null>(null)
const loadKeeper = () => import('./keeper.ts')

const noteActions: NoteActions = {
  ...lateNoteActions(async () => (await loadKeeper()).noteActions),
  erase: async (note) => {
    const answer = await (await loadKeeper()).noteActions.erase(note)
    if (answer.ok) erased.value = note
    return answer
  },
}

async function undo(note: Note) {
  erased.value = null
  panel.problem.value = await (await loadKeeper()).restoreErased(note)
}

async function reload() {
  const tab = panel.tabInView()
  if (tab !== null) await browser.tabs.reload(tab)
}

async function pickBody() {
  const tab = panel.tabInView()
  if (tab !== null && !(await pickBodyIn(tab)))
    panel.problem.value = '浏览器不允许从侧栏在这个页面上选正文。请点工具栏里的公告镜图标，从那里选。'
}

const exports = fileExports()

async function exportLedger(analysis: Analysis, format: LedgerFormat) {
  const what = `台账-${analysis.notice.title ?? ''}`
  panel.problem.value = await exports.start({ kind: 'ledger', format, analysis }, what)
}

function Exporting() {
  return <ExportProgress running={exports.running.value} onCancel={() => exports.cancel()} />
}

function Panel() {
  const page = panel.page.value
  const view = page.kind === 'page' && page.siteOn ? page.view : null
  const analysis = view?.analysis ?? null
  const note = erased.value
  const keeping = keeper.value?.keeping.value ?? null
  const last = keeper.value?.last.value ?? null
  return (
    <>
      {view === null || analysis === null ? (
        <NoNotice page={page} onReload={() => void reload()} onSite={(on) => void panel.switchSite(on)} />
      ) : (
        <NoticePanel
          view={{ ...view, analysis }}
          notes={panel.notes.value}
          choice={panel.choice.value}
          undo={last !== null && <UndoLast step={last} onUndo={() => void keeper.value?.undoStep()} />}
          problem={panel.problem.value}
          noteActions={noteActions}
          onChoice={(choice) => (panel.choice.value = choice)}
          onShow={(mark) => void panel.showMark(mark)}
          onShown={(shown) => void panel.setShown(shown)}
          onExport={(format) => void exportLedger(analysis, format)}
          onWrite={(task) => void panel.writeNote(task)}
          onAccept={(note) => void panel.acceptChange(note)}
          onPickBody={() => void pickBody()}
          onNotebook={() => void browser.tabs.create({ url: browser.runtime.getURL('/notebook.html') })}
        >
          {keeping !== null && (
            <KeptStrip
              keeping={keeping}
              onKeep={() => void keeper.value?.keep()}
              onForget={(notice) => void keeper.value?.forget(notice)}
              onTake={(notice) => void keeper.value?.take(notice)}
            />
          )}
        </NoticePanel>
      )}
      <Exporting />
      <UndoBar
        words={note === null ? null : `已删除笔记：${shortWords(note)}`}
        onUndo={() => note !== null && void undo(note)}
        onClose={() => (erased.value = null)}
      />
    </>
  )
}

render(<Panel />, document.querySelector('#app')!)

const end = effect(() => {
  if (panel.page.value.kind === 'loading') return
  // When the view is painted.
  requestAnimationFrame(() => setTimeout(async () => (keeper.value = await loadKeeper())))
  queueMicrotask(() => end())
})
