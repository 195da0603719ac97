interface VerdictButtonsProps {
  /** Whether the page is shown as a notice now. */
  readonly isNotice: boolean
  /** What the reader said of it before; null when nothing. */
  readonly verdict: boolean | null
  readonly onVerdict: (isNotice: boolean | null) => void
  /** Lets the reader show where the text is; left out where there is none. */
  readonly onPickBody?: () => void
}

/** The reader's correction of the decision, by one click, and the way back. */
export function VerdictButtons({ isNotice, verdict, onVerdict, onPickBody }: VerdictButtonsProps) {
  const pickBody = onPickBody && (
    <button type="button" class="quiet" onClick={onPickBody}>
      正文认错了
    </button>
  )
  if (verdict === isNotice && verdict !== null) {
    return (
      <p class="correction">
        <span>{verdict ? '你说过这是通知。' : '想改回来？'}</span>
        {pickBody}
        <button type="button" class="quiet" onClick={() => onVerdict(null)}>
          撤销
        </button>
      </p>
    )
  }
  return (
    <p class="correction">
      <span>{isNotice ? '读错了？' : '其实是通知？'}</span>
      {pickBody}
      <button type="button" class="quiet" onClick={() => onVerdict(!isNotice)}>
        {isNotice ? '这不是通知' : '这是通知'}
      </button>
    </p>
  )
}
