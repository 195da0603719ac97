import { wordSpans } from '../text/search-words.ts'

interface MarkedWordsProps {
  readonly text: string
  /** What is sought, as `soughtWords` gives it. */
  readonly words: readonly string[]
}

/** A text in which the words that the reader seeks are marked. */
export function MarkedWords({ text, words }: MarkedWordsProps) {
  const spans = wordSpans(text, words)
  if (spans.length === 0) return <>{text}</>
  return (
    <>
      {spans.map(({ start, end }, at) => (
        <>
          {text.slice(spans[at - 1]?.end ?? 0, start)}
          <mark class="sought">{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(spans.at(-1)!.end)}
    </>
  )
}
