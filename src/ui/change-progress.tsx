interface ChangeProgressProps {
  /** How many notes are written; null while nothing is. */
  readonly running: { readonly done: number; readonly total: number } | null
  readonly onCancel: () => void
}

/** How far a change of many notes is, with a way to call it off; shows itself only when it takes longer than a moment. */
export function ChangeProgress({ running, onCancel }: ChangeProgressProps) {
  if (running === null) return null
  const { done, total } = running
  const [written, all] = [done, total].map((count) => count.toLocaleString('zh-CN'))
  const words = done < total ? `正在改动笔记：${written} / ${all} 条` : `正在把 ${all} 条改动存盘`
  return (
    <output class="export-progress">
      <span>{words}</span>
      <progress aria-label={words} max={total} {...(done < total ? { value: done } : {})} />
      {done < total && (
        <button type="button" onClick={onCancel}>
          取消
        </button>
      )}
    </output>
  )
}
