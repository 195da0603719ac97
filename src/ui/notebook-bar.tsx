import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { notebookSorts, type NotebookSort } from '../catalogue/notebook-query.ts'
import { sortWords } from './notebook-words.ts'

interface NotebookBarProps {
  readonly sought: string
  readonly sort: NotebookSort
  /** How many filters are set. */
  readonly filters: number
  /** Whether narrow windows show the filters now. */
  readonly filtersOpen: boolean
  readonly onSeek: (words: string) => void
  readonly onSort: (sort: NotebookSort) => void
  readonly onFilters: (open: boolean) => void
  readonly children?: ComponentChildren
}

/** Seeks, sorts, and in narrow windows opens the filters. `/` leads to the field from anywhere. */
export function NotebookBar(props: NotebookBarProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const ended = new AbortController()
    document.addEventListener(
      'keydown',
      (event) => {
        const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
        if (event.key !== '/' || typing || event.isComposing || event.ctrlKey || event.metaKey) return
        event.preventDefault()
        field.current?.focus()
      },
      ended,
    )
    return () => ended.abort()
  }, [])
  return (
    <div class="notebook-bar">
      <input
        ref={field}
        type="search"
        aria-label="在笔记里找"
        placeholder="在原文、笔记、标签和标题里找（按 /）"
        value={props.sought}
        onInput={(event) => props.onSeek(event.currentTarget.value)}
      />
      <button
        type="button"
        class="filters-button"
        aria-expanded={props.filtersOpen}
        aria-controls="filters"
        onClick={() => props.onFilters(!props.filtersOpen)}
      >
        筛选{props.filters > 0 && `（${props.filters}）`}
      </button>
      <label class="sort">
        <span class="unseen">排序</span>
        <select
          value={props.sort}
          onChange={(event) => {
            const wanted = event.currentTarget.value
            props.onSort(notebookSorts.find((sort) => sort === wanted) ?? props.sort)
          }}
        >
          {notebookSorts.map((sort) => (
            <option key={sort} value={sort}>
              {sortWords[sort]}
            </option>
          ))}
        </select>
      </label>
      {props.children}
    </div>
  )
}
