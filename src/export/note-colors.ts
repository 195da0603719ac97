import { noteColors, noteStyles, type NoteColor, type NoteLook } from '../notes/note.ts'

/** The colours of notes on white, as RRGGBB: the ground of words, and a line beside or below them. */
export const printColors: Readonly<Record<NoteColor, { readonly ground: string; readonly line: string }>> = {
  yellow: { ground: 'FFF0A8', line: 'A16207' },
  green: { ground: 'CDEFD0', line: '15803D' },
  blue: { ground: 'CFE4FA', line: '0369A1' },
  pink: { ground: 'FBD5E2', line: 'BE185D' },
  purple: { ground: 'E5DAF8', line: '7E22CE' },
}

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
  const { ground, line } = printColors[look.color]
  const painted = look.style === 'underline' ? `text-decoration: underline 2px #${line}` : `background: #${ground}`
  return `.${styleClassOf(look)} { ${painted} }`
}
