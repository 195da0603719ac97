import { type SampleLine, sampleLines } from './sample-lines.ts'

function Line({ look, words }: SampleLine) {
  if (look === 'title') return <h2>{words}</h2>
  if (look === 'heading') return <h3>{words}</h3>
  return <p class={look}>{words}</p>
}

/** A notice's plain text set as a page of its own; its words stay as they are. */
export function SampleNotice({ text }: { readonly text: string }) {
  return (
    <article class="sample-notice">
      {sampleLines(text).map((line, at) => (
        <Line key={`${at} ${line.look}`} {...line} />
      ))}
    </article>
  )
}
