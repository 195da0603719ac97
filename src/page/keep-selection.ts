/** Does what could take the reader's selection from the page (to move the focus, to copy), and gives it back if it did. */
export function keepSelection<T>(document: Document, act: () => T): T {
  const selection = document.getSelection()
  const kept = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null
  const done = act()
  if (selection !== null && kept !== null && !kept.collapsed && selection.isCollapsed) {
    selection.removeAllRanges()
    selection.addRange(kept)
  }
  return done
}
