import { signal } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import type { LedgerFormat } from '../../src/export/export-format.ts'
import type { NotePlace, PageView } from '../../src/messages/calls.ts'
import { noticeInAddress } from '../../src/messages/reading-address.ts'
import { keptNotice, textOf } from '../../src/notes/find-notices.ts'
import type { KeptNotice, KeptText } from '../../src/notes/kept-notice.ts'
import { liveIsKept } from '../../src/notes/live-notes.ts'
import '../../src/ui/reading-page.css'
import { EmptyState } from '../../src/ui/empty-state.tsx'
import { ExportProgress } from '../../src/ui/export-progress.tsx'
import { NoticePanel } from '../../src/ui/notice-panel.tsx'
import { NoticeTextView } from '../../src/ui/notice-text-view.tsx'
import { chooseMark, firstChoice, type PanelChoice } from '../../src/ui/panel-choice.ts'
import { ReadingHead } from '../../src/ui/reading-head.tsx'
import { UndoBar } from '../../src/ui/undo-bar.tsx'
import { stepWords } from '../../src/wording/step-words.ts'
import * as doings from '../notebook/doings.ts'
import { fileExports } from '../notebook/export-files.ts'
import { keptNoteActions } from '../notebook/note-actions.ts'
import '../highlights.css'
import '../notice.content/marks.css'
import { showKept, type ShownKept } from './show-kept.ts'

const view = signal<PageView | null>(null)
const notes = signal<readonly NotePlace[]>([])
const choice = signal<PanelChoice>({ tab: 'tasks', filter: 'all', lit: null })
const missingMark = signal(false)
const kept = signal(true)
const exports = fileExports()
const noteActions = keptNoteActions(() => void doings.offer())
const notebook = browser.runtime.getURL('/notebook.html')

async function exportLedger(format: LedgerFormat) {
  const analysis = view.value?.analysis
  if (analysis == null) return
  doings.problem.value = await exports.start(
    { kind: 'ledger', format, analysis },
    `台账-${analysis.notice.title ?? ''}`,
  )
}

function turnTo(shown: ShownKept) {
  const now = shown.view()
  if (view.value === null) choice.value = firstChoice(now)
  notes.value = shown.notes()
  view.value = now
}

/** Scrolls to a mark and lights up its row. */
function show(shown: ShownKept, mark: string): boolean {
  const isShown = shown.showMark(mark)
  missingMark.value = !isShown
  if (view.value !== null) choice.value = chooseMark(view.value, choice.value, mark)
  return isShown
}

async function accept(shown: ShownKept, note: string) {
  doings.problem.value = await shown.acceptChange(note)
}

function Beside({ shown }: { readonly shown: ShownKept }) {
  const now = view.value
  if (now?.analysis == null) return null
  const problem = missingMark.value ? '没有显示这一处：标记可能已关闭。' : null
  const step = doings.offered.value
  return (
    <>
      <NoticePanel
        view={{ ...now, analysis: now.analysis }}
        notes={notes.value}
        choice={choice.value}
        problem={doings.problem.value ?? problem}
        noteActions={noteActions}
        onChoice={(next) => (choice.value = next)}
        onShow={(mark) => show(shown, mark)}
        onShown={shown.setShown}
        onExport={(format) => void exportLedger(format)}
        onWrite={(task) => void shown.write(task)}
        onAccept={(note) => void accept(shown, note)}
        onNotebook={() => void browser.tabs.create({ url: notebook })}
      />
      <ExportProgress running={exports.running.value} onCancel={() => exports.cancel()} />
      <UndoBar
        words={step === null ? null : `已${stepWords(step)}`}
        onUndo={() => void doings.undo()}
        onClose={() => (doings.offered.value = null)}
      />
    </>
  )
}

function Head({ notice }: { readonly notice: KeptNotice }) {
  return (
    <ReadingHead
      notice={notice}
      kept={kept.value}
      notebook={`${notebook}#notices`}
      onForget={() => void doings.forget(notice.id)}
    />
  )
}

function Missing({ sentence }: { readonly sentence: string }) {
  return (
    <EmptyState title="没有打开这份通知" sentence={sentence} heading>
      <p>
        <a href={`${notebook}#notices`}>看收录的通知</a>
      </p>
    </EmptyState>
  )
}

/** Waits for a note's mark as long as it takes to paint a long notice, then gives up. */
async function showNamed(shown: ShownKept) {
  const mark = decodeURIComponent(location.hash.slice(1))
  if (mark === '') return
  for (let tries = 0; tries < 20 && !show(shown, mark); tries += 1) await new Promise((wake) => setTimeout(wake, 150))
}

async function open(notice: KeptNotice, text: KeptText) {
  document.title = `${notice.citation.title} · 公告镜`
  const main = document.querySelector('#notice')!
  render(<Head notice={notice} />, document.querySelector('#head')!)
  // Never rendered again: its text nodes belong to the marks from here on.
  render(
    <>
      {text.letter.title === null && <h2 class="kept-title">{notice.citation.title}</h2>}
      <NoticeTextView text={text.text} letter={text.letter} />
    </>,
    main,
  )
  const shown: ShownKept = await showKept(
    main.querySelector('article')!,
    text,
    () => queueMicrotask(() => turnTo(shown)),
    new AbortController().signal,
  )
  render(<Beside shown={shown} />, document.querySelector('#beside')!)
  liveIsKept(notice.id).subscribe((now) => (kept.value = now))
  await showNamed(shown)
}

const noticeId = noticeInAddress(location.href) ?? ''
const [notice, text] = await Promise.all([keptNotice(noticeId), textOf(noticeId)])
if (notice.ok && text.ok && notice.value !== null && text.value !== null) await open(notice.value, text.value)
else {
  const failed = [notice, text].find((answer) => !answer.ok)
  const sentence = failed?.ok === false ? failed.error : '它没有被收录，或者全文已经删除。'
  render(<Missing sentence={sentence} />, document.querySelector('#notice')!)
}
