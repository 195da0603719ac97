import { beforeEach, expect, test, vi } from 'vitest'
import * as panel from '../../entrypoints/sidepanel/panel-state.ts'
import type { Answer, NotePlace, PageView } from '../../src/messages/calls.ts'
import { noteOf, placeOf, viewOf } from './sample-analysis.ts'

const tab = vi.hoisted(() => ({
  viewOfPage: vi.fn<(id: number) => Promise<Answer<PageView>>>(),
  notesInView: vi.fn<() => Promise<Answer<readonly NotePlace[]>>>(),
  showMark: vi.fn<(mark: string) => Promise<Answer<boolean>>>(),
  setShown: vi.fn<(shown: boolean) => Promise<Answer<null>>>(),
  off: new Set<string>(),
}))

vi.mock(import('../../src/messages/tab-messages.ts'), async (original) => {
  const { askTab } = await original()
  return {
    askTab: (id: number) => ({
      ...askTab(id),
      viewOfPage: () => tab.viewOfPage(id),
      notesInView: tab.notesInView,
      showMark: tab.showMark,
      setShown: tab.setShown,
    }),
  }
})

vi.mock(import('../../src/settings/site-settings.ts'), async () => ({
  siteIsOn: async (host: string) => !tab.off.has(host),
  setSite: async (host: string, on: boolean) => void (on ? tab.off.delete(host) : tab.off.add(host)),
}))

const silent: Answer<never> = { ok: false, error: '没有回应。' }
const answer = (view: PageView): Answer<PageView> => ({ ok: true, value: view })

beforeEach(() => {
  tab.off.clear()
  tab.viewOfPage.mockReset().mockResolvedValue(answer(viewOf()))
  tab.notesInView.mockReset().mockResolvedValue({ ok: true, value: [placeOf(noteOf())] })
  tab.showMark.mockReset().mockResolvedValue({ ok: true, value: true })
})

test('shows the notice of the tab it turns to', async () => {
  await panel.turnTo({ id: 1, address: undefined })
  expect(panel.page.value).toEqual({ kind: 'page', host: 'www.example.gov.cn', siteOn: true, view: viewOf() })
  expect(panel.choice.value).toEqual({ tab: 'tasks', filter: 'target', lit: null })
})

test('knows a page that is not read, a portal that does not answer, and a site that is off', async () => {
  tab.viewOfPage.mockResolvedValue(silent)
  await panel.turnTo({ id: 2, address: undefined })
  expect(panel.page.value).toEqual({ kind: 'elsewhere' })
  await panel.turnTo({ id: 3, address: 'https://a.gov.cn/x.html' })
  expect(panel.page.value).toEqual({ kind: 'page', host: 'a.gov.cn', siteOn: true, view: null })
  await panel.switchSite(false)
  expect(panel.page.value).toMatchObject({ siteOn: false })
})

test('our own sample page has no site', async () => {
  tab.viewOfPage.mockResolvedValue(answer(viewOf({ address: 'chrome-extension://abc/sample.html' })))
  await panel.turnTo({ id: 4, address: undefined })
  expect(panel.page.value).toMatchObject({ kind: 'page', host: null, siteOn: true })
})

test('drops an answer that was overtaken by another tab', async () => {
  const answerLate = vi.fn<(answer: Answer<PageView>) => void>()
  const late = new Promise<Answer<PageView>>((resolve) => void answerLate.mockImplementation(resolve))
  tab.viewOfPage.mockImplementation((id) => (id === 5 ? late : Promise.resolve(silent)))
  const first = panel.turnTo({ id: 5, address: undefined })
  await panel.turnTo({ id: 6, address: undefined })
  answerLate(answer(viewOf()))
  await first
  expect(panel.page.value).toEqual({ kind: 'elsewhere' })
})

test('keeps what was chosen while the same page changes, and starts anew on another', async () => {
  await panel.turnTo({ id: 7, address: undefined })
  panel.choice.value = { ...panel.choice.value, tab: 'units' }
  await panel.readAgain()
  expect(panel.choice.value.tab).toBe('units')
  tab.viewOfPage.mockResolvedValue(answer(viewOf({ address: 'https://www.example.gov.cn/b.html' })))
  await panel.readAgain()
  expect(panel.choice.value.tab).toBe('tasks')
})

test('lights up a mark chosen in its own tab only', async () => {
  await panel.turnTo({ id: 8, address: undefined })
  panel.markChosen(9, 'q1')
  expect(panel.choice.value.lit).toBeNull()
  panel.markChosen(8, 'q1')
  expect(panel.choice.value.lit).toEqual({ id: 'q1', turn: 1 })
})

test('says when a mark is not on the page', async () => {
  await panel.turnTo({ id: 10, address: undefined })
  await panel.showMark('q1')
  expect([panel.problem.value, panel.choice.value.lit]).toEqual([null, { id: 'q1', turn: 1 }])
  tab.showMark.mockResolvedValue({ ok: true, value: false })
  await panel.showMark('q2')
  expect(panel.problem.value).toContain('没有显示这一处')
})

test('asks for notes when their list is opened, and again when the page changes', async () => {
  await panel.turnTo({ id: 11, address: undefined })
  expect(tab.notesInView).not.toHaveBeenCalled()
  panel.markChosen(11, 'n1')
  await vi.waitFor(() => expect(panel.notes.value).toEqual([placeOf(noteOf())]))
  tab.notesInView.mockResolvedValue({ ok: true, value: [] })
  panel.viewChanged(11)
  await vi.waitFor(() => expect(panel.notes.value).toEqual([]))
})

test('forgets the notes of another page, and says so when they cannot be read', async () => {
  await panel.turnTo({ id: 12, address: undefined })
  panel.markChosen(12, 'n1')
  await vi.waitFor(() => expect(panel.notes.value).not.toBeNull())
  tab.viewOfPage.mockResolvedValue(answer(viewOf({ address: 'https://www.example.gov.cn/b.html' })))
  tab.notesInView.mockResolvedValue(silent)
  await panel.readAgain()
  expect(panel.notes.value).toBeNull()
  panel.markChosen(12, 'n1')
  await vi.waitFor(() => expect(panel.problem.value).toBe('没有回应。'))
})
