import { isSameLook, type PageMark } from './page-mark.ts'
import { firstInView } from './paint-order.ts'
import { planPaint, type PaintPlan, type Segment } from './paint-plan.ts'
import type { Touch } from './painting.ts'
import type { ReadText } from './read-text.ts'
import { runInSlices } from './slices.ts'
import { finish, type Steps } from '../text/steps.ts'
import type { NodePlace } from './text-piece.ts'

/** What a painter made of one text node. */
export interface NodePaint {
  /** What was asked of it. */
  readonly segments: readonly Segment[]
  unpaint(): void
}

/** Keeps each text node painted as the marks ask, one node after the other, those near the reader first. */
export interface NodeRun<Paint extends NodePaint> {
  readonly painted: ReadonlyMap<Text, Paint>
  update(marks: readonly PageMark[]): Promise<boolean>
  unpaint(): void
  /** As `unpaint`, in short tasks, what the reader sees first. */
  leave(): Promise<void>
  /** Paints no more until the next update; what is painted stays. */
  rest(): void
  /** Forgets a node's paint without taking it off. */
  forget(node: Text): void
  /** What is painted of the node in which a mark begins, painted now if it was still waiting. */
  paintOf(id: string): { node: Text; paint: Paint } | null
  /** Where a mark begins, in the node as it was read; nothing is painted for it. */
  beginOf(id: string): NodePlace | null
  /** Takes the pieces of a new reading. */
  renew(text: ReadText): void
}

/** One step of painting ends with so many segments, or so many nodes looked at. */
const batch = { segments: 32, nodes: 256 }

/** A node of more segments is painted in steps of its own. */
const many = 512

/** A node that is being painted: its number, and what is left to do. */
interface LongNode<Paint> {
  readonly at: number
  readonly steps: Steps<Paint>
}

/**
 * Milliseconds of painting in one task: after each the browser draws the page, and lays out anew what was painted, which
 * takes longer than to paint it.
 */
const slice = 20

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

/** Starts a run on a text as it was read; it ends, unpainted, with the signal. */
export function paintByNode<Paint extends NodePaint>(
  begin: ReadText,
  paintNode: (node: Text, segments: readonly Segment[]) => Steps<Paint>,
  touch: Touch,
  signal: AbortSignal,
): NodeRun<Paint> {
  let text = begin
  let plan: PaintPlan = planPaint([], [], '')
  const painted = new Map<Text, Paint>()
  /** Painted before this update, and not looked at in it yet. */
  let earlier = new Set<Text>()
  let run = new AbortController()
  let long: LongNode<Paint> | null = null

  /** Within a touch. */
  const clear = (node: Text) => {
    const paint = painted.get(node)
    painted.delete(node)
    paint?.unpaint()
  }
  /** Within a touch; how many segments were painted. */
  const paint = (at: number): number => {
    // What was painted there earlier is taken off in the end.
    if (plan.isBareAt(at)) return 0
    const node = plan.nodeAt(at)
    const now = plan.segmentsAt(at)
    const before = painted.get(node)
    if (before !== undefined) {
      earlier.delete(node)
      if (looksSame(before.segments, now)) return 0
      clear(node)
    }
    // Words that the page has changed since are no longer those that were analysed.
    if (now.length === 0 || !node.isConnected || !plan.saysAt(at)) return 0
    const steps = paintNode(node, now)
    if (now.length > many) long = { at, steps }
    else painted.set(node, finish(steps))
    return now.length
  }
  function* finishLong(): Steps<void> {
    for (;;) {
      if (long === null) return
      const { at, steps } = long
      touch(() => {
        // The page may have changed it meanwhile; nothing was put into the page yet.
        const isStill = plan.nodeAt(at).isConnected && plan.saysAt(at)
        const { done, value } = isStill ? steps.next() : { done: true, value: undefined }
        if (done === true) long = null
        if (value !== undefined) painted.set(plan.nodeAt(at), value)
      })
      yield
    }
  }
  /** Paints some nodes from one number on, up or down, to before another; the number of the next. */
  const paintSome = (from: number, end: number, by: 1 | -1): number => {
    let segments = 0
    let at = from
    touch(() => {
      for (let nodes = 0; at !== end && segments < batch.segments && nodes < batch.nodes; at += by, nodes++)
        segments += paint(at)
    })
    return at
  }
  function* paintAll(): Steps<true> {
    const first = firstInView(plan)
    for (let at = first; at < plan.size; yield* finishLong()) {
      at = paintSome(at, plan.size, 1)
      yield
    }
    for (let at = first - 1; at >= 0; yield* finishLong()) {
      at = paintSome(at, -1, -1)
      yield
    }
    yield* clearAll(earlier)
    return true
  }
  function* clearAll(nodes: Iterable<Text>): Steps<void> {
    let some: Text[] = []
    const clearSome = () => touch(() => some.forEach(clear))
    for (const node of nodes) {
      some.push(node)
      if (some.length < batch.segments) continue
      clearSome()
      some = []
      yield
    }
    clearSome()
  }
  const start = (marks: readonly PageMark[]) => {
    run.abort()
    run = new AbortController()
    long = null
    earlier = new Set(painted.keys())
    plan = planPaint(marks, text.pieces, text.noticeText.text)
  }
  const unpaint = () => {
    start([])
    finish(clearAll([...painted.keys()]))
  }
  signal.addEventListener('abort', unpaint, { once: true })

  return {
    painted,
    unpaint,
    forget: (node) => {
      painted.delete(node)
      earlier.delete(node)
    },
    rest: () => run.abort(),
    beginOf: (id) => plan.beginOf(id),
    update: async (marks) => {
      if (signal.aborted) return false
      start(marks)
      return (await runInSlices(paintAll(), run.signal, slice)) === true
    },
    leave: async () => {
      const first = firstInView(plan)
      const nodes = Array.from({ length: plan.size }, (_, at) => plan.nodeAt((first + at) % plan.size))
      start([])
      await runInSlices(clearAll(nodes.filter((node) => painted.has(node))), run.signal)
      unpaint()
    },
    paintOf: (id) => {
      const node = plan.beginOf(id)?.node
      const mark = plan.markOf(id)
      if (node === undefined || mark === null) return null
      const { first, end } = plan.nodesOf(mark)
      for (let at = first; at < end; at++) {
        if (plan.nodeAt(at) !== node) continue
        touch(() => void paint(at))
        finish(finishLong())
        break
      }
      const found = painted.get(node)
      return found === undefined ? null : { node, paint: found }
    },
    renew: (now) => {
      run.abort()
      text = now
      touch(() => {
        for (const node of painted.keys()) if (!node.isConnected) clear(node)
      })
    },
  }
}
