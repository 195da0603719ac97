import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Found } from '../catalogue/notebook-query.ts'
import { soughtWords } from '../text/search-words.ts'
import { NoteRow, type RowActions } from './note-row.tsx'
import { NoticeHead } from './notice-head.tsx'
import type { RowContent } from './row-content.ts'
import { selectRow } from './select-rows.ts'
import { useListKeys } from './use-list-keys.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

export interface NoteRowsProps {
  readonly found: Found
  readonly contents: ReadonlyMap<number, RowContent>
  readonly sought: string
  readonly selected: ReadonlySet<number>
  readonly actions: RowActions
  readonly onSelected: (selected: ReadonlySet<number>) => void
  /** These rows are in view. */
  readonly onShow: (from: number, to: number) => void
  readonly onTag: (tag: string) => void
  readonly onErase: (numbers: readonly number[]) => void
}

/** Heights before a row was seen, in pixels: of a notice's head, and of a note. */
const headHeight = 64
const noteHeight = 132
/** What the bars at the top and at the bottom cover, in pixels. */
const covered = [120, 72] as const

/** The notes that were found, of however many only those in view in the page; one stop of the keyboard. */
export function NoteRows(props: NoteRowsProps) {
  const { found, contents, selected, onShow, onSelected } = props
  const { rows } = found
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const [current, setCurrent] = useState<number | null>(null)
  const anchor = useRef<number | null>(null)
  const sought = useMemo(() => soughtWords(props.sought), [props.sought])
  const isGrouped = rows.length > found.count
  useLayoutEffect(() => {
    const offset = list.current?.getBoundingClientRect().top ?? 0
    setTop(Math.round(offset + window.scrollY))
  })
  const virtualizer = useVirtualRows({
    count: rows.length,
    estimate: useCallback((index) => (rows[index]! < 0 ? headHeight : noteHeight), [rows]),
    keyOf: useCallback((index) => rows[index] ?? index, [rows]),
    top,
    covered,
    pinned: current,
  })
  const items = virtualizer.getVirtualItems()
  const from = items[0]?.index ?? 0
  const to = (items.at(-1)?.index ?? -1) + 1
  useEffect(() => onShow(from, to), [onShow, rows, from, to])

  const select = (index: number, range: boolean) => {
    onSelected(selectRow(selected, rows, index, range ? anchor.current : null))
    anchor.current = index
  }
  useListKeys(list, {
    rows,
    current: current ?? from,
    onCurrent: (index) => {
      virtualizer.scrollToIndex(index, { align: 'auto' })
      setCurrent(index)
    },
    onFocus: setCurrent,
    onSelect: select,
    onAll: () => onSelected(new Set(rows.filter((number) => number >= 0))),
    onNone: () => onSelected(new Set()),
    onErase: (number) => props.onErase(selected.has(number) ? [...selected] : [number]),
  })

  return (
    <ul ref={list} class="note-rows" aria-label="笔记" style={{ height: `${virtualizer.getTotalSize()}px` }}>
      {items.map(({ index, key, start }) => {
        const number = rows[index]!
        const content = contents.get(number)
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            class={number < 0 ? 'head-row' : selected.has(number) ? 'selected' : ''}
            aria-posinset={index + 1}
            aria-setsize={rows.length}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {content === undefined && <p class="unread" aria-hidden="true" />}
            {content === null && <p class="asides gone">这条笔记已彻底删除。</p>}
            {content?.kind === 'notice' && <NoticeHead notice={content.notice} sought={sought} />}
            {content?.kind === 'note' && (
              <NoteRow
                content={content}
                selected={selected.has(number)}
                named={!isGrouped}
                sought={sought}
                actions={props.actions}
                onSelect={(range) => select(index, range)}
                onTag={props.onTag}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
