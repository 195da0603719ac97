import { computed, effect, signal } from '@preact/signals'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import type { ExportFormat } from '../../src/export/export-format.ts'
import { openAtMark } from '../../src/messages/open-at-mark.ts'
import { readingAddress } from '../../src/messages/reading-address.ts'
import type { KeptNotice } from '../../src/notes/kept-notice.ts'
import type { Note } from '../../src/notes/note.ts'
import { askPersistence, storageState, type StorageState } from '../../src/notes/storage-state.ts'
import { ChangeProgress } from '../../src/ui/change-progress.tsx'
import { ConflictList } from '../../src/ui/conflict-list.tsx'
import { ExportMenu, noteForms } from '../../src/ui/export-menu.tsx'
import { ExportProgress } from '../../src/ui/export-progress.tsx'
import type { RowActions } from '../../src/ui/note-row.tsx'
import { NotebookPage } from '../../src/ui/notebook-page.tsx'
import { NoticeShelf } from '../../src/ui/notice-shelf.tsx'
import { SelectionBar } from '../../src/ui/selection-bar.tsx'
import { StorageNote } from '../../src/ui/storage-note.tsx'
import { Tabs } from '../../src/ui/tabs.tsx'
import { UndoBar } from '../../src/ui/undo-bar.tsx'
import { stepWords } from '../../src/wording/step-words.ts'
import type { BulkChange } from './bulk-change.ts'
import * as doings from './doings.ts'
import { fileExports } from './export-files.ts'
import { lateNoteActions } from './late-note-actions.ts'
import * as notebook from './notebook-state.ts'

type Shelf = 'notes' | 'notices'

const shelfNamed = (): Shelf => (location.hash === '#notices' ? 'notices' : 'notes')
const shelf = signal(shelfNamed())
const selected = signal<ReadonlySet<number>>(new Set())
/** How many chosen notes are not among those that were found last. */
const hidden = computed(() => {
  const chosen = selected.value
  const rows = chosen.size > 0 ? notebook.found.value?.rows : undefined
  return chosen.size - (rows?.filter((number) => chosen.has(number)).length ?? 0)
})
const noticeCount = signal(0)
const notices = signal<readonly KeptNotice[] | null>(null)
const storage = signal<StorageState | null>(null)
const refused = signal(false)
const exports = fileExports()

/** What knows the kept notes; null until it is there: the first rows need none of it. */
const keeper = signal<typeof import('./keeper.ts') | null>(null)
const loadKeeper = () => import('./keeper.ts')

const actions: RowActions = {
  ...lateNoteActions(async () => (await loadKeeper()).keptNoteActions(() => void doings.offer())),
  jump: ({ note }) => void jump(note),
  read: ({ note, notice }) =>
    notice.noticeId !== null && void browser.tabs.create({ url: readingAddress(notice.noticeId, note.id) }),
  restore: ({ note }) => void doings.change({ kind: 'restore', ids: [note.id] }),
}

async function jump(note: Note) {
  doings.problem.value = null
  const answer = await openAtMark(note.page, note.target === null ? null : note.id)
  if (!answer.ok) doings.problem.value = answer.error
}

/** Does something to the notes with these numbers; what was erased is chosen no longer. */
async function change(numbers: Iterable<number>, wish: (ids: readonly string[]) => BulkChange) {
  const wanted = wish(await notebook.idsOf([...numbers]))
  const done = await doings.change(wanted)
  if (done && wanted.kind === 'erase') selected.value = new Set()
}

const erase = (numbers: Iterable<number>) => void change(numbers, (ids) => ({ kind: 'erase', ids }))

/** What can be done with chosen notes stands where undoing is offered; that stays at the top of the page. */
function select(numbers: ReadonlySet<number>) {
  selected.value = numbers
  if (numbers.size > 0) doings.offered.value = null
}

/** What another query finds is shown from its first row on; to seek among a filter's values finds no other notes. */
function turnTo(change: Parameters<typeof notebook.turnTo>[0]) {
  notebook.turnTo(change)
  if (Object.keys(change).some((part) => part !== 'within')) window.scrollTo(0, 0)
}

/** The numbers of all notes that were found. */
function allFound(): ReadonlySet<number> {
  return new Set(notebook.found.value?.rows.filter((number) => number >= 0))
}

/** What is chosen, else what was found; null for all: naming each of 100,000 would hold the page up. */
async function idsToExport(): Promise<readonly string[] | null> {
  if (selected.value.size > 0) return notebook.idsOf([...selected.value])
  if (notebook.findsAll()) return null
  // Before its end is read, all that were found are not all.
  await notebook.whenRead()
  return notebook.idsOf([...allFound()])
}

async function exportNotes(format: ExportFormat | 'print') {
  const ids = await idsToExport()
  if (format === 'print') doings.problem.value = await (await loadKeeper()).printNotes(ids)
  else doings.problem.value = await exports.start({ kind: 'notes', format, ids, at: Date.now() }, '笔记')
}

async function ask() {
  refused.value = (await askPersistence()) !== true
  storage.value = await storageState()
}

function Notes() {
  const found = notebook.found.value
  const chosen = selected.value
  return (
    <>
      <NotebookPage
        query={notebook.query.value}
        found={found}
        answered={notebook.answered.value}
        contents={notebook.contents.value}
        reading={notebook.reading.value}
        selected={chosen}
        actions={actions}
        problem={doings.problem.value ?? notebook.failure.value}
        onQuery={turnTo}
        onShow={notebook.show}
        onSelected={select}
        onErase={erase}
        bar={
          <ExportMenu
            words={
              chosen.size > 0
                ? `导出所选 ${chosen.size.toLocaleString('zh-CN')} 条`
                : `导出全部 ${(found?.count ?? 0).toLocaleString('zh-CN')} 条`
            }
            forms={noteForms}
            disabled={(found?.count ?? 0) === 0}
            onChoose={(format) => void exportNotes(format)}
          />
        }
      />
      {chosen.size > 0 && (
        <SelectionBar
          count={chosen.size}
          hidden={hidden.value}
          total={found?.count ?? 0}
          tags={found?.facets.tag.facets.map(({ value }) => value) ?? []}
          busy={doings.busy.value}
          onAll={() => (selected.value = allFound())}
          onNone={() => (selected.value = new Set())}
          onTag={(tags) => void change(chosen, (ids) => ({ kind: 'tag', ids, change: tags }))}
          onColor={(color) => void change(chosen, (ids) => ({ kind: 'color', ids, color }))}
          onErase={() => erase(chosen)}
        />
      )}
    </>
  )
}

/** Of its own, so that a step of an export draws this alone anew. */
function Exporting() {
  return <ExportProgress running={exports.running.value} onCancel={() => exports.cancel()} />
}

function Changing() {
  return <ChangeProgress running={doings.running.value} onCancel={doings.cancel} />
}

function Notebook() {
  const step = doings.offered.value
  const last = doings.last.value
  const kept = keeper.value
  const tabs = [
    { id: 'notes' as const, words: '笔记', count: notebook.found.value?.count ?? 0 },
    { id: 'notices' as const, words: '收录的通知', count: noticeCount.value },
  ]
  return (
    <>
      <header class="page-header">
        <h1>
          <img src="/icon/48.png" width="28" height="28" alt="" />
          笔记本
        </h1>
        <nav>
          {last !== null && (
            <button type="button" class="quiet" title="Ctrl + Z" onClick={() => void doings.undo()}>
              撤销{stepWords(last)}
            </button>
          )}
          <button type="button" class="link" onClick={() => void loadKeeper().then(({ chooseFile }) => chooseFile())}>
            导入…
          </button>
          <button type="button" class="link" onClick={() => void loadKeeper().then(({ openBackups }) => openBackups())}>
            备份…
          </button>
          <a href={browser.runtime.getURL('/sample.html')}>看示例</a>
          <a href={browser.runtime.getURL('/options.html')}>选项</a>
        </nav>
      </header>
      {kept !== null && (
        <>
          <kept.FileDialogs />
          <ConflictList conflicts={kept.waiting.value} onSettle={kept.settle} />
        </>
      )}
      <Tabs label="笔记本" tabs={tabs} chosen={shelf.value} onChoose={(next) => (shelf.value = next)}>
        {shelf.value === 'notes' ? (
          <Notes />
        ) : (
          <NoticeShelf
            notices={notices.value}
            addressOf={({ id }) => readingAddress(id)}
            onNotes={({ id }) => {
              shelf.value = 'notes'
              void notebook.showNotice(id)
            }}
            onForget={({ id }) => void doings.forget(id)}
          />
        )}
      </Tabs>
      <Exporting />
      <Changing />
      <StorageNote state={storage.value} refused={refused.value} onAsk={() => void ask()} />
      <UndoBar
        words={step === null ? null : `已${stepWords(step)}`}
        onUndo={() => void doings.undo()}
        onClose={() => (doings.offered.value = null)}
      />
    </>
  )
}

addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea')
  if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return
  event.preventDefault()
  void doings.undo()
})
addEventListener('hashchange', () => (shelf.value = shelfNamed()))
effect(() => history.replaceState(null, '', shelf.value === 'notices' ? '#notices' : location.pathname))
doings.changeBy(notebook.changeInWorker)
render(<Notebook />, document.querySelector('#app')!)
// The first look for a draft has the browser read them all: while the notes are read nobody waits for it.
actions.drafts.read('')

await notebook.whenFound()
const kept = await loadKeeper()
keeper.value = kept
const open = new AbortController().signal
const say = (error: unknown) => (doings.problem.value = error instanceof Error ? error.message : String(error))
void doings.watchSteps()
kept.startBackups(open)
kept.watchConflicts(open)
kept.liveNoticeCount().subscribe({ next: (count) => (noticeCount.value = count), error: say })
// Thousands of notices are read for who looks at them.
effect(() => {
  if (shelf.value !== 'notices') return
  const watch = kept.liveNotices().subscribe({ next: (now) => (notices.value = now), error: say })
  return () => {
    watch.unsubscribe()
    notices.value = null
  }
})
storage.value = await storageState()
