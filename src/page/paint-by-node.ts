import type { MarkLook, PageMark } from './page-mark.ts'
import { orderForReader } from './paint-order.ts'
import { planPaint, type PaintPlan, type PlannedNode, type Segment } from './paint-plan.ts'
import type { Touch } from './painting.ts'
import type { ReadText } from './read-text.ts'
import { runInSlices } from './slices.ts'
import type { Steps } from '../text/steps.ts'
import type { NodePlace } from './text-piece.ts'

/** What a painter made of one text node. */
export interface NodePaint {
  unpaint(): void
}

/** Keeps each text node painted as the marks ask, one node after the other, those near the reader first. */
export interface NodeRun<Paint extends NodePaint> {
  readonly painted: ReadonlyMap<Text, Paint>
  update(marks: readonly PageMark[]): Promise<boolean>
  unpaint(): void
  /** Paints no more until the next update; what is painted stays. */
  rest(): void
  /** Forgets a node's paint without taking it off. */
  forget(node: Text): void
  /** What is painted of the node in which a mark begins, painted now if it was still waiting. */
  paintOf(id: string): { node: Text; paint: Paint } | null
  /** Where a mark begins, in the node as it was read; nothing is painted for it. */
  beginOf(id: string): NodePlace | null
  /** What is to be painted in each of the nodes that a mark lies in. */
  nodesOf(id: string): Iterable<PlannedNode>
  /** Takes the pieces of a new reading. */
  renew(text: ReadText): void
}

/** Whether two plans of a node look the same: where its marks stand in the whole text may differ. */
function looksSame(before: readonly Segment[] | undefined, now: readonly Segment[]): boolean {
  return before?.length === now.length && before.every((segment, index) => isSameSegment(segment, now[index]!))
}

function isSameSegment(a: Segment, b: Segment): boolean {
  if (a.start !== b.start || a.end !== b.end || a.parts.length !== b.parts.length) return false
  return a.parts.every(({ mark, first, last }, index) => {
    const other = b.parts[index]!
    return isSameMark(mark, other.mark) && first === other.first && last === other.last
  })
}

function isSameMark(a: PageMark, b: PageMark): boolean {
  return a.id === b.id && a.kind === b.kind && a.label === b.label && isSameLook(a.look, b.look)
}

function isSameLook(a: MarkLook | undefined, b: MarkLook | undefined): boolean {
  return a?.color === b?.color && a?.style === b?.style && a?.noted === b?.noted
}

/** Starts a run on a text as it was read; it ends, unpainted, with the signal. */
export function paintByNode<Paint extends NodePaint>(
  begin: ReadText,
  paintNode: (node: Text, segments: readonly Segment[]) => Paint,
  touch: Touch,
  signal: AbortSignal,
): NodeRun<Paint> {
  let text = begin
  let plan: PaintPlan = planPaint([], [], '')
  const painted = new Map<Text, Paint>()
  const looks = new Map<Text, readonly Segment[]>()
  /** Of this update. */
  let seen = new Set<Text>()
  let run = new AbortController()

  const forget = (node: Text) => {
    painted.delete(node)
    looks.delete(node)
  }
  const clear = (node: Text) => {
    const paint = painted.get(node)
    forget(node)
    if (paint !== undefined) touch(() => paint.unpaint())
  }
  const paint = ({ node, segments, says }: PlannedNode) => {
    seen.add(node)
    const now = segments()
    if (looksSame(looks.get(node), now)) return
    clear(node)
    // Words that the page has changed since are no longer those that were analysed.
    if (now.length === 0 || !node.isConnected || !says()) return
    touch(() => painted.set(node, paintNode(node, now)))
    looks.set(node, now)
  }
  function* paintAll(): Steps<true> {
    for (const mark of orderForReader(plan)) {
      for (const planned of plan.nodesOf(mark)) {
        if (seen.has(planned.node)) continue
        paint(planned)
        yield
      }
    }
    for (const node of painted.keys()) {
      if (seen.has(node)) continue
      clear(node)
      yield
    }
    return true
  }
  const start = (marks: readonly PageMark[]) => {
    run.abort()
    run = new AbortController()
    seen = new Set()
    plan = planPaint(marks, text.pieces, text.noticeText.text)
  }
  const unpaint = () => {
    start([])
    for (const node of painted.keys()) clear(node)
  }
  signal.addEventListener('abort', unpaint, { once: true })

  return {
    painted,
    unpaint,
    forget,
    rest: () => run.abort(),
    beginOf: (id) => plan.beginOf(id),
    nodesOf: (id) => {
      const mark = plan.markOf(id)
      return mark === null ? [] : plan.nodesOf(mark)
    },
    update: async (marks) => {
      if (signal.aborted) return false
      start(marks)
      return (await runInSlices(paintAll(), run.signal)) === true
    },
    paintOf: (id) => {
      const node = plan.beginOf(id)?.node
      const mark = plan.markOf(id)
      if (node === undefined || mark === null) return null
      for (const planned of plan.nodesOf(mark)) {
        if (planned.node !== node) continue
        paint(planned)
        break
      }
      const found = painted.get(node)
      return found === undefined ? null : { node, paint: found }
    },
    renew: (now) => {
      run.abort()
      text = now
      for (const node of painted.keys()) if (!node.isConnected) clear(node)
    },
  }
}
