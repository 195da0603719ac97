/**
 * Says in the markup of a saved page what its own style sheets hide, as a browser sees it; sheets in files of their own are
 * not read, nor rules for printing.
 */
export function hideByStyle({ document, getComputedStyle, CSSStyleRule }: HidingWindow): void {
  for (const { cssRules } of document.styleSheets)
    for (const rule of cssRules) {
      if (!(rule instanceof CSSStyleRule) || !hides(rule.style)) continue
      for (const element of selected(document, rule.selectorText))
        if (hides(getComputedStyle(element))) element.setAttribute('hidden', '')
    }
}

type HidingWindow = Pick<Window & typeof globalThis, 'document' | 'getComputedStyle' | 'CSSStyleRule'>

function hides({ display, visibility }: CSSStyleDeclaration): boolean {
  return display === 'none' || visibility === 'hidden'
}

/** Selectors that are read otherwise than in browsers hide nothing. */
function selected(document: Document, selector: string): readonly Element[] {
  try {
    return [...document.querySelectorAll(selector)]
  } catch {
    return []
  }
}
