/** How far the frames that an element stands in have moved it from the page's own corner, in pixels. */
export function frameOffset(element: Element): { readonly x: number; readonly y: number } {
  let x = 0
  let y = 0
  for (let at = element; at.ownerDocument !== document;) {
    const frame = at.ownerDocument.defaultView?.frameElement
    if (!frame) break
    const box = frame.getBoundingClientRect()
    x += box.x + frame.clientLeft
    y += box.y + frame.clientTop
    at = frame
  }
  return { x, y }
}
