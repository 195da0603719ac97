import { kindLooks, noteTick } from './mark-looks.ts'

/** The rules of layer.css for the colours of the ticks in the strip at the window's edge. */
export function tickRules(): string {
  return [...Object.entries(kindLooks).map(([kind, { color }]) => tick(kind, color)), tick('note', noteTick)].join('\n')
}

function tick(kind: string, color: string): string {
  return `.minimap [data-kind='${kind}'] { color: ${color}; }`
}
