import { useState } from 'preact/hooks'
import type { Answer } from '../messages/calls.ts'
import type { BothWordings } from '../notes/note-conflict.ts'
import { momentWords } from '../wording/date-words.ts'
import { subjectWords } from '../wording/subject-words.ts'

interface ConflictListProps {
  readonly conflicts: readonly BothWordings[]
  /** Ends a conflict with these words. */
  readonly onSettle: (both: BothWordings, body: string) => Promise<Answer<unknown>>
}

interface ConflictProps {
  readonly both: BothWordings
  readonly onSettle: ConflictListProps['onSettle']
}

function Conflict({ both, onSettle }: ConflictProps) {
  const { kept, conflict } = both
  const { other } = conflict
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function settle(body: string) {
    setSaving(true)
    const answer = await onSettle(both, body)
    setSaving(false)
    setProblem(answer.ok ? null : answer.error)
  }
  const sides = [
    { words: '先保存的', body: kept.body, at: kept.updatedAt },
    { words: '后保存的', body: other.body, at: conflict.at },
  ]
  return (
    <li class="conflict">
      <blockquote>{subjectWords(kept)}</blockquote>
      <div class="sides">
        {sides.map(({ words, body, at }) => (
          <section key={words} aria-label={words}>
            <p class="asides">
              {words} <time dateTime={new Date(at).toISOString()}>{momentWords(at)}</time>
            </p>
            <p class="note-body">{body === '' ? '（没有文字）' : body}</p>
            <button type="button" disabled={saving} onClick={() => void settle(body)}>
              用这一份
            </button>
          </section>
        ))}
      </div>
      <button
        type="button"
        class="quiet"
        disabled={saving}
        onClick={() => void settle([kept.body, other.body].filter((part) => part !== '').join('\n'))}
      >
        两份接在一起
      </button>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  )
}

/** Notes that two windows wrote differently and nobody has decided about: both wordings side by side. */
export function ConflictList({ conflicts, onSettle }: ConflictListProps) {
  if (conflicts.length === 0) return null
  return (
    <section class="conflicts" aria-label="两个窗口写得不同的笔记">
      <p>{`有 ${conflicts.length} 条笔记在两个窗口里写得不同。两份文字都在，请选一份，或接在一起。`}</p>
      <ul>
        {conflicts.map((both) => (
          <Conflict key={both.conflict.id} both={both} onSettle={onSettle} />
        ))}
      </ul>
    </section>
  )
}
