import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillSheet } from '../../src/commands/write-rules.ts'
import { kindLooks, noteLooks } from '../../src/look/mark-looks.ts'
import { noteColors, noteStyles } from '../../src/notes/note.ts'
import { markKinds } from '../../src/wording/mark-kinds.ts'

const sheet = (name: string) => readFileSync(new URL(`../../entrypoints/${name}`, import.meta.url), 'utf8')

const ways = {
  Chromium: { inherits: true, drawsLines: true },
  Firefox: { inherits: false, drawsLines: false },
}
const kinds = markKinds.filter((kind) => kind !== 'note')
const looks = noteColors.flatMap((color) => noteStyles.map((style) => `note-${color}-${style}`))

describe.each(Object.entries(ways))('the sheet of highlights in %s', (_browser, way) => {
  const written = fillSheet(sheet('highlights.css'), way)
  const [shown, printed] = written.split('@media print')

  it.each([...kinds, ...looks])('draws %s, on paper too', (name) => {
    expect(shown).toContain(`::highlight(notice-lens-${name})`)
    expect(printed).toContain(`::highlight(notice-lens-${name})`)
  })

  it('asks the root alone, or each element', () => {
    expect(written.includes(':root::highlight')).toBe(way.inherits)
    expect(/[ ,\n]::highlight/.test(written)).toBe(!way.inherits)
  })

  it('draws lines as grounds too where they may not be drawn', () => {
    const result = /::highlight\(notice-lens-result\) \{ (.*?) \}/.exec(written)?.[1]
    const ground = way.drawsLines ? 'transparent' : '#15803d17'
    expect(result).toBe(`background-color: ${ground}; text-decoration: underline double 1px #15803d`)
  })
})

describe('the sheet of elements', () => {
  const marks = fillSheet(sheet('notice.content/marks.css'), ways.Chromium)

  it.each(kinds)('draws %s', (kind) => {
    expect(marks).toMatch(
      new RegExp(`mark\\[data-notice-mark='${kind}'\\] \\{[^}]*(?:background-color|text-decoration)`),
    )
  })

  it.each(noteColors.slice(1))('draws notes in %s', (color) => {
    expect(marks).toContain(`mark[data-notice-look~='${color}'] {`)
  })

  it('has no rule of highlights: it would make the browser style the whole page anew', () => {
    expect(marks).not.toContain('::highlight')
    expect(marks).not.toContain('@notice-lens')
  })
})

describe('the sheets of our own surfaces', () => {
  const layer = fillSheet(sheet('../src/page/layer.css'), ways.Chromium)
  const paper = fillSheet(sheet('../src/ui/print.css'), ways.Chromium)

  it.each(kinds)('have a tick for %s', (kind) => {
    expect(layer).toContain(`.minimap [data-kind='${kind}'] { color: ${kindLooks[kind].color}; }`)
  })

  it.each(noteColors)('have a dot and paper for notes in %s', (color) => {
    const { swatch, ground, line } = noteLooks[color]
    expect(layer).toContain(`[data-color='${color}'] { --swatch: ${swatch}; }`)
    expect(paper).toContain(`{ --tint: ${ground}; --edge: ${line}; }`)
  })

  it('say no colour of marks themselves', () => {
    const said = JSON.stringify([kindLooks, noteLooks]).match(/#\w{6}|rgb\([^)]*\)/g)!
    const sheets = globSync('{src,entrypoints}/**/*.css').map((file) => readFileSync(file, 'utf8').toLowerCase())
    expect(said.filter((color) => sheets.some((written) => written.includes(color)))).toEqual([])
  })

  it('ask for nothing that nobody makes', () => {
    expect(() => fillSheet('@notice-lens stripes;', ways.Chromium)).toThrow('@notice-lens stripes;')
  })
})
