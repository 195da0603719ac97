import type { StorageState } from '../notes/storage-state.ts'

interface StorageNoteProps {
  /** Null until the browser has told. */
  readonly state: StorageState | null
  /** Whether the reader asked already, and the browser did not agree. */
  readonly refused: boolean
  readonly onAsk: () => void
}

const steps = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** A number of bytes as the reader knows it: 12.3 MB. */
export function bytesWords(bytes: number): string {
  const step = bytes < 1024 ? 0 : Math.min(steps.length - 1, Math.floor(Math.log2(bytes) / 10))
  const amount = bytes / 1024 ** step
  return `${amount >= 100 || step === 0 ? Math.round(amount) : amount.toFixed(1)} ${steps[step]}`
}

/** Says where the notes live, how much space they take, and whether the browser promised to leave them alone. */
export function StorageNote({ state, refused, onAsk }: StorageNoteProps) {
  if (state === null) return null
  const { persisted, usage, quota } = state
  return (
    <footer class="storage">
      <p>
        笔记和收录的通知存在这台电脑的这个浏览器里，不上传；卸载扩展或清除浏览器数据会一并删掉，请定期备份。
        {usage !== null && ` 已用 ${bytesWords(usage)}`}
        {usage !== null && quota !== null && `，浏览器最多给 ${bytesWords(quota)}`}
        {usage !== null && '。'}
      </p>
      <p>
        {persisted === true && '浏览器已答应：磁盘空间不足时也不会自行清除。'}
        {persisted === null && '浏览器没有说明会不会自行清除。'}
        {persisted === false && (
          <>
            磁盘空间不足时，浏览器可能自行清除。
            {refused ? (
              '浏览器这次没有答应，可过几天再试。'
            ) : (
              <button type="button" class="quiet" onClick={onAsk}>
                请浏览器不要清除
              </button>
            )}
          </>
        )}
      </p>
    </footer>
  )
}
