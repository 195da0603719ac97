import type { Note } from '../notes/note.ts'
import { citationWords } from '../wording/citation-words.ts'
import type { NoteBatches } from './note-batches.ts'
import { sourceWords } from './note-words.ts'

/** The notes as Markdown: a heading for each notice, each quote a block quote, the note below it. */
export async function* notesToMarkdown(batches: NoteBatches): AsyncGenerator<string, void> {
  let page: string | null = null
  yield '# 公告镜笔记\n'
  for await (const notes of batches) {
    const blocks: string[] = []
    for (const note of notes) {
      if (note.page !== page) blocks.push(noticeBlock(note))
      page = note.page
      blocks.push(noteBlock(note))
    }
    yield blocks.map((block) => `\n${block}\n`).join('')
  }
}

function noticeBlock({ notice, page }: Note): string {
  const facts = [
    fact('发文机关', notice.issuer),
    fact('发布日期', notice.publishedOn),
    /^https?:\/\/[^\s<>]+$/.test(page) ? `- 网址：<${page}>` : fact('网址', page),
  ].filter((line) => line !== null)
  return [`## ${escapeLine(citationWords(notice))}`, facts.join('\n')].join('\n\n')
}

function fact(name: string, value: string | null): string | null {
  return value === null || value === '' ? null : `- ${name}：${escapeLine(value)}`
}

function noteBlock(note: Note): string {
  const { target, body } = note
  return [
    ...(target === null ? [] : [quoteBlock(target.quote.exact)]),
    ...(body.trim() === '' ? [] : [escapeLines(body.trim()).join('  \n')]),
    `— ${escapeLine(sourceWords(note))}`,
  ].join('\n\n')
}

function quoteBlock(words: string): string {
  return escapeLines(words.trim())
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function escapeLines(words: string): string[] {
  return words.split(/\r\n|[\n\r\v\f\u2028\u2029]/).map(escapeLine)
}

/** One line of plain words: whatever Markdown or HTML would read in it is escaped. */
function escapeLine(line: string): string {
  return line
    .replaceAll(/[\s\0]+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~&#$]/g, String.raw`\$&`)
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
}
