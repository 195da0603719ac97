import type { ComponentChildren } from 'preact'

interface LineProps {
  readonly class?: string
  /** The mark that the line leads to; null when nothing is marked in the page. */
  readonly mark: string | null
  readonly lit: boolean
  readonly onShow: (mark: string) => void
  readonly children: ComponentChildren
}

/** One line of the panel; a button where it leads to a mark in the page. */
export function Line({ class: look = '', mark, lit, onShow, children }: LineProps) {
  if (mark === null) return <p class={`line ${look}`}>{children}</p>
  return (
    <button type="button" class={`line ${look}`} data-row aria-current={lit} onClick={() => onShow(mark)}>
      {children}
    </button>
  )
}
