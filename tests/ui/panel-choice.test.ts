import { expect, test } from 'vitest'
import { chooseMark, firstChoice, type PanelChoice } from '../../src/ui/panel-choice.ts'
import { analysisOf, quantityOf, unitOf, viewOf } from './sample-analysis.ts'

const view = viewOf()
const choose = (mark: string, part: Partial<PanelChoice> = {}) =>
  chooseMark(view, { tab: 'tasks', filter: 'target', lit: null, ...part }, mark)

test('opens on the tasks, and on the targets', () => {
  expect(firstChoice(view)).toEqual({ tab: 'tasks', filter: 'target', lit: null })
  const results = viewOf({ analysis: analysisOf({ tasks: [], findings: [quantityOf({ status: 'result' })] }) })
  expect(firstChoice(results)).toEqual({ tab: 'quantities', filter: 'all', lit: null })
})

test.each([
  ['q1', 'tasks', 'tasks'],
  ['q1', 'units', 'quantities'],
  ['q3', 'tasks', 'quantities'],
  ['u1', 'tasks', 'tasks'],
  ['u1', 'notes', 'units'],
  ['d1', 'notes', 'tasks'],
  ['n1', 'tasks', 'notes'],
] as const)('shows %s, chosen while %s is open, in %s', (mark, open, tab) => {
  expect(choose(mark, { tab: open })).toMatchObject({ tab, lit: { id: mark, turn: 1 } })
})

test('takes off a filter that would hide the row', () => {
  expect(choose('q3').filter).toBe('all')
  expect(choose('q1').filter).toBe('target')
})

test('a unit that is only mentioned is shown among the units', () => {
  const mentioned = viewOf({ analysis: analysisOf({ findings: [unitOf({ role: 'mentioned' })] }) })
  expect(chooseMark(mentioned, { tab: 'tasks', filter: 'all', lit: null }, 'u1').tab).toBe('units')
})

test('takes a mark that is no finding for a note', () => {
  expect(choose('n7')).toMatchObject({ tab: 'notes', lit: { id: 'n7', turn: 1 } })
})

test('counts the turns and leaves all as it is for an unknown mark', () => {
  const lit = { id: 'q1', turn: 4 }
  expect(choose('q1', { lit }).lit).toEqual({ id: 'q1', turn: 5 })
  const bare = viewOf({ noteCount: 0 })
  expect(chooseMark(bare, { tab: 'tasks', filter: 'all', lit }, 'nothing').lit).toBe(lit)
})
