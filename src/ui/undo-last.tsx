import type { Step } from '../notes/step.ts'
import { stepWords } from '../wording/step-words.ts'

interface UndoLastProps {
  readonly step: Step
  readonly onUndo: () => void
}

/** Offers to take the last step back, whenever it was done. */
export function UndoLast({ step, onUndo }: UndoLastProps) {
  return (
    <p class="undo-last">
      <button type="button" class="quiet" onClick={onUndo}>
        撤销：{stepWords(step)}
      </button>
    </p>
  )
}
