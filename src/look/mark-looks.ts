import type { NoteColor } from '../notes/note.ts'
import type { MarkKind } from '../wording/mark-kinds.ts'

/** How findings of a kind are drawn: each kind has a shape of its own, colour only helps. */
export interface KindLook {
  /** Of its line, and of its place in lists. */
  readonly color: string
  /** Of the ground under its words. */
  readonly tint?: string
  /** The line's place, style and width, as `text-decoration` says them. */
  readonly line?: readonly [place: string, style: string, width: string]
  /** Instead of a line, a bar before the first word; where none can be drawn (highlights), a line above. */
  readonly bar?: string
}

/**
 * The one place that says what findings look like. Tints are translucent and lines of middle lightness, so that both work
 * on light and on dark pages with the page's own colour of text; nothing moves a word.
 */
export const kindLooks: Readonly<Record<Exclude<MarkKind, 'note'>, KindLook>> = {
  target: { color: '#b45309', tint: 'rgb(245 158 11 / 19%)', line: ['underline', 'solid', '2px'] },
  result: { color: '#15803d', line: ['underline', 'double', '1px'] },
  lead: { color: '#2563eb', tint: 'rgb(37 99 235 / 11%)', bar: '2px' },
  responsible: { color: '#2563eb', line: ['underline', 'solid', '1px'] },
  assisting: { color: '#2563eb', line: ['underline', 'dashed', '1px'] },
  unit: { color: '#76808c', line: ['underline', 'dotted', '1.5px'] },
  deadline: { color: '#8b46d6', line: ['underline overline', 'solid', '1px'] },
}

/** How notes of a colour are drawn. */
export interface NoteColorLook {
  readonly tint: string
  readonly line: string
  /** The style of the line where there are no colours: on paper, in forced colours. */
  readonly stroke: string
  /** The ground under words on white: in files and in print. */
  readonly ground: string
  /** Of the dot that chooses the colour. */
  readonly swatch: string
}

/** The one place that says what notes look like: in a page, in our layer above it, on paper, in files; colours as #rrggbb but for tints. */
export const noteLooks: Readonly<Record<NoteColor, NoteColorLook>> = {
  yellow: { tint: 'rgb(250 204 21 / 42%)', line: '#a16207', stroke: 'solid', ground: '#fff0a8', swatch: '#fad01e' },
  green: { tint: 'rgb(34 197 94 / 30%)', line: '#15803d', stroke: 'double', ground: '#cdefd0', swatch: '#4ecb7f' },
  blue: { tint: 'rgb(14 165 233 / 28%)', line: '#0369a1', stroke: 'dotted', ground: '#cfe4fa', swatch: '#4bb8ee' },
  pink: { tint: 'rgb(236 72 153 / 26%)', line: '#be185d', stroke: 'wavy', ground: '#fbd5e2', swatch: '#f075b0' },
  purple: { tint: 'rgb(147 51 234 / 24%)', line: '#7e22ce', stroke: 'dashed', ground: '#e5daf8', swatch: '#a96bf0' },
}

/** Of what lights up for a moment. */
export const litLook = { tint: 'rgb(11 122 104 / 28%)', line: '#0b7a68' }

/** Of a note's tick in the strip, whatever its colour. */
export const noteTick = noteLooks.pink.line
