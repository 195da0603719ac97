import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { noteColors, noteStyles } from '../../src/notes/note.ts'
import { markKinds } from '../../src/wording/mark-kinds.ts'

const sheet = (name: string) => readFileSync(new URL(`../../entrypoints/${name}`, import.meta.url), 'utf8')
const marks = sheet('notice.content/marks.css')
const highlights = sheet('highlights.css')

const kinds = markKinds.filter((kind) => kind !== 'note')
const looks = noteColors.flatMap((color) => noteStyles.map((style) => `note-${color}-${style}`))

it.each([...kinds, ...looks])('draws highlights of %s, on paper too', (name) => {
  const [shown, printed] = highlights.split('@media print')
  expect(shown).toContain(`::highlight(notice-lens-${name})`)
  expect(printed).toContain(`::highlight(notice-lens-${name})`)
})

it('has no rule of highlights among those of elements: it would make the browser style the whole page anew', () => {
  expect(marks).not.toContain('::highlight')
})
