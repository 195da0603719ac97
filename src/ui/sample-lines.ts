/** How a line of a notice is set: its title, a heading, a label flush left, what stands at the right, or a paragraph. */
export interface SampleLine {
  readonly look: 'title' | 'heading' | 'flush' | 'right' | 'small' | 'paragraph'
  readonly words: string
}

const looks: readonly (readonly [SampleLine['look'], RegExp])[] = [
  ['heading', /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])[^。]{1,40}$/],
  ['small', /^(?:来源|移动端)/],
  ['flush', /^各.*[:：]$/],
  ['right', /^(?:\d{6,8}|[^，。、,]{2,20}人民政府)$/],
  ['title', /关于.*的通知$|^[^，。、；：,;:]{6,30}$/],
]

/** The lines of a notice's plain text, each with how it is set; only empty lines are left out. */
export function sampleLines(text: string): readonly SampleLine[] {
  return text
    .split(/\r?\n/)
    .filter((words) => words.trim() !== '')
    .map((words) => ({ words, look: looks.find(([, test]) => test.test(words))?.[0] ?? 'paragraph' }))
}
