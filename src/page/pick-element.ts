import { buildElement } from './build-element.ts'
import { isByHand } from './by-hand.ts'
import { openPageLayer, setLayersAside } from './page-layer.ts'
import { boxAt, firstBox, largerBox, lengthOf, smallerBox } from './pick-steps.ts'
import pickCss from './pick-layer.css?inline'
import { tagOf } from './walk-shown.ts'

/** What became of a choice, as the reader is told: the sentence, and where it can be taken back, how. */
export interface Picked {
  readonly words: string
  readonly undo?: () => Promise<string>
}

/** Milliseconds for which the last sentence stays. */
const farewell = 10_000

/**
 * Lets the reader choose the box of the page that holds the text: by pointing and pressing, by the keys ↑ ↓ Enter Esc, or
 * by buttons. `pick` keeps a choice and says what became of it; null: this one cannot be kept, choose another. All of it
 * stands in a closed layer above the page, which is never changed and hears no press; it leaves with the signal or at the
 * end, and then calls `done`.
 */
export function pickElement(
  pick: (element: Element) => Promise<Picked | null>,
  done: () => void,
  signal: AbortSignal,
): void {
  const layer = openPageLayer(document.body, pickCss, signal)
  const picking = new AbortController()
  signal.addEventListener('abort', () => picking.abort(), { once: true })
  const options = { signal: picking.signal, capture: true }
  const veil = buildElement('div', { className: 'veil' })
  const frame = buildElement('div', { className: 'chosen' })
  const lead = buildElement('p', { className: 'lead' }, '指到正文上，点一下')
  const said = buildElement('p', { className: 'said', role: 'status' })
  const button = (words: string, key: string, act: () => void) => {
    const one = buildElement('button', { type: 'button' }, words)
    one.setAttribute('aria-keyshortcuts', key)
    one.addEventListener('click', (event) => isByHand(event) && act())
    return one
  }
  const larger = button('大一圈 ↑', 'ArrowUp', () => choose(largerBox(chosen)))
  const smaller = button('小一圈 ↓', 'ArrowDown', () => choose(smallerBox(chosen)))
  const take = button('就是这里', 'Enter', () => void keep())
  const leave = button('取消', 'Escape', done)
  take.className = 'primary'
  const buttons = buildElement('div', { className: 'buttons' }, larger, smaller, take, leave)
  const bar = buildElement('section', { className: 'surface picker', ariaLabel: '选正文' }, lead, said, buttons)
  bar.tabIndex = -1
  let chosen = firstBox(document)
  let busy = false

  const draw = () => {
    const { left, top, width, height } = rectInTop(chosen)
    Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
  }
  const choose = (element: Element | null) => {
    if (element === null) return
    chosen = element
    said.textContent = `框里有 ${lengthOf(element)} 个字；整篇正文都在框里、别的不在，就对了。`
    draw()
  }
  const keep = async () => {
    if (busy) return
    busy = true
    const picked = await pick(chosen)
    busy = false
    if (signal.aborted) return
    if (picked === null) {
      said.textContent = '这里记不住：它没有可以认出来的名字。请选大一圈或小一圈再试。'
      return
    }
    picking.abort()
    veil.remove()
    frame.remove()
    conclude(picked)
  }
  /** Says what became of it, for a while or until the reader has read it. */
  const conclude = ({ words, undo }: Picked) => {
    lead.textContent = words
    said.textContent = ''
    const close = button('知道了', 'Escape', done)
    const back = button('撤销', '', async () => {
      lead.textContent = await undo!()
      back.remove()
    })
    buttons.replaceChildren(...(undo === undefined ? [] : [back]), close)
    close.focus({ preventScroll: true })
    const timer = setTimeout(done, farewell)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
    listenToKeys({ Escape: done }, { signal, capture: true })
  }
  const listenToKeys = (acts: Readonly<Record<string, () => void>>, hearing: AddEventListenerOptions) => {
    const press = (event: KeyboardEvent) => {
      const act = acts[event.key]
      // Enter on one of our own buttons is that button's.
      const isOnButton = event.key === 'Enter' && layer.root.activeElement instanceof HTMLButtonElement
      if (act === undefined || isOnButton || !isByHand(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      act()
    }
    window.addEventListener('keydown', press, hearing)
  }
  const keys = {
    ArrowUp: () => choose(largerBox(chosen)),
    ArrowDown: () => choose(smallerBox(chosen)),
    Enter: () => void keep(),
    Escape: done,
  }

  veil.addEventListener('pointermove', (event) => {
    const under = elementAt(event.clientX, event.clientY, layer.root.host)
    const box = under && boxAt(under)
    if (box !== null && box !== chosen) choose(box)
  })
  veil.addEventListener('click', (event) => isByHand(event) && void keep())
  listenToKeys(keys, options)
  window.addEventListener('scroll', draw, { ...options, passive: true })
  window.addEventListener('resize', draw, options)
  layer.root.append(veil, frame, bar)
  setLayersAside(layer, picking.signal)
  choose(chosen)
  bar.focus({ preventScroll: true })
}

/** The innermost element at a place of the window, below our own layer, in frames of the same site and open shadow roots too. */
function elementAt(x: number, y: number, ours: Element): Element | null {
  let at = document.elementsFromPoint(x, y).find((element) => element !== ours) ?? null
  let [left, top] = [x, y]
  for (;;) {
    const root = at?.shadowRoot ?? null
    // Chromium's list holds what lies above the root as well, ours included.
    const inner = root?.elementsFromPoint(left, top).find((one) => one.getRootNode() === root) ?? null
    const frame = at !== null && /^i?frame$/u.test(tagOf(at)) ? (at as HTMLIFrameElement) : null
    const within = frame?.contentDocument ?? null
    if (inner !== null && inner !== at) at = inner
    else if (frame !== null && within !== null) {
      const box = frame.getBoundingClientRect()
      left -= box.left + frame.clientLeft
      top -= box.top + frame.clientTop
      at = within.elementFromPoint(left, top)
    } else return at
  }
}

/** Where an element stands in the window, through the frames that hold it. */
function rectInTop(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = element.getBoundingClientRect()
  const frame = element.ownerDocument.defaultView?.frameElement ?? null
  if (frame === null || element.ownerDocument === document) return { left, top, width, height }
  const outer = rectInTop(frame)
  return { left: outer.left + frame.clientLeft + left, top: outer.top + frame.clientTop + top, width, height }
}
