import { characterOf, withoutBlanks } from './page-text.ts'

/** A name found in the list of a unit tag. */
export interface MarkedName {
  readonly start: number
  readonly collective: boolean
  readonly fullName: string | null
}

/** What the names are written through: the page that grows, and who is told of a name's end. */
export interface NamePage {
  place(): number
  write(html: string): void
  /** Writes a tag that stands within a name. */
  writeTag(tag: string): void
  end(name: MarkedName): void
}

const TOKEN = /\{\{[^]*?\}\}|<[^>]*>|&#?\w+;|\\[^]|[^]/gu
const BLOCK = /^<\/?(?:br|p|div|td|tr|li)\b/iu
const SEPARATOR = /^[、，,；;]$/u

/**
 * Writes the list of a unit tag to the page and tells each name: parted by 、，； blanks and line breaks outside brackets
 * (`\、` does not part); `*` before a name makes it collective; `=FULL` after it gives the full name, which is not written.
 * With `whole` the list is one name.
 */
export function markNames(list: string, page: NamePage, about: { whole: boolean; collective: boolean }): void {
  let { collective } = about
  let name: { start: number; collective: boolean } | null = null
  let fullName: string | null = null
  let depth = 0
  const begin = () => {
    name ??= { start: page.place(), collective }
    collective = false
  }
  const end = () => {
    if (name) page.end({ ...name, fullName: fullName && withoutBlanks(fullName) })
    name = null
    fullName = null
  }
  for (const [token] of list.matchAll(TOKEN)) {
    if (token.startsWith('{{')) {
      begin()
      page.writeTag(token)
      continue
    }
    if (token.length > 2 && token.startsWith('<')) {
      if (!about.whole && BLOCK.test(token)) end()
      page.write(token)
      continue
    }
    const escaped = token.startsWith('\\')
    const blank = withoutBlanks(characterOf(token)) === ''
    const parts = !escaped && (blank || SEPARATOR.test(token)) && !about.whole && depth === 0
    if (parts) {
      end()
      page.write(token)
    } else if (blank) page.write(token)
    else if (fullName !== null) fullName += token
    else if (token === '*' && name === null) collective = true
    else if (token === '=' && depth === 0) fullName = ''
    else {
      begin()
      if (/^[（(〈【［]$/u.test(token)) depth++
      page.write(escaped ? token.slice(1) : token)
      if (/^[）)〉】］]$/u.test(token)) depth--
    }
  }
  end()
}
