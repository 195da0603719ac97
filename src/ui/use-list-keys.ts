import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

interface ListKeys {
  readonly rows: Int32Array
  /** The row that the keyboard is on. */
  readonly current: number
  /** The reader goes to a row by the keyboard. */
  readonly onCurrent: (index: number) => void
  /** The focus came into a row. */
  readonly onFocus: (index: number) => void
  /** `range`: all from the row that was chosen last. */
  readonly onSelect: (index: number, range: boolean) => void
  readonly onAll: () => void
  readonly onNone: () => void
  readonly onErase: (number: number) => void
}

function indexOf(row: HTMLElement): number {
  return Number(row.dataset['index'])
}

function stepOf(key: string, current: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(current + 1, last)
  if (key === 'ArrowUp') return Math.max(current - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/**
 * The keyboard of a long list: up, down, Home and End move, with Shift they choose on the way, the space bar chooses,
 * Ctrl+A chooses all, Escape none, Delete erases. Keys in a row's own fields and buttons stay theirs. The rows, found by
 * `data-index`, are one stop of the keyboard.
 */
export function useListKeys(ref: RefObject<HTMLElement | null>, keys: ListKeys): void {
  const now = useRef(keys)
  now.current = keys
  const moved = useRef(false)
  useLayoutEffect(() => {
    for (const row of ref.current?.querySelectorAll<HTMLElement>('[data-index]') ?? []) {
      const isCurrent = indexOf(row) === keys.current
      row.tabIndex = isCurrent ? 0 : -1
      if (!isCurrent || !moved.current) continue
      row.focus({ preventScroll: true })
      moved.current = false
    }
  })
  useEffect(() => {
    const list = ref.current
    if (list === null) return undefined
    const ended = new AbortController()
    list.addEventListener('keydown', (event) => act(event, now.current, () => (moved.current = true)), ended)
    list.addEventListener(
      'focusin',
      ({ target }) => {
        const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
        if (row !== null && indexOf(row) !== now.current.current) now.current.onFocus(indexOf(row))
      },
      ended,
    )
    return () => ended.abort()
  }, [ref])
}

function act(event: KeyboardEvent, keys: ListKeys, move: () => void): void {
  const { rows, current } = keys
  if (event.altKey || event.isComposing) return
  if (!(event.target instanceof HTMLElement) || event.target.dataset['index'] === undefined) return
  const step = stepOf(event.key, current, rows.length - 1)
  const control = event.ctrlKey || event.metaKey
  if (step !== null && !control) {
    move()
    keys.onCurrent(step)
    if (event.shiftKey && rows[step]! >= 0) keys.onSelect(step, false)
  } else if (event.key === ' ' && rows[current]! >= 0) keys.onSelect(current, event.shiftKey)
  else if (event.key === 'a' && control) keys.onAll()
  else if (event.key === 'Escape') keys.onNone()
  else if (event.key === 'Delete' && rows[current]! >= 0) keys.onErase(rows[current]!)
  else return
  event.preventDefault()
}
