import { useMemo, useRef } from 'preact/hooks'
import type { Analysis, Quantity, Status } from '../analysis/analysis.ts'
import { dateWords } from '../wording/date-words.ts'
import { EmptyState } from './empty-state.tsx'
import { statusWords, strengthWords } from '../wording/finding-words.ts'
import { Line } from './line.tsx'
import { Segments } from './segments.tsx'
import { isMarked } from './task-cards.ts'
import { type Lit, useLitRow } from './use-lit-row.ts'
import { useRowKeys } from './use-row-keys.ts'
import { valueWords } from '../wording/value-words.ts'

/** The quantities to show; all of them include the background figures. */
export type QuantityFilter = 'all' | Exclude<Status, 'background'>

interface QuantityListProps {
  readonly analysis: Analysis
  readonly filter: QuantityFilter
  readonly lit: Lit | null
  readonly onFilter: (filter: QuantityFilter) => void
  readonly onShow: (mark: string) => void
}

interface RowProps {
  readonly quantity: Quantity
  readonly place: string | null
  readonly lit: boolean
  readonly onShow: (mark: string) => void
}

function Row({ quantity, place, lit, onShow }: RowProps) {
  const { id, status, strength, period, modifiers, metricFull } = quantity
  const asides = [
    strength === null ? null : strengthWords[strength],
    ...modifiers.filter((word) => word !== statusWords[status]),
    period === null ? null : dateWords(period),
    place,
  ].filter((word) => word !== null)
  return (
    <li class="quantity">
      <Line class="figure" mark={isMarked(quantity) ? id : null} lit={lit} onShow={onShow}>
        <span class="metric">{metricFull ?? quantity.text}</span>
        <span class="value">{valueWords(quantity)}</span>
        <span class="asides">
          <span class={`status status-${status}`}>{statusWords[status]}</span>
          {asides.length > 0 && ` ${asides.join(' · ')}`}
        </span>
      </Line>
    </li>
  )
}

function placesOf({ tasks }: Analysis): Map<string, string> {
  return new Map(tasks.map(({ id, number }) => [id, `任务 ${number}`]))
}

/** Every quantity of a notice: what is counted, how much, by when, and whether it is a target or already done. */
export function QuantityList({ analysis, filter, lit, onFilter, onShow }: QuantityListProps) {
  const list = useRef<HTMLUListElement>(null)
  const quantities = useMemo(() => analysis.findings.filter((finding) => finding.kind === 'quantity'), [analysis])
  const places = useMemo(() => placesOf(analysis), [analysis])
  useRowKeys(list)
  useLitRow(list, lit)
  if (quantities.length === 0) {
    return <EmptyState title="没有读到指标" sentence="这份通知里没有量化的目标或完成情况。" />
  }
  const kept = filter === 'all' ? quantities : quantities.filter(({ status }) => status === filter)
  const count = (wanted: Status) => quantities.filter(({ status }) => status === wanted).length
  const segments = [
    { id: 'all' as const, words: '全部', count: quantities.length },
    ...(['target', 'result', 'total'] as const).map((id) => ({ id, words: statusWords[id], count: count(id) })),
  ]
  return (
    <>
      <Segments label="看哪一类指标" name="quantity-filter" segments={segments} chosen={filter} onChoose={onFilter} />
      {kept.length === 0 && <p class="nothing">这一类没有。</p>}
      <ul class="quantities" ref={list}>
        {kept.map((quantity) => (
          <Row
            key={quantity.id}
            quantity={quantity}
            place={quantity.task === null ? null : (places.get(quantity.task) ?? null)}
            lit={lit?.id === quantity.id}
            onShow={onShow}
          />
        ))}
      </ul>
    </>
  )
}
