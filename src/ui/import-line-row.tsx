import type { ImportLine, ImportSide } from '../import/import-summary.ts'
import { momentWords } from '../wording/date-words.ts'

/** The three states that a preview knows, as the reader reads them. */
export const importStateNames = { new: '新增', same: '已有，相同', conflict: '已有，内容不同' } as const

interface ImportLineRowProps {
  readonly line: ImportLine
  readonly side: 'kept' | 'incoming'
  readonly onSide: (side: 'kept' | 'incoming') => void
}

/** One record or setting of a file; beside the kept one, to choose between, where they differ. */
export function ImportLineRow({ line, side, onSide }: ImportLineRowProps) {
  return (
    <li class={line.state}>
      {line.subject !== '' && (
        <p class="import-subject">
          <b class="state">{importStateNames[line.state]}</b>
          <span>{line.subject ?? '收录的通知'}</span>
          {line.notice !== '' && <span class="asides">{line.notice}</span>}
        </p>
      )}
      {line.kept === null || line.state === 'same' ? (
        <p class="side">{sideWords(line.incoming)}</p>
      ) : (
        <div class="sides">
          {(['kept', 'incoming'] as const).map((which) => (
            <label key={which}>
              <input type="radio" name={line.id} checked={side === which} onChange={() => onSide(which)} />
              <SideText which={which} side={line[which]!} />
            </label>
          ))}
        </div>
      )}
    </li>
  )
}

function SideText({ which, side }: { readonly which: 'kept' | 'incoming'; readonly side: ImportSide }) {
  return (
    <span>
      <b>{which === 'kept' ? '本机' : '文件'}</b>{' '}
      {side.updatedAt !== null && <i class="asides">{momentWords(side.updatedAt)}</i>}
      <br />
      {sideWords(side)}
    </span>
  )
}

function sideWords({ words, erased }: ImportSide): string {
  if (erased) return `（已删除）${words}`
  return words === '' ? '（没有写字）' : words
}
