import { noteColors } from '../notes/note.ts'
import { kindLooks, litLook, noteLooks, type KindLook } from './mark-looks.ts'

/** A browser's way with rules for highlights. */
export interface HighlightWays {
  /**
   * Whether all elements take highlights from the root, as css-pseudo-4 has it. To ask each element takes Chromium twice as
   * long on a very long page; Firefox must ask each.
   */
  readonly inherits: boolean
  /** Whether all its versions draw lines too (Firefox before 146 does not): else what is a line alone gets a faint ground. */
  readonly drawsLines: boolean
}

/** Colours' share of a ground that stands for a line. */
const faint = '17'

/** The rules of highlights.css: the marks painted without elements, where only lines and grounds can be drawn. */
export function highlightRules({ inherits, drawsLines }: HighlightWays): string {
  const rule = (names: readonly string[], ...drawn: readonly string[]) =>
    `${names.map((name) => `${inherits ? ':root' : ''}::highlight(notice-lens-${name})`).join(',')} { ${drawn.join('; ')} }`
  const kinds = Object.entries(kindLooks)
  const screen = [
    ...kinds.map(([kind, look]) => rule([kind], groundOf(look, drawsLines), lineOf(look))),
    ...noteColors.flatMap((color) => {
      const { tint, line } = noteLooks[color]
      return [
        rule([`note-${color}-highlight`], `background-color: ${tint}`),
        rule(
          [`note-${color}-underline`],
          ground(drawsLines ? null : line + faint),
          `text-decoration: underline solid 3px ${line}`,
        ),
      ]
    }),
    rule(['lit'], `background-color: ${litLook.tint}`, `text-decoration: underline solid 3px ${litLook.line}`),
  ]
  const print = [
    rule(
      kinds.map(([kind]) => kind),
      ground(null),
      'text-decoration-color: #000',
    ),
    ...noteColors.flatMap((color) => {
      const { stroke } = noteLooks[color]
      return [
        rule([`note-${color}-highlight`], ground('rgb(0 0 0 / 13%)'), `text-decoration: underline ${stroke} 1px #000`),
        rule([`note-${color}-underline`], ground(null), `text-decoration: underline ${stroke} 3px #000`),
      ]
    }),
  ]
  return `${screen.join('\n')}\n@media print {\n${print.join('\n')}\n}`
}

function ground(color: string | null): string {
  return `background-color: ${color ?? 'transparent'}`
}

function groundOf({ tint, color, line }: KindLook, drawsLines: boolean): string {
  return ground(tint ?? (line !== undefined && !drawsLines ? color + faint : null))
}

function lineOf({ line, color, bar }: KindLook): string {
  return `text-decoration: ${line?.join(' ') ?? `overline solid ${bar}`} ${color}`
}
