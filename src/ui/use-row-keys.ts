import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')]
}

function rowToGo(rows: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const at = rows.indexOf(from)
  if (at === -1) return undefined
  if (key === 'ArrowDown') return rows[at + 1]
  if (key === 'ArrowUp') return rows[at - 1]
  if (key === 'Home') return rows[0]
  return key === 'End' ? rows.at(-1) : undefined
}

/**
 * Makes a list one tab stop: up, down, Home and End move among its `[data-row]` elements. Thousands of rows are in the
 * list, so the tab stop is moved in the DOM instead of rendering them all again.
 */
export function useRowKeys(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const rows = ref.current === null ? [] : rowsOf(ref.current)
    const stop = rows.find((row) => row === document.activeElement) ?? rows.find((row) => row.tabIndex === 0) ?? rows[0]
    for (const row of rows) {
      const index = row === stop ? 0 : -1
      if (row.getAttribute('tabindex') !== String(index)) row.tabIndex = index
    }
  })
  useEffect(() => {
    const list = ref.current
    if (list === null) return undefined
    const ended = new AbortController()
    list.addEventListener(
      'keydown',
      (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return
        const row = rowToGo(rowsOf(list), event.target, event.key)
        if (row === undefined) return
        event.preventDefault()
        row.focus()
      },
      ended,
    )
    list.addEventListener(
      'focusin',
      (event) => {
        if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return
        for (const row of rowsOf(list)) if (row.tabIndex === 0) row.tabIndex = -1
        event.target.tabIndex = 0
      },
      ended,
    )
    return () => ended.abort()
  }, [ref])
}
