import type { Note } from '../notes/note.ts'
import { notesByNotice, timeWords } from './note-words.ts'
import { citationWords } from '../wording/citation-words.ts'
import { subjectKind } from '../wording/subject-words.ts'

/** The notes as Markdown: a heading for each notice, each quote a block quote, the note below it. Erased ones are left out. */
export function notesToMarkdown(notes: readonly Note[]): string {
  return ['# 公告镜笔记', ...notesByNotice(notes).map(noticeBlock)].join('\n\n') + '\n'
}

function noticeBlock(notes: readonly Note[]): string {
  const [{ notice, page }] = notes as readonly [Note]
  const facts = [
    fact('发文机关', notice.issuer),
    fact('发布日期', notice.publishedOn),
    /^https?:\/\/[^\s<>]+$/.test(page) ? `- 网址：<${page}>` : fact('网址', page),
  ].filter((line) => line !== null)
  return [`## ${escapeLine(citationWords(notice))}`, facts.join('\n'), ...notes.map(noteBlock)].join('\n\n')
}

function fact(name: string, value: string | null): string | null {
  return value === null || value === '' ? null : `- ${name}：${escapeLine(value)}`
}

function noteBlock(note: Note): string {
  const { target, body, createdAt } = note
  const source = [target?.place ?? null, subjectKind(note), timeWords(createdAt)].filter(
    (part) => part !== null && part !== '',
  )
  return [
    ...(target === null ? [] : [quoteBlock(target.quote.exact)]),
    ...(body.trim() === '' ? [] : [escapeLines(body.trim()).join('  \n')]),
    `— ${escapeLine(source.join('，'))}`,
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
