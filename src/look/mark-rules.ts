import { plainLook } from '../notes/note.ts'
import { markKinds } from '../wording/mark-kinds.ts'
import { kindLooks, noteLooks, type KindLook, type NoteColorLook } from './mark-looks.ts'

/** The rules of marks.css for elements of each kind, of each colour of notes (the plain one first: notes without a look have it), and of hidden kinds. */
export function markRules(): string {
  return [
    ...Object.entries(kindLooks).map(([kind, look]) => kindRule(kind, look)),
    ...Object.entries(noteLooks).map(([color, look]) => noteRule(color, look)),
    hiddenRule(),
  ].join('\n')
}

function kindRule(kind: string, { color, tint, line, bar }: KindLook): string {
  const mark = `mark[data-notice-mark='${kind}']`
  const ground = tint === undefined ? '' : `background-color: ${tint} !important;`
  const stroke = line === undefined ? '' : `text-decoration: ${line.join(' ')} ${color} !important;`
  const before =
    bar === undefined ? '' : `${mark}[data-notice-part~='first'] { box-shadow: -${bar} 0 0 ${color} !important; }`
  return `${mark} { ${ground} ${stroke} } ${before}`
}

function noteRule(color: string, { tint, line, stroke }: NoteColorLook): string {
  const mark = color === plainLook.color ? "mark[data-notice-mark='note']" : `mark[data-notice-look~='${color}']`
  return `${mark} {
    --notice-lens-tint: ${tint}; --notice-lens-line: ${line}; --notice-lens-stroke: ${stroke};
  }`
}

function hiddenRule(): string {
  const hidden = markKinds.map((kind) => `:root[data-notice-hidden~='${kind}'] mark[data-notice-mark='${kind}']`)
  return `${hidden.join(',')} { all: unset !important; }`
}
