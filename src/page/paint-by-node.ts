import { followScrolling } from './follow-scrolling.ts'
import { looksSame } from './looks-same.ts'
import type { PageMark } from './page-mark.ts'
import { nearView, orderFromView } from './paint-order.ts'
import { planPaint, type PaintPlan, type Segment } from './paint-plan.ts'
import { openPaintRun } from './paint-run.ts'
import type { Touch } from './painting.ts'
import type { ReadText } from './read-text.ts'
import { finish, type Steps } from '../text/steps.ts'
import type { NodePlace } from './text-piece.ts'

/** What a painter made of one text node. */
export interface NodePaint {
  /** What was asked of it. */
  readonly segments: readonly Segment[]
  unpaint(): void
}

/** Paints one text node; one of very many segments in steps, the page in the last of them. */
export interface NodePainter<Paint extends NodePaint> {
  paint(node: Text, segments: readonly Segment[]): Paint
  paintInSteps(node: Text, segments: readonly Segment[]): Steps<Paint>
}

/**
 * Keeps text nodes painted as the marks ask, one node after the other: those near the reader, those that they scroll to, and
 * all before the page is printed. What was painted stays.
 */
export interface NodeRun<Paint extends NodePaint> {
  readonly painted: ReadonlyMap<Text, Paint>
  /** True when all near the reader is painted, false when something else came. */
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

/** So many characters before and behind the place that the reader sees are painted as well: all of most notices. */
const reach = 65_536

/** One step of painting ends with so many segments, or so many nodes looked at. */
const batch = { segments: 32, nodes: 256 }

/** A node of more segments is painted in steps of its own. */
const many = 512

/** A node that is being painted: its number, and what is left to do. */
interface LongNode<Paint> {
  readonly at: number
  readonly steps: Steps<Paint>
}

/** Starts a run on a text as it was read; it ends, unpainted, with the signal. */
export function paintByNode<Paint extends NodePaint>(
  begin: ReadText,
  { paint: paintNode, paintInSteps }: NodePainter<Paint>,
  touch: Touch,
  signal: AbortSignal,
): NodeRun<Paint> {
  let text = begin
  let plan: PaintPlan = planPaint([], [], '')
  let order = orderFromView(plan, reach)
  const painted = new Map<Text, Paint>()
  /** Painted before this update, and not looked at in it yet. */
  let earlier = new Set<Text>()
  const run = openPaintRun()
  let long: LongNode<Paint> | null = null
  /** Whether the reader scrolled since nodes were last chosen. */
  let scrolled = false

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
    if (now.length > many) long = { at, steps: paintInSteps(node, now) }
    else painted.set(node, paintNode(node, now))
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
  /** Paints some of the nodes whose numbers are given; false when there are no more. */
  const paintSome = (next: () => number | null): boolean => {
    let more = true
    touch(() => {
      for (let nodes = 0, segments = 0; segments < batch.segments && nodes < batch.nodes; nodes++) {
        const at = next()
        more = at !== null
        if (at === null) return
        segments += paint(at)
      }
    })
    return more
  }
  function* paintEach(next: () => number | null): Steps<void> {
    for (let more = true; more; yield* finishLong()) {
      more = paintSome(next)
      yield
    }
  }
  const nextNear = () => {
    if (scrolled) order.seek()
    scrolled = false
    return order.next()
  }
  /** The numbers of these nodes, as long as there are any. */
  const nextOf = (nodes: ReadonlySet<Text>) => {
    let at = 0
    return () => {
      while (nodes.size > 0 && at < plan.size && !nodes.has(plan.nodeAt(at))) at++
      return nodes.size > 0 && at < plan.size ? at++ : null
    }
  }
  function* paintAll(): Steps<void> {
    yield* paintEach(nextNear)
    // Farther away, what is asked for still stays.
    yield* paintEach(nextOf(earlier))
    yield* clearAll(earlier)
    // They may have scrolled since.
    yield* paintEach(nextNear)
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
    run.rest()
    long = null
    earlier = new Set(painted.keys())
    plan = planPaint(marks, text.pieces, text.noticeText.text)
    order = orderFromView(plan, reach)
  }
  const unpaint = () => {
    start([])
    finish(clearAll([...painted.keys()]))
  }
  signal.addEventListener('abort', unpaint, { once: true })
  const follow = () => {
    scrolled = !order.isWhole()
    if (scrolled && !run.isBusy() && !run.isResting()) void run.begin(paintEach(nextNear))
  }
  const paintForPrint = () => {
    if (run.isResting()) return
    run.finish()
    finish(paintEach(order.nextOfAll))
  }
  followScrolling(text.body, follow, signal)
  window.addEventListener('beforeprint', paintForPrint, { signal })

  return {
    painted,
    unpaint,
    forget: (node) => {
      painted.delete(node)
      earlier.delete(node)
    },
    rest: run.rest,
    beginOf: (id) => plan.beginOf(id),
    update: async (marks) => {
      if (signal.aborted) return false
      start(marks)
      return run.begin(paintAll())
    },
    leave: async () => {
      const { first } = nearView(plan, reach)
      const nodes = Array.from({ length: plan.size }, (_, at) => plan.nodeAt((first + at) % plan.size))
      start([])
      await run.begin(clearAll(nodes.filter((node) => painted.has(node))))
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
      run.rest()
      text = now
      touch(() => {
        for (const node of painted.keys()) if (!node.isConnected) clear(node)
      })
    },
  }
}
