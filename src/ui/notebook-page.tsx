import type { ComponentChildren } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Found, NotebookQuery } from '../catalogue/notebook-query.ts'
import { ChosenFilters, countFilters } from './chosen-filters.tsx'
import { EmptyState } from './empty-state.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { NotebookBar } from './notebook-bar.tsx'
import { NoteRows, type NoteRowsProps } from './note-rows.tsx'

interface NotebookPageProps extends Omit<NoteRowsProps, 'found' | 'sought' | 'onTag'> {
  readonly query: NotebookQuery
  /** Null until the first notes are read. */
  readonly found: Found | null
  /** The query that `found` answers: while the reader types it is behind. */
  readonly answered: NotebookQuery
  /** How far the notebook is read; null when it is. */
  readonly reading: { readonly read: number; readonly total: number } | null
  /** A sentence about what went wrong last. */
  readonly problem: string | null
  readonly onQuery: (change: Partial<NotebookQuery>) => void
  /** What stands in the bar beside the search. */
  readonly bar?: ComponentChildren
}

function Nothing({ query }: Pick<NotebookPageProps, 'query'>) {
  if (countFilters(query) > 0) {
    return <EmptyState title="没有找到" sentence="没有笔记同时符合这些条件。去掉一个筛选，或换个词再找。" />
  }
  if (query.sought.trim() !== '') return <EmptyState title="没有找到" sentence={`没有笔记里有“${query.sought}”。`} />
  return (
    <EmptyState
      title="还没有笔记"
      sentence="打开一份通知，选中文字或点一个标记，就可以写笔记。所有通知的笔记都会在这里。"
    />
  )
}

/** How many notes there are to see, and how far the notebook is read. */
function Count({ query, found, reading }: Pick<NotebookPageProps, 'query' | 'reading'> & { readonly found: Found }) {
  const narrowed = countFilters(query) > 0 || query.sought.trim() !== ''
  const count = `${narrowed ? '找到' : '共'} ${found.count.toLocaleString('zh-CN')} 条笔记`
  return (
    <output class="found-count">
      {count}
      {reading !== null && reading.total > 0 && (
        <span class="asides">
          正在读取，已读 {reading.read.toLocaleString('zh-CN')} / {reading.total.toLocaleString('zh-CN')}
        </span>
      )}
    </output>
  )
}

/** The rows, which stay as they are at every key until its answer is there. */
function Rows(props: NotebookPageProps & { readonly found: Found }) {
  const { found, answered, contents, selected } = props
  const latest = useRef(props)
  latest.current = props
  const onTag = (tag: string) => {
    const { query, onQuery } = latest.current
    onQuery({ chosen: { ...query.chosen, tag: [tag] } })
  }
  return useMemo(
    () => found.count > 0 && <NoteRows {...props} found={found} sought={answered.sought} onTag={onTag} />,
    [found, answered, contents, selected],
  )
}

/** The notebook: the notes of all notices, to be searched, narrowed down, changed, chosen and opened. */
export function NotebookPage(props: NotebookPageProps) {
  const { query, found, answered, reading, problem, onQuery } = props
  const [filtersOpen, setFiltersOpen] = useState(false)
  const isNew = reading === null && found?.count === 0 && countFilters(answered) === 0 && answered.sought.trim() === ''
  const isEmpty = isNew && found.facets.state.total === 0
  return (
    <div class="notebook" aria-busy={reading !== null}>
      <NotebookBar
        sought={query.sought}
        sort={query.sort}
        filters={countFilters(query)}
        filtersOpen={filtersOpen}
        onSeek={(sought) => onQuery({ sought })}
        onSort={(sort) => onQuery({ sort })}
        onFilters={setFiltersOpen}
      >
        {props.bar}
      </NotebookBar>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {found !== null && (
        <div class={`columns ${filtersOpen ? 'filters-open' : ''} ${isEmpty ? 'no-filters' : ''}`}>
          {!isEmpty && <FilterPanel query={query} found={found} onQuery={onQuery} />}
          <div class="notes-column">
            {!isEmpty && <Count query={answered} found={found} reading={reading} />}
            <ChosenFilters query={query} found={found} onQuery={onQuery} />
            {found.count === 0 && reading === null && <Nothing query={answered} />}
            <Rows {...props} found={found} />
          </div>
        </div>
      )}
    </div>
  )
}
