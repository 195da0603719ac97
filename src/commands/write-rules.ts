import type { Plugin } from 'vite'
import { highlightRules, type HighlightWays } from '../look/highlight-rules.ts'
import { markRules } from '../look/mark-rules.ts'

/** Writes the rules of marks into style sheets, in the place of `@notice-lens marks;` and `@notice-lens highlights;`. */
export function writeRules(ways: HighlightWays): Plugin {
  return {
    name: 'write-rules',
    enforce: 'pre',
    transform: (code, id) => (/\.css(?:\?|$)/.test(id) ? { code: fillSheet(code, ways), map: null } : null),
  }
}

/** A style sheet with the rules that it asks for. */
export function fillSheet(sheet: string, ways: HighlightWays): string {
  return sheet
    .replace('@notice-lens marks;', () => markRules())
    .replace('@notice-lens highlights;', () => highlightRules(ways))
}
