interface VerdictButtonsProps {
  /** Whether the page is shown as a notice now. */
  readonly isNotice: boolean
  /** What the reader said of it, and of all pages of its column; null when nothing. */
  readonly verdict: { readonly page: boolean | null; readonly column: boolean | null }
  /** Host and path of the column, with * at its end; null where the page's address tells none. */
  readonly column: string | null
  readonly onVerdict: (isNotice: boolean | null) => void
  readonly onColumn: (isNotice: boolean | null) => void
  /** Lets the reader show where the text is; left out where there is none. */
  readonly onPickBody?: () => void
}

/** The reader's correction of the decision, by one click, and the way back; by one more, that of the whole column. */
export function VerdictButtons({ isNotice, verdict, column, onVerdict, onColumn, onPickBody }: VerdictButtonsProps) {
  const pickBody = onPickBody && (
    <button type="button" class="quiet" onClick={onPickBody}>
      正文认错了
    </button>
  )
  const correct = (
    <button type="button" class="quiet" onClick={() => onVerdict(!isNotice)}>
      {isNotice ? '这不是通知' : '这是通知'}
    </button>
  )
  if (verdict.page === isNotice) {
    return (
      <>
        <p class="correction">
          <span>{isNotice ? '你说过这是通知。' : '想改回来？'}</span>
          {pickBody}
          <button type="button" class="quiet" onClick={() => onVerdict(null)}>
            撤销
          </button>
        </p>
        {column !== null && verdict.column !== isNotice && (
          <p class="correction">
            <span>
              同一栏目的其他页面呢？<small>{pathWords(column)}</small>
            </span>
            <button type="button" class="quiet" onClick={() => onColumn(isNotice)}>
              {allWords(isNotice)}
            </button>
          </p>
        )}
      </>
    )
  }
  if (verdict.page === null && verdict.column === isNotice) {
    return (
      <p class="correction">
        <span>
          你说过{allWords(isNotice)}。<small>{pathWords(column ?? '')}</small>
        </span>
        {pickBody}
        {correct}
        <button type="button" class="quiet" aria-label="撤销对本栏目的更正" onClick={() => onColumn(null)}>
          撤销
        </button>
      </p>
    )
  }
  return (
    <p class="correction">
      <span>{isNotice ? '读错了？' : '其实是通知？'}</span>
      {pickBody}
      {correct}
    </p>
  )
}

function allWords(isNotice: boolean): string {
  return isNotice ? '本栏目都是通知' : '本栏目都不是通知'
}

function pathWords(column: string): string {
  return column.slice(column.indexOf('/')).replace(/\*$/u, '')
}
