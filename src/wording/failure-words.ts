/** What is said when a note could not be kept; `unsure`: nobody answered. The store's own sentences say 没有保存 already. */
export function failureWords(error: string, unsure: boolean): string {
  const sentence = error.replace(/[。！]?$/, '。')
  const saved = unsure || /没有(?:保存|删除|撤销)|都已保存/u.test(sentence) ? '' : '没有保存：'
  return `${saved}${sentence}文字还在，可以再试${unsure ? '，不会存成两条' : ''}。`
}
