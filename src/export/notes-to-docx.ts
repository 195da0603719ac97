import { type FileChild, HeadingLevel } from 'docx'
import type { Note } from '../notes/note.ts'
import { citationWords } from '../wording/citation-words.ts'
import type { NoteBatches } from './note-batches.ts'
import { noteLooks } from '../look/mark-looks.ts'
import { sourceWords } from './note-words.ts'
import { lineLeft, paragraphsOf, writeDocx } from './write-docx.ts'

const quiet = { color: '666666', size: 18 }

/** The notes as a Word document: a heading for each notice, each quote with a line in the note's colour, the note below it. */
export async function notesToDocx(batches: NoteBatches): Promise<Uint8Array> {
  const title = '公告镜笔记'
  const children: FileChild[] = paragraphsOf(title, { heading: HeadingLevel.TITLE })
  let page: string | null = null
  for await (const notes of batches)
    for (const note of notes) {
      if (note.page !== page) children.push(...noticeParagraphs(note))
      page = note.page
      children.push(...noteParagraphs(note))
    }
  return writeDocx(title, children)
}

function noticeParagraphs({ notice, page }: Note): FileChild[] {
  const facts = [
    notice.issuer === null ? null : `发文机关：${notice.issuer}`,
    notice.publishedOn === null ? null : `发布日期：${notice.publishedOn}`,
    `网址：${page}`,
  ].filter((fact) => fact !== null)
  return [
    ...paragraphsOf(citationWords(notice), { heading: HeadingLevel.HEADING_1 }),
    ...facts.flatMap((fact) => paragraphsOf(fact, { keepNext: true }, quiet)),
  ]
}

/** A colour as Word writes it: RRGGBB. */
function bareHex(color: string): string {
  return color.slice(1).toUpperCase()
}

function noteParagraphs(note: Note): FileChild[] {
  const { target, body, look } = note
  const ground = bareHex(noteLooks[look.color].ground)
  const line = bareHex(noteLooks[look.color].line)
  const painted =
    look.style === 'underline'
      ? { underline: { color: line } }
      : { shading: { fill: ground, color: 'auto', type: 'clear' as const } }
  return [
    ...(target === null
      ? []
      : paragraphsOf(
          target.quote.exact,
          { ...lineLeft(line), spacing: { before: 60, after: 60 }, keepNext: true },
          painted,
        )),
    ...(body.trim() === '' ? [] : paragraphsOf(body.trim(), { spacing: { after: 60 } })),
    ...paragraphsOf(sourceWords(note), { spacing: { after: 200 } }, quiet),
  ]
}
