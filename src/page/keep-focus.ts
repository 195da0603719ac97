/**
 * Puts an element's buttons in anew by `fill`. Where one of them, or the element, had the focus, the button of the same
 * name has it then, else the element.
 */
export function keepFocus(root: ShadowRoot, element: HTMLElement, fill: () => void): void {
  const held = root.activeElement
  if (held === null || !element.contains(held)) return fill()
  const alike = () => [...element.querySelectorAll('button')].filter((one) => nameOf(one) === nameOf(held))
  const at = alike().findIndex((one) => one === held)
  fill()
  const again = alike()[at] ?? element
  again.focus({ preventScroll: true })
}

function nameOf(control: Element): string | null {
  return control.ariaLabel ?? control.textContent
}
