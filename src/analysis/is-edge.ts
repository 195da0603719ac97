import { oneOf } from '../text/one-of.ts'
import { edgesInWords, edgeWords } from './unit-knowledge.ts'

const mayEndEdge = oneOf(
  edgeWords
    .words()
    .map((word) => word.at(-1))
    .join(''),
)

/** Whether a name may begin at a place: after a mark, which ends at `floor`, or after a word such as 由, 依托, 会同. */
export function isEdge(text: string, start: number, floor: number): boolean {
  return (
    start <= floor ||
    (mayEndEdge(text, start - 1) &&
      edgeWords.endingAt(text, start) !== null &&
      edgesInWords.startingAt(text, start - 1) === null)
  )
}
