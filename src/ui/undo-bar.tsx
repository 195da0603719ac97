import { useLayoutEffect, useRef } from 'preact/hooks'

interface UndoBarProps {
  /** What was done; null while there is nothing to take back. */
  readonly words: string | null
  readonly onUndo: () => void
  readonly onClose: () => void
}

/**
 * Offers to take back what was just done; it stays until it is used or closed, nobody has to hurry. It takes the focus,
 * because the button that was pressed is gone with what it erased.
 */
export function UndoBar({ words, onUndo, onClose }: UndoBarProps) {
  const undo = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => undo.current?.focus(), [words])
  return (
    <output>
      {words !== null && (
        <div class="undo">
          <span>{words}</span>
          <button ref={undo} type="button" class="quiet" onClick={onUndo}>
            撤销
          </button>
          <button type="button" class="quiet" aria-label="关闭提示" onClick={onClose}>
            ×
          </button>
        </div>
      )}
    </output>
  )
}
