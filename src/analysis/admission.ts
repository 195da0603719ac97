import type { Span } from '../text/span.ts'

/** What admits, in a report, that not all is well. */
const ADMITS =
  /清醒(?:地)?(?:认识|看)到|(?:更要|更需|保持)清醒|(?:还|仍|仍然)(?:存在|有|面临)(?:着)?(?:一些|不少|许多|诸多|较多)(?:困难|问题|短板|不足|挑战|差距|薄弱环节)/
/** Where such words may stand, counted from the beginning of the line. */
const BEGINNING = 300
const TURNS = /[。；;](?=对此|对这些|针对|为此|下一步|我们将|我们要|今后|今年)/

/** 我们也清醒认识到，…: where a line of a report tells what is amiss, up to where it says what is done about it; null elsewhere. */
export function admissionIn(text: string, line: Span): Span | null {
  const words = text.slice(line.start, line.end)
  const at = ADMITS.exec(words.slice(0, BEGINNING))?.index ?? -1
  if (at < 0) return null
  const sentence = words.lastIndexOf('。', at) + 1
  const turn = words.slice(at).search(TURNS)
  return { start: line.start + sentence, end: turn < 0 ? line.end : line.start + at + turn + 1 }
}
