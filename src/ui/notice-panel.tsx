import type { ComponentChildren } from 'preact'
import type { NotePlace, PageView } from '../messages/calls.ts'
import type { Analysis } from '../analysis/analysis.ts'
import type { LedgerFormat } from '../export/export-format.ts'
import { EmptyState } from './empty-state.tsx'
import { ExportMenu, ledgerForms } from './export-menu.tsx'
import type { NoteActions } from './note-card.tsx'
import { NoteList } from './note-list.tsx'
import { NoticeHeader } from './notice-header.tsx'
import type { PanelChoice } from './panel-choice.ts'
import { QuantityList } from './quantity-list.tsx'
import { Switch } from './switch.tsx'
import { Tabs } from './tabs.tsx'
import { TaskList } from './task-list.tsx'
import { unitGroups } from './unit-groups.ts'
import { UnitList } from './unit-list.tsx'

interface NoticePanelProps {
  /** What the panel adds to what it says of the notice itself. */
  readonly children?: ComponentChildren
  /** What the panel adds before the notes: what can be taken back. */
  readonly undo?: ComponentChildren
  readonly view: PageView & { readonly analysis: Analysis }
  /** The page's notes; null until they are there. */
  readonly notes: readonly NotePlace[] | null
  readonly choice: PanelChoice
  /** A sentence about what could not be done last. */
  readonly problem: string | null
  readonly noteActions: NoteActions
  readonly onChoice: (choice: PanelChoice) => void
  readonly onShow: (mark: string) => void
  readonly onShown: (shown: boolean) => void
  readonly onExport: (format: LedgerFormat) => void
  readonly onNotebook: () => void
  /** Lets the reader show in the page where the text is; left out where the text is no page's. */
  readonly onPickBody?: () => void
  /** Opens the form for a note in the page: on a task, or (null) on the whole notice. */
  readonly onWrite: (task: string | null) => void
  /** Takes the words that stand there now for those of a changed note. */
  readonly onAccept: (note: string) => void
}

function tabsOf({ analysis, noteCount }: NoticePanelProps['view']) {
  const quantities = analysis.findings.filter(({ kind }) => kind === 'quantity').length
  return [
    { id: 'tasks' as const, words: '任务', count: analysis.tasks.length },
    { id: 'quantities' as const, words: '指标', count: quantities },
    { id: 'units' as const, words: '单位', count: unitGroups(analysis).length },
    { id: 'notes' as const, words: '笔记', count: noteCount },
  ]
}

/** The side panel for one notice: what it is, and its tasks, quantities, units and notes. */
export function NoticePanel(props: NoticePanelProps) {
  const { view, notes, choice, noteActions, onChoice, onShow } = props
  const { analysis } = view
  const { tab, filter, lit } = choice
  const isRead = view.problem === undefined
  return (
    <>
      <NoticeHeader analysis={analysis}>
        <div class="header-tail">
          {props.children}
          {props.onPickBody && (
            <button type="button" class="quiet" onClick={props.onPickBody}>
              正文认错了
            </button>
          )}
        </div>
      </NoticeHeader>
      <Tabs label="这份通知" tabs={tabsOf(view)} chosen={tab} onChoose={(next) => onChoice({ ...choice, tab: next })}>
        {view.problem !== undefined && tab !== 'notes' && (
          <EmptyState title="这份通知没有分析" sentence={view.problem} />
        )}
        {isRead && tab === 'tasks' && (
          <TaskList analysis={analysis} lit={lit} onShow={onShow} onWrite={props.onWrite} />
        )}
        {isRead && tab === 'quantities' && (
          <QuantityList
            analysis={analysis}
            filter={filter}
            lit={lit}
            onFilter={(next) => onChoice({ ...choice, filter: next })}
            onShow={onShow}
          />
        )}
        {isRead && tab === 'units' && <UnitList analysis={analysis} lit={lit} onShow={onShow} />}
        {tab === 'notes' && props.undo}
        {tab === 'notes' && notes !== null && (
          <NoteList
            notes={notes}
            actions={noteActions}
            lit={lit}
            onShow={onShow}
            onAccept={props.onAccept}
            onWrite={() => props.onWrite(null)}
          />
        )}
      </Tabs>
      <footer class="panel-footer">
        {props.problem !== null && (
          <p class="problem" role="alert">
            {props.problem}
          </p>
        )}
        <Switch words="页面标记" on={view.shown} onChange={props.onShown} />
        <span class="buttons">
          <button type="button" onClick={props.onNotebook}>
            笔记本
          </button>
          <ExportMenu words="导出台账" forms={ledgerForms} disabled={!isRead} above onChoose={props.onExport} />
        </span>
      </footer>
    </>
  )
}
