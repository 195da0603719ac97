/** How the directories of a column's articles end where they are kept by date: /202403, /2024/03/05, /2024-03/05. */
const dates = /\/(?:19|20)\d\d(?:[-_]?\d\d){0,2}(?:\/\d\d?(?:[-_]?\d\d?)?){0,2}$/u

/** Directories in which some portals keep the articles of all columns. */
const ofAll = /^\/(?:art|article|articles|content|contents|detail|details|html|info|news|web)?$/iu

/** Files that are a list, not an article. */
const lists = /^(?:index|list|default|col|node|more)|^$/iu

/** The portal system that keeps all articles in one directory names the column in the file. */
const namedInFile = /^art_\d+(?=_\d+\.)/u

/**
 * The column that an article stands in, told by its place (host, path and query): its directory without what only says the
 * day, `www.linxi.gov.cn/zwgk/jiedu/*`. Null where the place does not tell, and for lists. What it says is kept in stores
 * and backups: of a place it must go on saying the same.
 */
export function columnOf(place: string): string | null {
  const [, host, path, file] = /^([^/]+)(\/.*)?\/([^/?]*)$/u.exec(place) ?? []
  if (host === undefined || file === undefined || lists.test(file)) return null
  const directory = (path ?? '').replace(dates, '')
  const named = namedInFile.exec(file)
  if (named !== null) return `${host}${directory}/${named[0]}_*`
  return ofAll.test(directory === '' ? '/' : directory) ? null : `${host}${directory}/*`
}

/** Whether what the reader said of this place was said of a column. */
export function isColumn(place: string): boolean {
  return place.endsWith('*')
}
