import type { PageView } from '../messages/calls.ts'
import type { QuantityFilter } from './quantity-list.tsx'
import type { Lit } from './use-lit-row.ts'

export type PanelTab = 'tasks' | 'quantities' | 'units' | 'notes'

/** What is chosen in the panel; kept outside, because a mark chosen in the page changes it too. */
export interface PanelChoice {
  readonly tab: PanelTab
  readonly filter: QuantityFilter
  readonly lit: Lit | null
}

/** How a panel opens: on the tasks if the notice has any, and on the targets if it has any. */
export function firstChoice({ analysis }: PageView): PanelChoice {
  const quantities = analysis?.findings.filter((finding) => finding.kind === 'quantity') ?? []
  const hasTargets = quantities.some(({ status }) => status === 'target')
  return {
    tab: (analysis?.tasks.length ?? 0) > 0 ? 'tasks' : 'quantities',
    filter: hasTargets ? 'target' : 'all',
    lit: null,
  }
}

/** The tab that shows a mark: the one that is open if it can, else the one where its kind lives. */
function tabOf(view: PageView, mark: string, open: PanelTab): PanelTab | null {
  const finding = view.analysis?.findings.find(({ id }) => id === mark)
  if (finding === undefined) return view.noteCount > 0 ? 'notes' : null
  const inTask = view.analysis?.tasks.some(({ id }) => id === finding.task) === true
  if (finding.kind === 'quantity') return open === 'tasks' && inTask ? 'tasks' : 'quantities'
  if (finding.kind === 'deadline') return inTask ? 'tasks' : null
  const hasDuty = finding.role === 'lead' || finding.role === 'responsible' || finding.role === 'assisting'
  return open === 'tasks' && inTask && hasDuty ? 'tasks' : 'units'
}

/** The panel after a mark was chosen: the row lit up, in a tab and under a filter that show it. */
export function chooseMark(view: PageView, choice: PanelChoice, mark: string): PanelChoice {
  const tab = tabOf(view, mark, choice.tab)
  if (tab === null) return choice
  const finding = view.analysis?.findings.find(({ id }) => id === mark)
  const hidden = finding?.kind === 'quantity' && choice.filter !== 'all' && finding.status !== choice.filter
  return { tab, filter: hidden ? 'all' : choice.filter, lit: { id: mark, turn: (choice.lit?.turn ?? 0) + 1 } }
}
