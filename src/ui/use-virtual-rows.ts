import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  measureElement,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'

interface VirtualRowsOptions {
  readonly count: number
  /** A row's height before it was seen, in pixels. With another one, or another `keyOf`, all rows are laid out anew. */
  readonly estimate: (index: number) => number
  readonly keyOf: (index: number) => number
  /** How far down the page the list begins, in pixels. */
  readonly top: number
  /** How much of the window's top and bottom is covered by bars, in pixels. */
  readonly covered: readonly [top: number, bottom: number]
  /** A row that stays in the page wherever the reader scrolls: the one with the focus. */
  readonly pinned: number | null
}

/** Of a list that scrolls with the window only the rows in view are in the page. */
export function useVirtualRows(options: VirtualRowsOptions): Virtualizer<Window, HTMLElement> {
  const [, redraw] = useState(0)
  const { pinned } = options
  const wanted = {
    count: options.count,
    estimateSize: options.estimate,
    getItemKey: options.keyOf,
    scrollMargin: options.top,
    scrollPaddingStart: options.covered[0],
    scrollPaddingEnd: options.covered[1],
    overscan: 3,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    measureElement,
    initialOffset: () => window.scrollY,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    onChange: () => redraw((turn) => turn + 1),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const rows = defaultRangeExtractor(range)
      if (pinned === null || pinned >= range.count || rows.includes(pinned)) return rows
      return pinned < rows[0]! ? [pinned, ...rows] : [...rows, pinned]
    },
  }
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(wanted))
  virtualizer.setOptions(wanted)
  useEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer._willUpdate())
  return virtualizer
}
