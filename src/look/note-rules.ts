import { noteColors, plainLook } from '../notes/note.ts'
import { noteLooks } from './mark-looks.ts'

/** The rules of layer.css for the dots that choose a colour. */
export function swatchRules(): string {
  return noteColors.map((color) => `[data-color='${color}'] { --swatch: ${noteLooks[color].swatch}; }`).join('\n')
}

/** The rules of print.css for the words of notes on paper; the plain colour holds where no other is named. */
export function paperRules(): string {
  const rules = noteColors.map((color) => {
    const { ground, line } = noteLooks[color]
    const quote = color === plainLook.color ? 'blockquote' : `blockquote.${color}`
    return `main.print ${quote} { --tint: ${ground}; --edge: ${line}; }`
  })
  return rules.join('\n')
}
