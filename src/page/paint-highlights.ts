import type { MarkKind } from '../wording/mark-kinds.ts'
import { caretAt, type Caret } from './caret-at.ts'
import type { MarkLook } from './page-mark.ts'
import { paintByNode, type NodePaint } from './paint-by-node.ts'
import type { Segment } from './paint-plan.ts'
import type { Painter, Painting } from './painting.ts'
import { topOfCharacter } from './top-of-character.ts'

/** What is painted alike: a kind, of notes those of one look. */
interface Paint {
  readonly kind: MarkKind | 'lit'
  readonly look?: MarkLook | undefined
}

/** The name in the page's registry of highlights; its rule is in marks.css. */
function nameOf({ kind, look }: Paint): string {
  return ['notice-lens', kind, ...(look === undefined ? [] : [look.color, look.style])].join('-')
}

/** Which paint lies above: what is laid later is seen above what was laid before; notes lie below findings. */
const above: Record<MarkKind | 'lit', number> = {
  note: 0,
  unit: 1,
  assisting: 2,
  responsible: 3,
  lead: 4,
  deadline: 5,
  result: 6,
  target: 7,
  lit: 8,
}

/** Whether the browser can paint without changing the page: Chromium 105, Firefox 140. */
export function canPaintHighlights(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && CSS.highlights !== undefined
}

/** Our entries in the registry, which is the page's too: we touch our own names only, and put them back when they are lost. */
function openRegistry() {
  const own = new Map<string, { readonly kind: MarkKind | 'lit'; readonly highlight: Highlight }>()
  /** Of those without a look, which are asked for most. */
  const byKind = new Map<string, Highlight>()
  let hidden: ReadonlySet<string> = new Set()
  const set = (name: string) => {
    const { kind, highlight } = own.get(name)!
    if (hidden.has(kind)) CSS.highlights.delete(name)
    else if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight)
  }
  const setAll = () => {
    for (const name of own.keys()) set(name)
  }
  return {
    of: (paint: Paint): Highlight => {
      const quick = paint.look === undefined ? byKind.get(paint.kind) : undefined
      if (quick !== undefined) return quick
      const name = nameOf(paint)
      const known = own.get(name)
      if (known !== undefined) return known.highlight
      const highlight = new Highlight()
      highlight.priority = above[paint.kind]
      own.set(name, { kind: paint.kind, highlight })
      if (paint.look === undefined) byKind.set(paint.kind, highlight)
      set(name)
      return highlight
    },
    setAll,
    hide(kinds: ReadonlySet<MarkKind>) {
      hidden = kinds
      setAll()
    },
    close() {
      for (const [name, { highlight }] of own) {
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
      }
      own.clear()
      byKind.clear()
    },
  }
}

/** The ranges of one text node, each in the highlight of its mark. */
class Highlighted implements NodePaint {
  readonly segments: readonly Segment[]
  private readonly ranges: StaticRange[] = []
  private readonly highlightOf: (mark: Paint) => Highlight

  constructor(node: Text, segments: readonly Segment[], highlightOf: (mark: Paint) => Highlight) {
    this.segments = segments
    this.highlightOf = highlightOf
    for (const { start, end, parts } of segments) {
      for (const { mark } of parts) {
        const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
        highlightOf(mark).add(range)
        this.ranges.push(range)
      }
    }
  }

  unpaint(): void {
    let at = 0
    for (const { parts } of this.segments)
      for (const { mark } of parts) this.highlightOf(mark).delete(this.ranges[at++]!)
  }
}

function segmentAt(segments: readonly Segment[], at: number): Segment | undefined {
  return segments.find(({ start, end }) => start <= at && at < end)
}

function idsAt(caret: Caret | null, painted: ReadonlyMap<Text, NodePaint>): string[] {
  const segments = caret === null ? undefined : painted.get(caret.node)?.segments
  const segment = segments === undefined ? undefined : segmentAt(segments, caret!.index)
  return segment?.parts.map(({ mark }) => mark.id).toReversed() ?? []
}

/** The stretches of a node that carry a mark. */
function stretchesOf(id: string, segments: readonly Segment[]): readonly Segment[] {
  return segments.filter(({ parts }) => parts.some(({ mark }) => mark.id === id))
}

/** Paints with CSS highlights: not one node of the page is changed. Only where `canPaintHighlights`. */
export const paintHighlights: Painter = (text, signal) => {
  const registry = openRegistry()
  const paintNode = (node: Text, segments: readonly Segment[]) => new Highlighted(node, segments, registry.of)
  const run = paintByNode(text, paintNode, (change) => change(), signal)
  signal.addEventListener('abort', registry.close, { once: true })

  const place: Painting['placeOf'] = (id) => {
    const found = run.paintOf(id)
    if (found === null) return null
    const stretches = stretchesOf(id, found.paint.segments)
    const range = document.createRange()
    range.setStart(found.node, stretches[0]!.start)
    range.setEnd(found.node, stretches.at(-1)!.end)
    return range
  }

  return {
    update: (marks) => {
      registry.setAll()
      return run.update(marks)
    },
    unpaint: () => {
      run.unpaint()
      registry.close()
    },
    rest: run.rest,
    wholeOf: (node) => ({ node, start: 0 }),
    hide: registry.hide,
    marksAt: (event) => {
      if (!(event instanceof MouseEvent)) return null
      const ids = idsAt(caretAt(event), run.painted)
      return ids.length === 0 ? null : { ids, anchor: () => place(ids[0]!) }
    },
    placeOf: place,
    topOf: (id) => {
      const begin = run.beginOf(id)
      return begin === null ? null : topOfCharacter(begin)
    },
    light: (id) => {
      const lit = registry.of({ kind: 'lit' })
      lit.clear()
      if (id === null) return
      for (const { node, segments } of run.segmentsOf(id)) {
        for (const { start, end } of stretchesOf(id, segments)) {
          lit.add(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }))
        }
      }
    },
    giveWay: (records) => {
      let lost = false
      for (const { target } of records) {
        const paint = run.painted.get(target as Text)
        if (paint === undefined) continue
        paint.unpaint()
        run.forget(target as Text)
        lost = true
      }
      return lost
    },
    renew: run.renew,
  }
}
