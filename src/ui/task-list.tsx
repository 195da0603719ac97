import { useMemo, useRef } from 'preact/hooks'
import type { Analysis, Quantity } from '../analysis/analysis.ts'
import { dateWords } from '../wording/date-words.ts'
import { EmptyState } from './empty-state.tsx'
import { roleWords, statusWords, strengthWords } from '../wording/finding-words.ts'
import { Line } from './line.tsx'
import { isMarked, type TaskCard, taskSections } from './task-cards.ts'
import { type Lit, useLitRow } from './use-lit-row.ts'
import { useRowKeys } from './use-row-keys.ts'
import { valueWords } from '../wording/value-words.ts'

interface TaskListProps {
  readonly analysis: Analysis
  readonly lit: Lit | null
  readonly onShow: (mark: string) => void
  /** Opens the form for a note on a task, in the page. */
  readonly onWrite: (task: string) => void
}

interface CardProps {
  readonly card: TaskCard
  readonly lit: Lit | null
  readonly onShow: (mark: string) => void
  /** Opens the form for a note on a task, in the page. */
  readonly onWrite: (task: string) => void
}

function figureAsides({ status, strength, period }: Quantity): string {
  const words = [
    status === 'target' ? null : statusWords[status],
    strength === null ? null : strengthWords[strength],
    period === null ? null : dateWords(period),
  ]
  return words.filter((word) => word !== null).join(' · ')
}

function Card({ card, lit, onShow, onWrite }: CardProps) {
  const { task, roles, quantities, deadline, mark } = card
  return (
    <li class="task">
      <Line class="task-head" mark={mark} lit={false} onShow={onShow}>
        <span class="task-number">{task.number}</span>
        <span class="task-heading">{task.heading}</span>
      </Line>
      {roles.map(({ role, names, marks }) => (
        <Line key={role} mark={marks[0] ?? null} lit={lit !== null && marks.includes(lit.id)} onShow={onShow}>
          <span class={`role role-${role}`}>{roleWords[role]}</span>
          <span class="names">{names.join('、')}</span>
        </Line>
      ))}
      {deadline !== null && (
        <Line mark={deadline.mark} lit={lit !== null && lit.id === deadline.mark} onShow={onShow}>
          <span class="role">期限</span>
          <span class="names">{deadline.words}</span>
        </Line>
      )}
      {quantities.map((quantity) => (
        <Line
          key={quantity.id}
          class="figure"
          mark={isMarked(quantity) ? quantity.id : null}
          lit={lit?.id === quantity.id}
          onShow={onShow}
        >
          <span class="metric">
            {quantity.metricFull ?? quantity.text} <small>{figureAsides(quantity)}</small>
          </span>
          <span class="value">{valueWords(quantity)}</span>
        </Line>
      ))}
      <button
        type="button"
        class="quiet task-note"
        aria-label={`写笔记：${task.heading}`}
        onClick={() => onWrite(task.id)}
      >
        写笔记
      </button>
    </li>
  )
}

/** The tasks of a notice under their headings: who does what by when, and how much. */
export function TaskList({ analysis, lit, onShow, onWrite }: TaskListProps) {
  const list = useRef<HTMLDivElement>(null)
  const sections = useMemo(() => taskSections(analysis), [analysis])
  useRowKeys(list)
  useLitRow(list, lit)
  if (sections.length === 0) {
    return (
      <EmptyState
        title="没有读到任务"
        sentence="这份通知没有编号的任务，或者任务只在附件里。指标和单位仍可在旁边两栏查看。"
      />
    )
  }
  return (
    <div class="tasks" ref={list}>
      {sections.map(({ heading, cards }) => (
        <section key={cards[0]?.task.id}>
          {heading !== null && <h2 class="section-heading">{heading}</h2>}
          <ol>
            {cards.map((card) => (
              <Card key={card.task.id} card={card} lit={lit} onShow={onShow} onWrite={onWrite} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
