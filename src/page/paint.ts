import type { PageMark } from './page-mark.ts'
import { paintNode, type PaintedNode } from './paint-node.ts'
import { orderForReader } from './paint-order.ts'
import { planPaint, type Segment } from './paint-plan.ts'
import { runInSlices } from './paint-slices.ts'
import type { ReadText } from './read-text.ts'

/** Marks on a page. What paints them (elements now, CSS highlights one day) is hidden behind it. */
export interface Painting {
  /** Paints these marks instead; only what differs is touched. Resolves when all is painted, or when it was ended. */
  update(marks: readonly PageMark[]): Promise<void>
  /** Takes all marks off: the page has the same nodes with the same words as before. Also done when the signal aborts. */
  unpaint(): void
  /** The marks under an event's target, innermost first. */
  idsAt(target: EventTarget | null): readonly string[]
  /** Where a mark begins in the page, painted now if it was still waiting; null when it cannot be shown. */
  placeOf(id: string): HTMLElement | null
}

/**
 * Starts a painting, without marks, on a page as it was read. The painter takes the pieces of the whole text once, before
 * it splits anything, and speaks of those nodes ever after; unpainting makes `text` good for the page again.
 */
export type Painter = (text: ReadText, signal: AbortSignal) => Painting

interface NodePaint extends PaintedNode {
  readonly key: string
}

function keyOf(segments: readonly Segment[]): string {
  return JSON.stringify(segments)
}

function idsAt(target: EventTarget | null): string[] {
  const ids: string[] = []
  let element = target instanceof Element ? target.closest<HTMLElement>('mark[data-notice-id]') : null
  for (; element !== null; element = element.parentElement?.closest<HTMLElement>('mark[data-notice-id]') ?? null) {
    ids.push(element.dataset['noticeId']!)
  }
  return ids
}

/** Paints with elements (mark.js), one text node after the other, those near the reader first. */
export const paintElements: Painter = (text, signal) => {
  const pieces = text.piecesOf({ start: 0, end: text.noticeText.text.length })
  const data = new Map(pieces.map(({ node }) => [node, node.data]))
  const painted = new Map<Text, NodePaint>()
  let plan: ReadonlyMap<Text, readonly Segment[]> = new Map()
  let begins = new Map<string, Text>()
  let run = new AbortController()

  const clear = (node: Text) => {
    painted.get(node)?.unpaint()
    painted.delete(node)
  }
  const paint = (node: Text) => {
    const segments = plan.get(node) ?? []
    const key = keyOf(segments)
    if (painted.get(node)?.key === key) return
    clear(node)
    // The page changed the node since it was read: its words are no longer those that were analysed.
    if (segments.length === 0 || !node.isConnected || node.data !== data.get(node)) return
    painted.set(node, { key, ...paintNode(node, segments) })
  }
  const unpaint = () => {
    run.abort()
    for (const node of painted.keys()) clear(node)
    plan = new Map()
    begins = new Map()
  }
  signal.addEventListener('abort', unpaint, { once: true })

  return {
    unpaint,
    idsAt,
    update: async (marks) => {
      run.abort()
      if (signal.aborted) return
      run = new AbortController()
      plan = planPaint(marks, pieces, data)
      begins = new Map()
      for (const [node, segments] of plan) {
        for (const { mark, first } of segments.flatMap(({ parts }) => parts)) if (first) begins.set(mark.id, node)
      }
      const gone = [...painted.keys()].filter((node) => !plan.has(node))
      const nodes = [...gone, ...orderForReader([...plan.keys()])]
      await runInSlices(
        nodes.map((node) => () => paint(node)),
        run.signal,
      )
    },
    placeOf: (id) => {
      const node = begins.get(id)
      if (node === undefined) return null
      paint(node)
      return painted.get(node)?.elements.find((element) => element.dataset['noticeId'] === id) ?? null
    },
  }
}
