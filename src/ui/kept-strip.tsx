import type { KeptNotice, NoticeElsewhere } from '../notes/kept-notice.ts'
import { momentWords } from '../wording/date-words.ts'

/** Whether a notice is kept (收录) at this address, or at another one. */
export type Keeping =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly notice: KeptNotice; readonly reading: string }
  | ({ readonly kind: 'elsewhere' } & NoticeElsewhere)

interface KeptStripProps {
  readonly keeping: Keeping
  readonly onKeep: () => void
  readonly onForget: (noticeId: string) => void
  readonly onTake: (noticeId: string) => void
}

/** Says whether the notice is kept, and lets the reader keep it; one at another address is offered with its notes. */
export function KeptStrip({ keeping, onKeep, onForget, onTake }: KeptStripProps) {
  if (keeping.kind === 'none') {
    return (
      <p class="kept-strip">
        <button type="button" class="quiet" title="把正文存在本机，网页不在了也能看" onClick={onKeep}>
          收录这份通知
        </button>
      </p>
    )
  }
  const { notice } = keeping
  if (keeping.kind === 'elsewhere') {
    const has = keeping.notes > 0
    return (
      <div class="kept-strip elsewhere" role="note">
        <p>
          这份通知已在 {hostOf(notice.page)} 收录{has && `，有 ${keeping.notes} 条笔记`}。
        </p>
        <button type="button" onClick={() => onTake(notice.id)}>
          {has ? '把笔记用到这里' : '认作同一份'}
        </button>
      </div>
    )
  }
  return (
    <p class="kept-strip">
      <span>{momentWords(notice.createdAt)}收录</span>
      <a href={keeping.reading} target="_blank" rel="noreferrer">
        打开
      </a>
      <button type="button" class="quiet" title="用网页上现在的正文换下收录的正文" onClick={onKeep}>
        更新正文
      </button>
      <button type="button" class="quiet" title="笔记会留下" onClick={() => onForget(notice.id)}>
        取消收录
      </button>
    </p>
  )
}

function hostOf(page: string): string {
  return (URL.canParse(page) && new URL(page).host) || page
}
