import type { MarkKind } from '../wording/mark-kinds.ts'
import type { MarkLook } from './page-mark.ts'

/** What is painted alike: a kind, of notes those of one look. */
export interface Paint {
  readonly kind: MarkKind | 'lit'
  readonly look?: MarkLook | undefined
}

/** The name in the page's registry of highlights; its rule is in highlights.css. */
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

/**
 * Our entries in a document's registry, which is the page's too: we touch our own names only, and put them back when they
 * are lost. A frame's document has its own.
 */
export function openHighlightRegistry(of: Document) {
  const frame = of === document ? null : (of.defaultView as typeof globalThis | null)
  const { CSS, Highlight } = frame ?? globalThis
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
