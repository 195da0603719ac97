import { plainWordFinder, type WordFinder } from '../text/word-finder.ts'
import { otherPlaces, shortenedPlaces } from './place-names.ts'
import { shortPlace } from './short-place.ts'

const LEVELS = /[省市县区州旗盟]|自治区|自治州|自治县|新区|地区/
/** Names of provinces and prefectures, full and short. */
const national = plainWordFinder([...shortenedPlaces, ...shortenedPlaces.map(shortPlace), ...otherPlaces])

/** Finds place names at a position: the nation's from the seeds, and those that this notice's own issuer and title taught. */
export interface Places {
  readonly finder: Pick<WordFinder<string>, 'startingAt' | 'endingAt'>
  /** The notice's own places, outermost first: 武汉市, 武昌区. */
  readonly own: readonly string[]
}

/** Learns the places that an issuer's name or a title begins with (武汉市武昌区人民政府 → 武汉市, 武昌区). */
export function placesOf(issuer: string | null, title: string | null): Places {
  const subject = /^关于(.*)/.exec(title ?? '')?.[1] ?? title ?? ''
  const own = [...new Set([...chainOf(issuer ?? ''), ...chainOf(subject)])]
  const words = own.flatMap((one) => [one, shortPlace(one)]).filter((one) => one.length >= 2)
  const local = plainWordFinder(words)
  return {
    own,
    finder: {
      startingAt: (text, start, ceiling) =>
        longer(local.startingAt(text, start, ceiling), national.startingAt(text, start, ceiling)),
      endingAt: (text, end, floor) => longer(local.endingAt(text, end, floor), national.endingAt(text, end, floor)),
    },
  }
}

/** Whether words are the name of a province or a prefecture, full or short. */
export function isPlaceName(words: string): boolean {
  return national.startingAt(words, 0)?.word === words
}

function longer<T extends { word: string }>(a: T | null, b: T | null): T | null {
  if (!a || !b) return a ?? b
  return a.word.length >= b.word.length ? a : b
}

function chainOf(name: string): string[] {
  const chain: string[] = []
  let rest = name
  for (;;) {
    const found = /^[\u4e00-\u9fff]{1,11}?(?:自治[区州县旗]|新区|地区|州(?![市县区])|[省市县区旗盟镇乡])/.exec(rest)
    if (!found || found[0].length < 2 || /关于|印发|的/.test(found[0])) return chain
    chain.push(found[0])
    rest = rest.slice(found[0].length)
  }
}

/** The notice's own place at a level word: 区 → 武昌区; null where it has none. */
export function placeAtLevel(places: Places, level: string): string | null {
  return places.own.findLast((one) => one.endsWith(level) && LEVELS.test(level)) ?? null
}
