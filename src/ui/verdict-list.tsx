import { verdictWords } from '../wording/verdict-words.ts'

/** What the reader said of one page, or of a column. */
export interface VerdictLine {
  readonly place: string
  readonly isNotice: boolean
}

interface VerdictListProps {
  readonly verdicts: readonly VerdictLine[]
  readonly onForget: (place: string) => void
}

/** The pages and columns on which the reader corrected us, newest first; each can be taken back. */
export function VerdictList({ verdicts, onForget }: VerdictListProps) {
  return (
    <section class="sheet">
      <h2>更正过的页面和栏目</h2>
      {verdicts.length === 0 ? (
        <p class="asides">
          没有更正过的页面。读错了的时候，请在页面上点公告镜图标，选“这不是通知”或“这是通知”；一栏都这样的，再点一下“本栏目都不是通知”。
        </p>
      ) : (
        <ul class="rows">
          {verdicts.toReversed().map(({ place, isNotice }) => (
            <li key={place}>
              <span class="place">
                {place} <small>{verdictWords({ place, isNotice })}</small>
              </span>
              <button type="button" aria-label={`撤销对 ${place} 的更正`} onClick={() => onForget(place)}>
                撤销
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
