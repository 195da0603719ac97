import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { KeptNotice } from '../notes/kept-notice.ts'
import { searchable, soughtWords } from '../text/search-words.ts'
import { dateWords, momentWords } from '../wording/date-words.ts'
import { EmptyState } from './empty-state.tsx'
import { MarkedWords } from './marked-words.tsx'
import { isPage } from './notice-head.tsx'
import { useVirtualRows } from './use-virtual-rows.ts'

interface NoticeShelfProps {
  /** The kept notices, the one that was kept last first; null until they are read. */
  readonly notices: readonly KeptNotice[] | null
  /** Where a notice's kept text is read. */
  readonly addressOf: (notice: KeptNotice) => string
  readonly onNotes: (notice: KeptNotice) => void
  readonly onForget: (notice: KeptNotice) => void
}

const rowHeight = () => 124
const ownIndex = (index: number) => index

function factsOf({ citation }: KeptNotice): string {
  const facts = [
    citation.issuer,
    citation.documentNumber,
    citation.writtenOn === null ? null : `${dateWords(citation.writtenOn)}成文`,
    citation.publishedOn === null ? null : `${dateWords(citation.publishedOn)}发布`,
  ]
  return facts.filter((fact) => fact !== null).join(' · ')
}

function wordsIn(notice: KeptNotice): string {
  const { title, documentNumber, issuer } = notice.citation
  return searchable([title, documentNumber ?? '', issuer ?? '', notice.page].join('\n'))
}

interface RowProps extends Omit<NoticeShelfProps, 'notices'> {
  readonly notice: KeptNotice
  readonly sought: readonly string[]
}

function Row({ notice, sought, addressOf, onNotes, onForget }: RowProps) {
  const { page, citation, createdAt } = notice
  return (
    <article class="kept">
      <h2>
        <a href={addressOf(notice)}>
          <MarkedWords text={citation.title || '没有标题的通知'} words={sought} />
        </a>
      </h2>
      <p class="asides">{factsOf(notice)}</p>
      <p class="asides address">
        <MarkedWords text={page} words={sought} />
      </p>
      <footer>
        <span class="asides">{momentWords(createdAt)} 收录</span>
        <span class="buttons">
          <button type="button" class="quiet" onClick={() => onNotes(notice)}>
            看笔记
          </button>
          {isPage(page) && (
            <a href={page} target="_blank" rel="noreferrer">
              原网页
            </a>
          )}
          <button type="button" class="quiet" onClick={() => onForget(notice)}>
            移出收录
          </button>
        </span>
      </footer>
    </article>
  )
}

/** The notices that the reader keeps (收录), to be read without their pages. */
export function NoticeShelf({ notices, ...doing }: NoticeShelfProps) {
  const [words, setWords] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const sought = useMemo(() => soughtWords(words), [words])
  const found = useMemo(
    () => (notices ?? []).filter((notice) => sought.every((word) => wordsIn(notice).includes(word))),
    [notices, sought],
  )
  useLayoutEffect(() => setTop(Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)))
  const virtualizer = useVirtualRows({
    count: found.length,
    estimate: rowHeight,
    keyOf: ownIndex,
    top,
    covered: [0, 0],
    pinned: null,
  })
  if (notices === null) return null
  if (notices.length === 0) {
    return (
      <EmptyState
        title="还没有收录通知"
        sentence="在一份通知上点“收录”，或写下第一条笔记，它的全文就留在这里；原网页没有了也能看。"
      />
    )
  }
  return (
    <section class="shelf" aria-label="收录的通知">
      <input
        type="search"
        aria-label="在收录的通知里找"
        placeholder="标题、文号、发文机关或网址"
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <output class="found-count">{`${sought.length > 0 ? '找到' : '共'} ${found.length.toLocaleString('zh-CN')} 份`}</output>
      {found.length === 0 && <EmptyState title="没有找到" sentence={`收录的通知里没有“${words}”。`} />}
      <ul ref={list} class="note-rows" style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={found.length}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <Row notice={found[index]!} sought={sought} {...doing} />
          </li>
        ))}
      </ul>
    </section>
  )
}
