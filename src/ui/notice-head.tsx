import type { CataloguedNotice } from '../catalogue/notebook-query.ts'
import { dateWords } from '../wording/date-words.ts'
import { MarkedWords } from './marked-words.tsx'

interface NoticeHeadProps {
  readonly notice: CataloguedNotice
  readonly sought: readonly string[]
}

/** Only addresses that a browser opens as pages become links: whatever else was kept is shown as words. */
export function isPage(address: string): boolean {
  return /^(?:https?|file|chrome-extension|moz-extension):/.test(address)
}

/** The notice above its notes, as it would be cited. */
export function NoticeHead({ notice: { citation, page }, sought }: NoticeHeadProps) {
  const facts = [
    citation.issuer,
    citation.documentNumber,
    citation.publishedOn === null ? null : `${dateWords(citation.publishedOn)}发布`,
  ].filter((fact) => fact !== null)
  const title = <MarkedWords text={citation.title} words={sought} />
  return (
    <header class="notice-head">
      <h2>
        {isPage(page) ? (
          <a href={page} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </h2>
      {facts.length > 0 && <p class="asides">{facts.join(' · ')}</p>}
    </header>
  )
}
