import type { Plugin } from 'vite'
import { highlightRules, type HighlightWays } from '../look/highlight-rules.ts'
import { markRules } from '../look/mark-rules.ts'
import { paperRules, swatchRules } from '../look/note-rules.ts'
import { tickRules } from '../look/tick-rules.ts'

/** Writes rules made from `look/mark-looks` into style sheets, in the place of `@notice-lens marks;` and the like. */
export function writeRules(ways: HighlightWays): Plugin {
  return {
    name: 'write-rules',
    enforce: 'pre',
    transform: (code, id) => (/\.css(?:\?|$)/.test(id) ? { code: fillSheet(code, ways), map: null } : null),
  }
}

/** A style sheet with the rules that it asks for; throws where it asks for some that nobody makes. */
export function fillSheet(sheet: string, ways: HighlightWays): string {
  const makers: Readonly<Record<string, () => string>> = {
    marks: markRules,
    highlights: () => highlightRules(ways),
    swatches: swatchRules,
    ticks: tickRules,
    paper: paperRules,
  }
  return sheet.replaceAll(/@notice-lens (\w+);/g, (asked, name: string) => {
    const make = makers[name]
    if (make === undefined) throw new Error(`Nobody makes what a style sheet asks for: ${asked}`)
    return make()
  })
}
