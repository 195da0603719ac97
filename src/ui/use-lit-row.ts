import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** The mark that is lit up; `turn` grows each time one is chosen, so that the same one can be brought back into view. */
export interface Lit {
  readonly id: string
  readonly turn: number
}

/** Brings the lit row of a list (`aria-current`) into view once whenever a mark is chosen, as soon as it is rendered. */
export function useLitRow(ref: RefObject<HTMLElement | null>, lit: Lit | null): void {
  const seen = useRef<Lit | null>(null)
  useEffect(() => {
    if (lit === null || lit === seen.current) return
    const row = ref.current?.querySelector('[aria-current="true"]')
    if (row === null || row === undefined) return
    row.scrollIntoView({ block: 'nearest' })
    seen.current = lit
  })
}
