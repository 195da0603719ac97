import { noteLooks } from '../look/mark-looks.ts'
import { noteColors, noteStyles, type NoteLook } from '../notes/note.ts'

/** The style class of a look, as in W3C Web Annotation: `green-underline`. */
export function styleClassOf({ color, style }: NoteLook): string {
  return `${color}-${style}`
}

/** The look of a style class; null where it is none of ours. */
export function lookOfStyleClass(words: string): NoteLook | null {
  for (const color of noteColors)
    for (const style of noteStyles) if (styleClassOf({ color, style }) === words) return { color, style }
  return null
}

/** The CSS rule of a look. */
export function styleRuleOf(look: NoteLook): string {
  const { ground, line } = noteLooks[look.color]
  const painted = look.style === 'underline' ? `text-decoration: underline 2px ${line}` : `background: ${ground}`
  return `.${styleClassOf(look)} { ${painted} }`
}
