import { type LineLook, lineLook } from './line-look.ts'

/** A line of a notice, with how it is set. */
export interface SampleLine {
  readonly look: LineLook
  readonly words: string
}

/** The lines of a notice's plain text, each with how it is set; only empty lines are left out. */
export function sampleLines(text: string): readonly SampleLine[] {
  return text
    .split(/\r?\n/)
    .filter((words) => words.trim() !== '')
    .map((words) => ({ words, look: lineLook(words) }))
}
