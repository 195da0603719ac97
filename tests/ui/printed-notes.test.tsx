// @vitest-environment jsdom
import axe from 'axe-core'
import { expect, it } from 'vitest'
import { NothingToPrint, PrintBar, PrintedNotes } from '../../src/ui/printed-notes.tsx'
import { sampleNote } from '../notes/sample-note.ts'
import { mount, wordsOf } from './mount.tsx'

const other = 'https://www.example.gov.cn/b/2.html'

it('gives each notice one heading, also where a notice goes on from the notes before', () => {
  const notes = [sampleNote(), sampleNote({ target: null, body: '总的看\n可行' }), sampleNote({ page: other })]
  expect(wordsOf(mount(<PrintedNotes notes={notes} after={null} />), 'h2')).toHaveLength(2)
  expect(wordsOf(mount(<PrintedNotes notes={notes} after={notes[0]!.page} />), 'h2')).toHaveLength(1)
})

it('says the words, the note and where it stands', () => {
  const page = mount(<PrintedNotes notes={[sampleNote(), sampleNote({ target: null, body: '' })]} after={null} />)
  expect(wordsOf(page, 'blockquote.green .underline')).toEqual(['不少于5家'])
  expect(wordsOf(page, '.body')).toEqual(['去年是4家'])
  const [first, whole] = wordsOf(page, 'article .asides')
  expect(first).toContain('二、重点任务 › 1.壮大队伍，量化目标，#企业')
  expect(whole).toContain('整份通知')
})

it('says what to do where nothing is to be printed', () => {
  const page = mount(<NothingToPrint notebook="/notebook.html" />)
  expect(wordsOf(page, 'h1')).toEqual(['没有要打印的笔记'])
  expect(page.querySelector('a')?.getAttribute('href')).toBe('/notebook.html')
})

it('waits with the button until all is there', () => {
  const bar = (done: number) =>
    wordsOf(mount(<PrintBar done={done} total={9} at="" onPrint={() => undefined} />), 'button')
  expect([bar(4), bar(9)]).toEqual([['正在排版 4 / 9'], ['打印或存为 PDF']])
})

it('is accessible', async () => {
  const page = mount(<PrintedNotes notes={[sampleNote()]} after={null} />)
  const { violations } = await axe.run(page, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
