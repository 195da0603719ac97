import { computed, effect, signal } from '@preact/signals'
import type { NotePlace, PageView } from '../../src/messages/calls.ts'
import { askTab } from '../../src/messages/tab-messages.ts'
import { setSite } from '../../src/settings/site-settings.ts'
import { chooseMark, firstChoice, type PanelChoice } from '../../src/ui/panel-choice.ts'
import type { TabPage } from '../../src/ui/tab-page.ts'
import { readTab } from './read-tab.ts'
import type { ActiveTab } from './watch-active-tab.ts'

/** What the side panel shows now. */
export const page = signal<TabPage>({ kind: 'loading' })
/** The page's notes; null until their list was opened and they are there. */
export const notes = signal<readonly NotePlace[] | null>(null)
export const choice = signal<PanelChoice>({ tab: 'tasks', filter: 'all', lit: null })
/** A sentence about what could not be done; null when all is well. */
export const problem = signal<string | null>(null)

let tab: ActiveTab | null = null
let reading = 0

const viewIn = (from: TabPage) => (from.kind === 'page' ? from.view : null)

/** Asks the tab's page again; an answer that was overtaken by a newer question is dropped. */
export async function readAgain(): Promise<void> {
  if (tab === null) return
  reading += 1
  const turn = reading
  const { id, address } = tab
  const now = await readTab(id, address)
  if (turn !== reading) return
  const before = viewIn(page.value)
  const view = viewIn(now)
  if (view?.address !== before?.address) notes.value = null
  if (view !== null && view.address !== before?.address) choice.value = firstChoice(view)
  page.value = now
}

const looksAtNotes = computed(() => choice.value.tab === 'notes')

effect(() => {
  const view = viewIn(page.value)
  if (view !== null && looksAtNotes.value) void readNotes(view)
})

async function readNotes(view: PageView): Promise<void> {
  if (tab === null) return
  const answer = await askTab(tab.id).notesInView()
  if (viewIn(page.value) !== view) return
  if (answer.ok) notes.value = answer.value
  else problem.value = answer.error
}

/** Turns to a tab; its choice starts anew when another page is in it. */
export async function turnTo(next: ActiveTab): Promise<void> {
  if (tab?.id !== next.id) page.value = { kind: 'loading' }
  tab = next
  problem.value = null
  await readAgain()
}

/** Lights up the row of a mark that was chosen in the page. */
export function markChosen(tabId: number, mark: string): void {
  const view = viewIn(page.value)
  if (tab?.id === tabId && view !== null) choice.value = chooseMark(view, choice.value, mark)
}

/** Asks again when the page of our tab says that its view changed. */
export function viewChanged(tabId: number): void {
  if (tab?.id === tabId) void readAgain()
}

/** Scrolls the page to a mark and lights up its row. */
export async function showMark(mark: string): Promise<void> {
  if (tab === null) return
  choice.value = { ...choice.value, lit: { id: mark, turn: (choice.value.lit?.turn ?? 0) + 1 } }
  const answer = await askTab(tab.id).showMark(mark)
  if (!answer.ok) problem.value = answer.error
  else problem.value = answer.value ? null : '页面上没有显示这一处：标记可能已关闭，或者页面已经变了。'
}

/** Opens the form for a note in the page: on a task, or (null) on the whole notice. */
export async function writeNote(task: string | null): Promise<void> {
  if (tab === null) return
  const answer = await askTab(tab.id).writeNote(task)
  if (!answer.ok) problem.value = answer.error
  else problem.value = answer.value ? null : '页面上没有显示标注，写不了笔记。请先打开页面标记。'
}

/** Takes the words that stand there now for those of a changed note. */
export async function acceptChange(note: string): Promise<void> {
  if (tab === null) return
  const answer = await askTab(tab.id).acceptChange(note)
  problem.value = answer.ok ? answer.value : answer.error
}

/** Switches the marks of the page. */
export async function setShown(shown: boolean): Promise<void> {
  if (tab === null) return
  const answer = await askTab(tab.id).setShown(shown)
  problem.value = answer.ok ? null : answer.error
  await readAgain()
}

/** Switches the site of the page on or off. */
export async function switchSite(on: boolean): Promise<void> {
  const host = page.value.kind === 'page' ? page.value.host : null
  if (host === null) return
  await setSite(host, on)
  await readAgain()
}

/** The tab that the panel stands beside. */
export function tabInView(): number | null {
  return tab?.id ?? null
}
