/** Tags as the reader types them in one line: parted by blanks, commas or 、; each once. */
export function readTags(words: string): readonly string[] {
  const tags = words.split(/[\s,，、;；#＃]+/u).filter((tag) => tag !== '')
  return [...new Set(tags)]
}

/** Tags in one line, to be typed on. */
export function writeTags(tags: readonly string[]): string {
  return tags.join(' ')
}
