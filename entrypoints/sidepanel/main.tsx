import { signal } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { fileName } from '../../src/export/file-name.ts'
import { ledgerToCsv } from '../../src/export/to-ledger-csv.ts'
import { onPageEvent } from '../../src/messages/tab-messages.ts'
import type { Note } from '../../src/notes/note.ts'
import { NoNotice } from '../../src/ui/no-notice.tsx'
import { NoticePanel } from '../../src/ui/notice-panel.tsx'
import { shortWords } from '../../src/ui/short-words.ts'
import { UndoBar } from '../../src/ui/undo-bar.tsx'
import '../../src/ui/theme.css'
import '../../src/ui/note.css'
import '../../src/ui/panel.css'
import { keptNoteActions, restoreErased } from '../notebook/note-actions.ts'
import { saveFile } from '../notebook/save-file.ts'
import * as panel from './panel-state.ts'
import { watchActiveTab } from './watch-active-tab.ts'

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

function exportLedger(analysis: Analysis) {
  saveFile(fileName(`台账-${analysis.notice.title ?? ''}`, 'csv', new Date()), ledgerToCsv(analysis))
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
          problem={panel.problem.value}
          noteActions={noteActions}
          onChoice={(choice) => (panel.choice.value = choice)}
          onShow={(mark) => void panel.showMark(mark)}
          onShown={(shown) => void panel.setShown(shown)}
          onExport={() => exportLedger(analysis)}
          onNotebook={() => void browser.tabs.create({ url: browser.runtime.getURL('/notebook.html') })}
        />
      )}
      <UndoBar
        words={note === null ? null : `已删除笔记：${shortWords(note)}`}
        onUndo={() => note !== null && void undo(note)}
        onClose={() => (erased.value = null)}
      />
    </>
  )
}

const open = new AbortController().signal
onPageEvent((event) => {
  if (event.kind === 'markChosen') panel.markChosen(event.tabId, event.id)
  else panel.viewChanged(event.tabId)
}, open)
render(<Panel />, document.querySelector('#app')!)
await watchActiveTab((tab) => void panel.turnTo(tab), open)
