import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach } from 'vitest'

const mounted: HTMLElement[] = []

afterEach(() => {
  for (const root of mounted.splice(0)) {
    // With the effects: none may run when the document is gone.
    void act(() => render(null, root))
    root.remove()
  }
})

/** Renders into the document, runs the effects, and takes it off after the test. */
export function mount(tree: ComponentChild): HTMLElement {
  const root = document.createElement('main')
  document.body.append(root)
  mounted.push(root)
  void act(() => render(tree, root))
  return root
}

/** The one element that a selector finds, with these words if they are given. */
export function find(root: ParentNode, selector: string, words?: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => words === undefined || element.textContent?.trim() === words,
  )
  if (found.length !== 1) throw new Error(`${found.length} elements ${selector} with ${words ?? 'any words'}`)
  return found[0]!
}

/** The words of all elements that a selector finds. */
export function wordsOf(root: ParentNode, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  )
}

/** A click, with the rendering that follows. */
export async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click())
}

/** Typing into a field, all at once. */
export async function type(field: HTMLElement, words: string): Promise<void> {
  await act(async () => {
    ;(field as HTMLTextAreaElement).value = words
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}

/** A key press. */
export async function press(element: HTMLElement, key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  })
}
