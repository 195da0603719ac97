import type { MarkKind } from '../wording/mark-kinds.ts'
import { hideKinds, setStopsInSteps } from './hidden-kinds.ts'
import { holdSelection } from './hold-selection.ts'
import { openOwners } from './open-owners.ts'
import { paintByNode, type NodePainter } from './paint-by-node.ts'
import { paintNode, paintNodeInSteps, type PaintedNode } from './paint-node.ts'
import type { MarksAt, Painter, Painting, Touch } from './painting.ts'
import { runInSlices } from '../event-loop/slices.ts'
import type { NodePlace, WholeOf } from './text-piece.ts'
import { topOfCharacter } from './top-of-character.ts'

function idsAt(target: EventTarget | null): string[] {
  const ids: string[] = []
  let element = target instanceof Element ? target.closest<HTMLElement>('mark[data-notice-id]') : null
  for (; element !== null; element = element.parentElement?.closest<HTMLElement>('mark[data-notice-id]') ?? null) {
    ids.push(element.dataset['noticeId']!)
  }
  return ids
}

/** Where a place of a node is while the node is painted. */
function placeNow({ node, start }: NodePlace, paint: PaintedNode | undefined): NodePlace {
  if (paint === undefined) return { node, start }
  let low = 0
  let high = paint.texts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (paint.startOf(middle) <= start) low = middle
    else high = middle - 1
  }
  return { node: paint.texts[low]!, start: start - paint.startOf(low) }
}

/** Whether a record tells that the page took marks away with what they lay in. */
function tookMarks({ removedNodes }: MutationRecord): boolean {
  return [...removedNodes].some(
    (node) => node.nodeType === 1 && (node as Element).querySelector('mark[data-notice-id]') !== null,
  )
}

/** Paints with elements. */
export const paintElements: Painter = (text, signal, touch = (change) => change()) => {
  const owners = openOwners()
  let hidden: ReadonlySet<MarkKind> = new Set()
  let stops = new AbortController()
  const nodePainter: NodePainter<PaintedNode> = {
    paint: (node, segments) => owners.add(paintNode(node, segments, hidden)),
    paintInSteps: function* (node, segments) {
      return owners.add(yield* paintNodeInSteps(node, segments, hidden))
    },
  }
  const hold = holdSelection(
    text.body.ownerDocument,
    (node) => wholeOf(node),
    (place) => placeOf(place),
    signal,
  )
  const held: Touch = (change) => touch(() => hold(change))
  const run = paintByNode(text, nodePainter, held, signal)
  const ownerOf = (node: Node) => {
    const owner = owners.of(node)
    return owner !== undefined && run.painted.has(owner.node) ? owner : undefined
  }
  const wholeOf: WholeOf = (node) => ownerOf(node) ?? { node, start: 0 }
  const placeOf = (place: NodePlace) => placeNow(place, run.painted.get(place.node))
  let lit: HTMLElement | null = null
  const end = () => {
    stops.abort()
    hideKinds(document.documentElement, new Set())
    if (lit !== null) delete lit.dataset['noticeLit']
  }
  signal.addEventListener('abort', end, { once: true })

  const elementOf = (id: string) =>
    run.paintOf(id)?.paint.elements.find((element) => element.dataset['noticeId'] === id) ?? null
  const marksAt = ({ target }: Event): MarksAt | null => {
    const ids = idsAt(target)
    const element = target as HTMLElement
    return ids.length === 0 ? null : { ids, anchor: () => (element.isConnected ? element : elementOf(ids[0]!)) }
  }
  const giveWay: Painting['giveWay'] = (records) => {
    const changed = new Set<Node>(records.map(({ target }) => target))
    const removed = new Set<Node>(records.flatMap(({ removedNodes }) => [...removedNodes]))
    const broken = new Set([...changed, ...removed].flatMap((node) => ownerOf(node)?.node ?? []))
    touch(() => {
      for (const node of broken) {
        run.painted.get(node)!.giveWay(changed, removed)
        run.forget(node)
      }
    })
    return broken.size > 0 || records.some(tookMarks)
  }

  return {
    update: run.update,
    unpaint: run.unpaint,
    leave: run.leave,
    rest: run.rest,
    wholeOf,
    hide: (kinds) => {
      stops.abort()
      if (signal.aborted || [...hidden].join() === [...kinds].join()) return
      hidden = kinds
      stops = new AbortController()
      hideKinds(document.documentElement, hidden)
      void runInSlices(setStopsInSteps(elementsOf(run.painted), hidden), stops.signal)
    },
    marksAt,
    placeOf: elementOf,
    topOf: (id) => {
      const begin = run.beginOf(id)
      return begin === null ? null : topOfCharacter(placeOf(begin))
    },
    light: (id) => {
      if (lit !== null) delete lit.dataset['noticeLit']
      lit = id === null ? null : elementOf(id)
      if (lit !== null) lit.dataset['noticeLit'] = ''
    },
    giveWay,
    renew: run.renew,
  }
}

function* elementsOf(painted: ReadonlyMap<Text, PaintedNode>): Generator<HTMLElement> {
  for (const { elements } of painted.values()) yield* elements
}
