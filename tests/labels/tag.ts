/** One label tag of a page's source: `{{t?:不少于5个|>院士项目}}`. */
export interface Tag {
  /** Where the tag's closing braces end. */
  readonly end: number
  /** t, L, x … ; `@` for a tag that sets the running state. */
  readonly key: string
  /** `?` optional, `!` one name, `*` collective. */
  readonly flags: string
  readonly body: string
  readonly attributes: readonly string[]
}

/** Reads the tag whose braces open at a place; throws where they are not closed or the key is missing. */
export function readTag(source: string, start: number): Tag {
  const end = tagEnd(source, start)
  const inner = source.slice(start + 2, end - 2)
  if (inner.startsWith('@')) return { end, key: '@', flags: '', body: inner.slice(1), attributes: [] }
  const head = /^([a-zA-Z]+)([?!*]*):/u.exec(inner)
  if (!head) throw new Error(`no label key in ${inner.slice(0, 40)}`)
  const [body, ...attributes] = splitAtBars(inner.slice(head[0].length))
  return { end, key: head[1]!, flags: head[2]!, body: body!, attributes }
}

/** Where the braces that open at a place are closed; tags may stand in tags. */
function tagEnd(source: string, start: number): number {
  let depth = 0
  for (const braces of source.slice(start).matchAll(/\{\{|\}\}/gu)) {
    depth += braces[0] === '{{' ? 1 : -1
    if (depth === 0) return start + braces.index + 2
  }
  throw new Error(`open label: ${source.slice(start, start + 60)}`)
}

/** Parts at the bars that stand in no inner tag. */
function splitAtBars(inner: string): string[] {
  const parts = ['']
  for (let place = 0; place < inner.length;) {
    const end = inner.startsWith('{{', place) ? tagEnd(inner, place) : place + 1
    const piece = inner.slice(place, end)
    if (piece === '|') parts.push('')
    else parts[parts.length - 1] += piece
    place = end
  }
  return parts
}
