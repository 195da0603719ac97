import { adoptStyles } from './adopt-styles.ts'
import { buildElement } from './build-element.ts'

/** Our own UI above a stranger's page. */
export interface PageLayer {
  /** Closed: the page's scripts and styles do not reach what is in it. */
  readonly root: ShadowRoot
  /** Whether the notice is written in light letters. */
  readonly isDark: boolean
  /** Whether an event came out of this layer. */
  holds(event: Event): boolean
}

/** What the reader types or clicks in our UI is no business of the page (shortcuts, closing of menus). */
const own = ['keydown', 'keyup', 'keypress', 'input', 'click', 'mousedown', 'mouseup', 'copy', 'cut', 'paste'] as const

/** The layers above this page: all scripts of ours that run in it know them. */
const known = Symbol.for('notice-lens/layers')
const world = globalThis as { [known]?: Set<HTMLElement> }

/** Whether the notice is written in light letters, as on dark pages and in the portals' high-contrast mode. */
function isDark(body: Element): boolean {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(body).color.match(/\d+/g) ?? []).map(Number)
  return red * 0.3 + green * 0.6 + blue * 0.1 > 150
}

/** Opens a closed shadow root above the page that holds `body`, in its tone; it leaves with the signal. */
export function openPageLayer(body: Element, css: string, signal: AbortSignal): PageLayer {
  const host = buildElement('div')
  const dark = isDark(body)
  if (dark) host.dataset['tone'] = 'dark'
  const root = host.attachShadow({ mode: 'closed' })
  adoptStyles(root, css, signal)
  for (const type of own) host.addEventListener(type, (event) => event.stopPropagation(), { signal })
  document.documentElement.append(host)
  const layers = (world[known] ??= new Set())
  layers.add(host)
  const end = () => {
    layers.delete(host)
    host.remove()
  }
  signal.addEventListener('abort', end, { once: true })
  return { root, isDark: dark, holds: (event) => event.composedPath().includes(host) }
}

/** Puts all other layers out of sight until the signal. */
export function setLayersAside({ root }: PageLayer, signal: AbortSignal): void {
  const others = [...(world[known] ?? [])].filter((host) => host !== root.host)
  for (const host of others) host.dataset['aside'] = ''
  signal.addEventListener('abort', () => others.forEach((host) => delete host.dataset['aside']), { once: true })
}
