import { asked, resetStub, speaking } from './stub-browser.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Analysis, Deadline } from '../../src/analysis/analysis.ts'
import { answerTab, askTab, type TabHandlers } from '../../src/messages/tab-messages.ts'
import { judgeText } from '../../src/notice/judge-text.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import { noteOf, placeOf } from '../ui/sample-analysis.ts'
import * as senders from './senders.ts'

const text = { text: '关于印发工作要点的通知', tables: [] }
const notice = judgeText(text, readLetter(text))

/** An analysis with so many findings, and a few entries of the other lists. */
function longAnalysis(count: number, word: string): Analysis {
  const deadline = (at: number): Deadline => ({
    kind: 'deadline',
    id: `d${at}`,
    task: null,
    text: word,
    start: at,
    end: at + 1,
    from: null,
    until: null,
  })
  const findings = Array.from({ length: count }, (_, at) => deadline(at))
  const outline = [{ kind: 'item' as const, number: '一、', heading: word, start: 0, end: 9 }]
  return { format: 'notice-analysis/1', notice, text: word.repeat(9), findings, tasks: [], outline, warnings: [] }
}

const viewOf = (analysis: Analysis | null) => ({ address: 'http://a.gov.cn/', analysis, shown: true, noteCount: 0 })

let life: AbortController

beforeEach(() => {
  resetStub()
  speaking.sender = senders.panel
  life = new AbortController()
})

afterEach(() => life.abort())

/** A page that answers each question for its view with the next of these analyses, the last again and again. */
function answering(...analyses: Analysis[]): void {
  const handlers: Partial<TabHandlers> = {
    viewOfPage: () => viewOf(analyses.length > 1 ? analyses.shift()! : analyses[0]!),
  }
  answerTab(handlers as TabHandlers, life.signal)
}

it.each([
  [0, 1],
  [500, 1],
  [501, 2],
  [1234, 3],
])('sends an analysis of %i findings in %i messages', async (count, messages) => {
  const analysis = longAnalysis(count, '一')
  answering(analysis)
  expect(await askTab(7).viewOfPage()).toEqual({ ok: true, value: viewOf(analysis) })
  expect(asked.sentTo).toHaveLength(messages)
})

it.each([
  [0, 1],
  [499, 1],
  [500, 2],
  [1234, 3],
])('sends %i notes in %i messages', async (count, messages) => {
  const notes = Array.from({ length: count }, (_, at) => placeOf(noteOf({ id: `n${at}` })))
  const handlers: Partial<TabHandlers> = { notesInView: () => notes }
  answerTab(handlers as TabHandlers, life.signal)
  expect(await askTab(7).notesInView()).toEqual({ ok: true, value: notes })
  expect(asked.sentTo).toHaveLength(messages)
})

it('begins anew where the page was analysed anew meanwhile: no two analyses are mixed', async () => {
  const [before, now] = [longAnalysis(1100, '旧'), longAnalysis(1200, '新')]
  answering(before, now)
  const views = await Promise.all([askTab(7).viewOfPage(), askTab(7).viewOfPage()])
  expect(views).toEqual([viewOf(now), viewOf(now)].map((value) => ({ ok: true, value })))
})

it('says so where the page is analysed anew without end', async () => {
  answering(...Array.from({ length: 50 }, (_, at) => longAnalysis(1000, `${at}`)))
  const all = await Promise.all(Array.from({ length: 12 }, () => askTab(7).viewOfPage()))
  expect(all).toContainEqual({ ok: false, error: '这个页面一直在变，暂时读不出来。' })
})
