import { buildElement } from './build-element.ts'
import { isByHand } from './by-hand.ts'
import { kindNames, markKinds, type MarkKind } from '../wording/mark-kinds.ts'
import type { PageMark } from './page-mark.ts'

/** What the legend's buttons ask for. */
export interface LegendActions {
  /** Shows or hides the paint of a kind. */
  toggle(kind: MarkKind, shown: boolean): void
  /** Goes to the next mark (1) or the previous one (-1). */
  step(by: 1 | -1): void
  /** The reader folded or unfolded the legend. */
  fold(folded: boolean): void
  /** Opens the card of the notice as a whole. */
  writeOnWhole(): void
  /** Takes the marks off this page. */
  closeMarks(): void
  /** Opens the side panel; answers with a sentence when it could not. */
  openPanel(): Promise<string | null>
}

export interface Legend {
  /** Shows how many findings and notes of each kind are painted, and which kinds are hidden. */
  update(marks: readonly PageMark[], hidden: ReadonlySet<MarkKind>): void
  /** Says to which mark the reader came: the `number`th of `total`, and what a screen reader says of it. */
  came(number: number, total: number, label: string): void
  /** Where cards of the whole notice hang. */
  readonly anchor: () => Element
  /** Says a sentence about this page, also while the legend is folded; an empty one takes it back. */
  say(sentence: string): void
}

/** The free strip beside the notice, in pixels; 0 where the page is full. */
function freeStrips(body: Element): { left: number; right: number } {
  const box = body.getBoundingClientRect()
  return { left: Math.max(0, box.left), right: Math.max(0, document.documentElement.clientWidth - box.right) }
}

/** Of the unfolded legend, in pixels, as in layer.css. */
const width = 200
const margin = 24

interface KindRow {
  readonly kind: MarkKind
  readonly row: HTMLElement
  readonly box: HTMLInputElement
  readonly number: HTMLElement
}

function buildKindRow(kind: MarkKind, toggle: LegendActions['toggle']): KindRow {
  const box = buildElement('input', { type: 'checkbox', checked: true })
  box.addEventListener('change', () => toggle(kind, box.checked))
  const sample = buildElement('mark', {}, kindNames[kind])
  sample.dataset['noticeMark'] = kind
  sample.dataset['noticePart'] = 'first last'
  const number = buildElement('span', { className: 'number' })
  const row = buildElement('label', { className: 'kind' }, box, sample, number)
  return { kind, row, box, number }
}

/** Puts the legend into a corner of the viewport, on the emptier side of the notice, folded where it would cover words. */
export function openLegend(
  root: ShadowRoot,
  body: Element,
  folded: boolean,
  actions: LegendActions,
  signal: AbortSignal,
): Legend {
  const strips = freeStrips(body)
  const room = Math.max(strips.left, strips.right)
  const total = buildElement('span', { className: 'number' })
  const fold = buildElement('button', { type: 'button', className: 'fold' }, '公告镜', total)
  const rows = markKinds.map((kind) => buildKindRow(kind, actions.toggle))
  const said = buildElement('p', { className: 'said', role: 'status' })
  const panel = buildElement('button', { type: 'button' }, '打开侧栏')
  const whole = buildElement('button', { type: 'button' }, '整份通知的笔记')
  const close = buildElement('button', { type: 'button' }, '关闭标注')
  const before = buildElement('button', { type: 'button' }, '上一处')
  const next = buildElement('button', { type: 'button' }, '下一处')
  before.setAttribute('aria-keyshortcuts', 'Shift+F8')
  next.setAttribute('aria-keyshortcuts', 'F8')
  before.addEventListener('click', () => actions.step(-1))
  next.addEventListener('click', () => actions.step(1))
  const list = buildElement(
    'div',
    { className: 'list', id: 'legend-list' },
    ...rows.map(({ row }) => row),
    buildElement('div', { className: 'buttons' }, before, next),
    buildElement('p', { className: 'keys' }, 'F8 下一处，Shift+F8 上一处，Enter 看说明'),
    buildElement('div', { className: 'buttons' }, whole, panel, close),
    said,
  )
  const state = buildElement('p', { className: 'said state', role: 'status' })
  const place = buildElement('p', { className: 'off-screen', role: 'status' })
  const legend = buildElement(
    'section',
    { className: 'legend surface', ariaLabel: '公告镜图例' },
    list,
    state,
    fold,
    place,
  )
  legend.dataset['side'] = strips.left > strips.right ? 'left' : 'right'
  fold.setAttribute('aria-controls', 'legend-list')

  let open = !folded && room >= width + margin
  const showOpen = () => {
    list.hidden = !open
    fold.ariaExpanded = String(open)
  }
  showOpen()
  fold.addEventListener('click', () => {
    open = !open
    showOpen()
    actions.fold(!open)
  })
  close.addEventListener('click', () => actions.closeMarks())
  whole.addEventListener('click', (event) => isByHand(event) && actions.writeOnWhole())
  panel.addEventListener('click', async () => {
    said.textContent = (await actions.openPanel()) ?? ''
  })
  root.append(legend)
  signal.addEventListener('abort', () => legend.remove(), { once: true })

  return {
    anchor: () => legend,
    say: (sentence) => {
      state.textContent = sentence
    },
    came: (number, all, label) => {
      total.textContent = `${number}/${all}`
      place.textContent = `第${number}处，共${all}处：${label}`
    },
    update: (marks, hidden) => {
      total.textContent = String(marks.length)
      const counts = new Map<MarkKind, number>()
      for (const { kind } of marks) counts.set(kind, (counts.get(kind) ?? 0) + 1)
      for (const { kind, row, box, number } of rows) {
        const count = counts.get(kind) ?? 0
        row.hidden = count === 0
        number.textContent = String(count)
        box.checked = !hidden.has(kind)
      }
    },
  }
}
