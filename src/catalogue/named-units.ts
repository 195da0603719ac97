import { searchable } from '../text/search-words.ts'

/** Known names of bodies (责任单位), to be found in quoted words. Names can be learnt at any time. */
export class NamedUnits {
  /** By the first two characters; the longest name first. */
  private readonly byHead = new Map<string, { readonly words: string; readonly name: string }[]>()

  /** Learns a name; one of a single character is none. */
  add(name: string): void {
    const words = searchable(name).trim()
    if (words.length < 2) return
    const head = words.slice(0, 2)
    const known = this.byHead.get(head) ?? []
    if (known.some((one) => one.words === words)) return
    known.push({ words, name: name.trim() })
    this.byHead.set(
      head,
      known.sort((a, b) => b.words.length - a.words.length),
    )
  }

  /** The names in a text as it is searched in, each once; a name within a longer one is not meant. */
  in(text: string): readonly string[] {
    const names = new Set<string>()
    for (let at = 0; at + 1 < text.length;) {
      const found = this.byHead.get(text.slice(at, at + 2))?.find(({ words }) => text.startsWith(words, at))
      if (found !== undefined) names.add(found.name)
      at += found?.words.length ?? 1
    }
    return [...names]
  }
}
