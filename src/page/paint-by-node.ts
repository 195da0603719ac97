import type { PageMark } from './page-mark.ts'
import { orderForReader } from './paint-order.ts'
import { planPaint, type Segment } from './paint-plan.ts'
import { runInSlices } from './paint-slices.ts'
import type { Touch } from './painting.ts'
import type { TextPiece } from './text-piece.ts'

/** What a painter made of one text node. */
export interface NodePaint {
  unpaint(): void
}

/** A place in a text node. */
export interface NodePlace {
  readonly node: Text
  readonly start: number
}

/** Keeps each text node painted as the marks ask, one node after the other, those near the reader first. */
export interface NodeRun<Paint extends NodePaint> {
  readonly painted: ReadonlyMap<Text, Paint>
  /** The segments to paint, by the text node they lie in, in document order. */
  plan(): ReadonlyMap<Text, readonly Segment[]>
  update(marks: readonly PageMark[]): Promise<void>
  unpaint(): void
  /** Forgets a node's paint without taking it off. */
  forget(node: Text): void
  /** What is painted of the node in which a mark begins, painted now if it was still waiting. */
  paintOf(id: string): { node: Text; paint: Paint } | null
  /** Where a mark begins, in the node as it was read; nothing is painted for it. */
  beginOf(id: string): NodePlace | null
  /** Takes the pieces of a new reading, and what their nodes say. */
  renew(pieces: readonly TextPiece[], wordsOf: (node: Text) => string): void
}

/** What is seen of a node's paint: where its marks stand in the whole text may change without it. */
function keyOf(segments: readonly Segment[]): string {
  const seen = segments.map(({ start, end, parts }) => [
    start,
    end,
    parts.map(({ mark: { id, kind, label, look }, first, last }) => [id, kind, label, look, first, last]),
  ])
  return JSON.stringify(seen)
}

/** Starts a run on the pieces of a whole text; it ends, unpainted, with the signal. */
export function paintByNode<Paint extends NodePaint>(
  begin: readonly TextPiece[],
  paintNode: (node: Text, segments: readonly Segment[]) => Paint,
  touch: Touch,
  signal: AbortSignal,
): NodeRun<Paint> {
  let pieces = begin
  let data = new Map(pieces.map(({ node }) => [node, node.data]))
  const painted = new Map<Text, Paint>()
  const keys = new Map<Text, string>()
  let plan: ReadonlyMap<Text, readonly Segment[]> = new Map()
  let begins = new Map<string, NodePlace>()
  let run = new AbortController()

  const clear = (node: Text) => {
    const paint = painted.get(node)
    painted.delete(node)
    keys.delete(node)
    if (paint !== undefined) touch(() => paint.unpaint())
  }
  const paint = (node: Text) => {
    const segments = plan.get(node) ?? []
    const key = keyOf(segments)
    if (keys.get(node) === key) return
    clear(node)
    // The page changed the node since it was read: its words are no longer those that were analysed.
    if (segments.length === 0 || !node.isConnected || node.data !== data.get(node)) return
    touch(() => painted.set(node, paintNode(node, segments)))
    keys.set(node, key)
  }
  const unpaint = () => {
    run.abort()
    for (const node of painted.keys()) clear(node)
    plan = new Map()
    begins = new Map()
  }
  signal.addEventListener('abort', unpaint, { once: true })

  return {
    painted,
    unpaint,
    beginOf: (id) => begins.get(id) ?? null,
    plan: () => plan,
    forget: (node) => {
      painted.delete(node)
      keys.delete(node)
    },
    update: async (marks) => {
      run.abort()
      if (signal.aborted) return
      run = new AbortController()
      plan = planPaint(marks, pieces, data)
      begins = new Map()
      for (const [node, segments] of plan) {
        for (const { start, parts } of segments) {
          for (const { mark, first } of parts) if (first) begins.set(mark.id, { node, start })
        }
      }
      const gone = [...painted.keys()].filter((node) => !plan.has(node))
      const nodes = [...gone, ...orderForReader([...plan.keys()])]
      await runInSlices(
        nodes.map((node) => () => paint(node)),
        run.signal,
      )
    },
    paintOf: (id) => {
      const node = begins.get(id)?.node
      if (node === undefined) return null
      paint(node)
      const found = painted.get(node)
      return found === undefined ? null : { node, paint: found }
    },
    renew: (now, wordsOf) => {
      run.abort()
      pieces = now
      data = new Map(now.map(({ node }) => [node, wordsOf(node)]))
      for (const node of painted.keys()) if (!node.isConnected) clear(node)
    },
  }
}
