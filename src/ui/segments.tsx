export interface Segment<Id extends string> {
  readonly id: Id
  readonly words: string
  readonly count: number
}

interface SegmentsProps<Id extends string> {
  readonly label: string
  readonly name: string
  readonly segments: readonly Segment<Id>[]
  readonly chosen: Id
  readonly onChoose: (id: Id) => void
}

/** One choice of a few, side by side; native radio buttons underneath, so the keyboard works as everywhere. */
export function Segments<Id extends string>({ label, name, segments, chosen, onChoose }: SegmentsProps<Id>) {
  return (
    <fieldset class="segments">
      <legend class="unseen">{label}</legend>
      {segments.map(({ id, words, count }) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>
            {words} <span class="count">{count}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
