import type { MarkKind } from '../wording/mark-kinds.ts'
import { isInControl, makeElements } from './marked-element.ts'
import type { NodePaint } from './paint-by-node.ts'
import type { Segment } from './paint-plan.ts'
import type { Steps } from '../text/steps.ts'

/** A text node that carries marks: its elements, and the way back to the very same node with all its words. */
export interface PaintedNode extends NodePaint {
  readonly elements: readonly HTMLElement[]
  /**
   * The text nodes as they stand in the page while it is painted, in order: the painted node itself, which is left with the
   * words before its first mark (it may be empty), then by turns the words of a mark and those behind it, if there are any
   * behind the last.
   */
  readonly texts: readonly Text[]
  /** Where one of these texts begins among the node's words. */
  startOf(text: number): number
  /**
   * Takes off the paint after the page changed the node itself: what the page wrote into it, or did with it, was meant
   * for all its words. `changed` are the nodes that the page wrote into, `removed` those that it took out or moved.
   */
  giveWay(changed: ReadonlySet<Node>, removed: ReadonlySet<Node>): void
}

/** So many segments are made in one step. */
const batch = 256

/** So many segments are put into the page at once rather than one by one. */
const many = 8

/** Wraps the segments of one text node in `<mark>` elements; marks of hidden kinds are no stops of the keyboard. */
export function paintNode(node: Text, segments: readonly Segment[], hidden: ReadonlySet<MarkKind>): PaintedNode {
  const painted = new Painted(node, segments, hidden)
  painted.make(0, segments.length)
  painted.enter()
  return painted
}

/** As `paintNode`, for a node of very many: the page is changed in the last step only, in one stroke. */
export function* paintNodeInSteps(
  node: Text,
  segments: readonly Segment[],
  hidden: ReadonlySet<MarkKind>,
): Steps<PaintedNode> {
  const painted = new Painted(node, segments, hidden)
  for (let from = 0; from < segments.length; from += batch) {
    if (from > 0) yield
    painted.make(from, Math.min(segments.length, from + batch))
  }
  yield
  painted.enter()
  return painted
}

class Painted implements PaintedNode {
  readonly elements: HTMLElement[] = []
  readonly texts: Text[]
  readonly segments: readonly Segment[]
  /** The node's words. */
  private readonly words: string
  private readonly hidden: ReadonlySet<MarkKind>
  private readonly inControl: boolean

  constructor(node: Text, segments: readonly Segment[], hidden: ReadonlySet<MarkKind>) {
    this.words = node.data
    this.texts = [node]
    this.segments = segments
    this.hidden = hidden
    this.inControl = segments.some(hasBegin) && isInControl(node)
  }

  /** Makes the elements of some segments, and the texts behind them. */
  make(from: number, end: number): void {
    const { segments, words, elements, texts } = this
    for (let index = from; index < end; index++) {
      const { start, end: stop, parts } = segments[index]!
      makeElements(parts, start === 0, this.hidden, this.inControl, elements)
      const own = document.createTextNode(words.slice(start, stop))
      elements[elements.length - 1]!.appendChild(own)
      texts.push(own)
      if (index + 1 < segments.length)
        texts.push(document.createTextNode(words.slice(stop, segments[index + 1]!.start)))
      else if (stop < words.length) texts.push(document.createTextNode(words.slice(stop)))
    }
  }

  /** Puts what was made into the page. */
  enter(): void {
    const { texts, elements, segments } = this
    const node = texts[0]!
    const { nextSibling } = node
    const parent = node.parentNode!
    const to = segments.length < many ? parent : document.createDocumentFragment()
    const before = to === parent ? nextSibling : null
    for (let index = 0, element = 0; index < segments.length; element += segments[index++]!.parts.length) {
      to.insertBefore(elements[element]!, before)
      const rest = texts[index * 2 + 2]
      if (rest !== undefined) to.insertBefore(rest, before)
    }
    if (to !== parent) parent.insertBefore(to, nextSibling)
    node.data = this.words.slice(0, segments[0]!.start)
  }

  /** The outermost element of each segment. */
  private get outermost(): readonly HTMLElement[] {
    let at = 0
    return this.segments.map(({ parts }) => {
      at += parts.length
      return this.elements[at - parts.length]!
    })
  }

  startOf(text: number): number {
    if (text === 0) return 0
    const { start, end } = this.segments[(text - 1) >> 1]!
    return text % 2 === 1 ? start : end
  }

  /** Puts all words back into the node, if the page left everything in its order. */
  unpaint(): void {
    const { outermost, texts } = this
    if (!outermost.every(this.isInPlace, this)) return this.takeOff()
    const [node] = texts as [Text]
    const said = [node.data]
    for (let index = 0; index < outermost.length; index++)
      said.push(outermost[index]!.textContent, texts[index * 2 + 2]?.data ?? '')
    if (outermost.length > batch) this.removeInOne()
    else {
      for (let index = 0; index < outermost.length; index++) {
        outermost[index]!.remove()
        texts[index * 2 + 2]?.remove()
      }
    }
    node.data = said.join('')
  }

  giveWay(changed: ReadonlySet<Node>, removed: ReadonlySet<Node>): void {
    const [node] = this.texts as [Text]
    if (this.isSwept(removed)) this.elements[0]!.before(node)
    else if (removed.has(node)) {
      if (!changed.has(node)) node.data = this.words
      return this.removeOurs()
    }
    if (this.meantAll(changed)) this.removeOurs()
    else this.unpaint()
  }

  /** Whether a segment's element stands between the words before and behind it. */
  private isInPlace(element: HTMLElement, index: number): boolean {
    const rest = this.texts[index * 2 + 2]
    return element.previousSibling === this.texts[index * 2] && (rest === undefined || element.nextSibling === rest)
  }

  /** Where the page moved something between the parts, its order is left alone and only the paint is taken off. */
  private takeOff(): void {
    const { outermost, texts } = this
    for (let index = outermost.length - 1; index >= 0; index--) {
      const element = outermost[index]!
      const rest = texts[index * 2 + 2]
      if (!this.isInPlace(element, index)) element.replaceWith(element.textContent)
      else {
        texts[index * 2]!.appendData(element.textContent + (rest?.data ?? ''))
        rest?.remove()
        element.remove()
      }
    }
  }

  private removeOurs(): void {
    for (const text of this.texts.slice(1)) text.remove()
    for (const element of this.outermost) element.remove()
  }

  /** Removes ours where all is in place: for many that is faster than one by one. */
  private removeInOne(): void {
    const [node] = this.texts as [Text]
    const range = node.ownerDocument.createRange()
    range.setStartAfter(node)
    range.setEndAfter(this.texts[this.segments.length * 2] ?? this.outermost.at(-1)!)
    range.deleteContents()
  }

  /** What a text said when it was painted. */
  private saidBy(text: number): string {
    return this.words.slice(this.startOf(text), text + 1 < this.texts.length ? this.startOf(text + 1) : undefined)
  }

  /**
   * Whether the page meant all the words of a node when it wrote into what was left of it. A script that walks the page and
   * changes sign by sign (traditional characters for simplified) means the part that it saw: it changes other parts as
   * well, or keeps the number of signs.
   */
  private meantAll(changed: ReadonlySet<Node>): boolean {
    const { texts } = this
    if (!changed.has(texts[0]!)) return false
    if (texts.some((text, at) => at > 0 && (changed.has(text) || text.data !== this.saidBy(at)))) return false
    return this.saidBy(0) === '' || texts[0]!.length !== this.saidBy(0).length
  }

  /**
   * Whether the page swept out empty text nodes (`normalize`), the painted node among them, rather than the node's words:
   * then the empty text in its first mark is gone as well.
   */
  private isSwept(removed: ReadonlySet<Node>): boolean {
    const [node, first] = this.texts as [Text, Text]
    if (this.saidBy(0) !== '' || !removed.has(node) || node.parentNode !== null) return false
    return first.parentNode?.firstChild === first
  }
}

function hasBegin({ parts }: Segment): boolean {
  return parts.some(({ first }) => first)
}
