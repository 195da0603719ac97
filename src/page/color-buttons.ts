import { noteColors, type NoteColor } from '../notes/note.ts'
import { colorWords } from '../wording/look-words.ts'
import { buildElement } from './build-element.ts'
import { isByHand } from './by-hand.ts'

/** A button for each colour of notes, named for what it means; `chosen` is pressed in. */
export function buildColorButtons(
  choose: (color: NoteColor, event: MouseEvent) => void,
  chosen: NoteColor | null = null,
): HTMLButtonElement[] {
  return noteColors.map((color) => {
    const { name, meaning } = colorWords[color]
    const button = buildElement(
      'button',
      { type: 'button', className: 'color', title: `${meaning}（${name}）` },
      buildElement('i', {}),
      meaning,
    )
    button.dataset['color'] = color
    if (chosen !== null) button.ariaPressed = String(color === chosen)
    button.addEventListener('click', (event) => isByHand(event) && choose(color, event))
    return button
  })
}
