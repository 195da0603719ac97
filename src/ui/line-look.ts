/** How a line of a notice is set: its title, a heading, a label flush left, what stands at the right, or a paragraph. */
export type LineLook = 'title' | 'heading' | 'flush' | 'right' | 'small' | 'paragraph'

const looks: readonly (readonly [LineLook, RegExp])[] = [
  ['heading', /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])[^。]{1,40}$/],
  ['small', /^(?:来源|移动端)/],
  ['flush', /^各.*[:：]$/],
  ['right', /^(?:\d{6,8}|[^，。、,]{2,20}人民政府)$/],
  ['title', /关于.*的通知$|^[^，。、；：,;:]{6,30}$/],
]

/** How a line is set, by its words alone. */
export function lineLook(words: string): LineLook {
  return looks.find(([, test]) => test.test(words))?.[0] ?? 'paragraph'
}
