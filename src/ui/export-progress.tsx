/** A file that is being written, as far as it is; `total` 0 while that is not known. */
export interface RunningExport {
  /** What is written, such as `Excel`. */
  readonly name: string
  readonly done: number
  readonly total: number
}

interface ExportProgressProps {
  /** Null: nothing is being written. */
  readonly running: RunningExport | null
  readonly onCancel: () => void
}

/** How far an export is, with a way to end it; shows itself only when the file takes longer than a moment. */
export function ExportProgress({ running, onCancel }: ExportProgressProps) {
  if (running === null) return null
  const { name, done, total } = running
  const words = total === 0 ? `正在准备 ${name}` : `正在导出 ${name}：${done} / ${total} 条`
  return (
    <output class="export-progress">
      <span>{words}</span>
      <progress aria-label={words} max={total || 1} {...(total === 0 ? {} : { value: done })} />
      <button type="button" onClick={onCancel}>
        取消
      </button>
    </output>
  )
}
