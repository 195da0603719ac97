import type { KeptNotice } from '../notes/kept-notice.ts'
import { momentWords } from '../wording/date-words.ts'
import { isPage } from './notice-head.tsx'

interface ReadingHeadProps {
  readonly notice: KeptNotice
  /** Whether it is kept still: it may be taken out while it is being read. */
  readonly kept: boolean
  readonly notebook: string
  readonly onForget: () => void
}

/** What stands above a kept notice: where it is from, since when it is kept, and what can be done with it. */
export function ReadingHead({ notice, kept, notebook, onForget }: ReadingHeadProps) {
  const others = notice.alsoAt.filter(isPage)
  return (
    <>
      <p class="brand">
        <img src="/icon/32.png" width="20" height="20" alt="" />
        收录的通知
      </p>
      <p class="asides">
        {kept ? `${momentWords(notice.createdAt)} 收录` : '已移出收录'}，存在本机，原网页没有了也能看
      </p>
      <nav>
        {isPage(notice.page) && (
          <a href={notice.page} target="_blank" rel="noreferrer">
            原网页
          </a>
        )}
        {others.map((page, at) => (
          <a key={page} href={page} target="_blank" rel="noreferrer">
            另一网页{others.length > 1 ? at + 1 : ''}
          </a>
        ))}
        <a href={notebook}>笔记本</a>
        {kept && (
          <button type="button" class="quiet" onClick={onForget}>
            移出收录
          </button>
        )}
      </nav>
    </>
  )
}
