import { signal } from '@preact/signals'
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
import { keptNoteActions, restoreErased } from '../notebook/note-actions.ts'
import { fileExports } from '../notebook/export-files.ts'
import { forget, keep, keeping, take } from './notice-keeping.ts'
import { last, undo as undoStep } from './page-steps.ts'
import * as panel from './panel-state.ts'

const erased = signal<Note | null>(null)
const noteActions = keptNoteActions((note) => (erased.value = note))

async function undo(note: Note) {
  erased.value = null
  panel.problem.value = await restoreErased(note)
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
  return (
    <>
      {view === null || analysis === null ? (
        <NoNotice page={page} onReload={() => void reload()} onSite={(on) => void panel.switchSite(on)} />
      ) : (
        <NoticePanel
          view={{ ...view, analysis }}
          choice={panel.choice.value}
          undo={last.value !== null && <UndoLast step={last.value} onUndo={() => void undoStep()} />}
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
          {keeping.value !== null && (
            <KeptStrip
              keeping={keeping.value}
              onKeep={() => void keep()}
              onForget={(notice) => void forget(notice)}
              onTake={(notice) => void take(notice)}
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
