import { buildElement } from './build-element.ts'
import { keepSelection } from './keep-selection.ts'

/**
 * The old way, which also works on http pages: copies out of a text field of ours. The page may forbid copying by a
 * listener of its own; words set on the event go to the clipboard all the same.
 */
function copyByCommand(words: string, root: ShadowRoot): boolean {
  const focused = root.activeElement ?? document.activeElement
  const field = buildElement('textarea', { value: words, className: 'off-screen', tabIndex: -1 })
  let copied = false
  field.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', words)
    event.preventDefault()
    event.stopPropagation()
    copied = event.clipboardData !== null
  })
  return keepSelection(document, () => {
    root.append(field)
    field.focus({ preventScroll: true })
    field.select()
    const done = document.execCommand?.('copy') ?? false
    field.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    return copied || done
  })
}

/** Puts words on the clipboard; false when the browser refuses. Must follow a click. */
export async function copyWords(words: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    // No `clipboard` on http pages, or a permissions policy of the page forbids it.
    return copyByCommand(words, root)
  }
}
