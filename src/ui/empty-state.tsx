import type { ComponentChildren } from 'preact'

interface EmptyStateProps {
  readonly title: string
  readonly sentence: string
  /** Where the page has no other heading. */
  readonly heading?: boolean
  /** What the reader can do about it. */
  readonly children?: ComponentChildren
}

/** Says plainly why there is nothing to show, and what to do. */
export function EmptyState({ title, sentence, heading = false, children }: EmptyStateProps) {
  return (
    <div class="empty">
      {heading ? <h1 class="empty-title">{title}</h1> : <p class="empty-title">{title}</p>}
      <p>{sentence}</p>
      {children}
    </div>
  )
}
