import type { ComponentChildren } from 'preact'
import type { Analysis } from '../analysis/analysis.ts'
import { dateWords } from '../wording/date-words.ts'
import { warningWords } from './warning-words.ts'

interface NoticeHeaderProps {
  readonly analysis: Analysis
  readonly children?: ComponentChildren
}

function factsOf({ notice }: Analysis): string[] {
  return [
    notice.issuer,
    notice.documentNumber,
    notice.writtenOn === null ? null : `${dateWords(notice.writtenOn)}成文`,
    notice.publishedOn === null ? null : `${dateWords(notice.publishedOn)}发布`,
  ].filter((fact) => fact !== null)
}

function countsOf({ findings }: Analysis): string[] {
  const quantities = findings.filter((finding) => finding.kind === 'quantity')
  const status = (wanted: string) => quantities.filter((quantity) => quantity.status === wanted).length
  const counts: (readonly [number, string])[] = [
    [status('target'), '个目标'],
    [status('result'), '项完成'],
    [status('total'), '项累计'],
    [findings.filter(({ kind }) => kind === 'deadline').length, '个期限'],
  ]
  return counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
}

/** The notice as it would be cited, how much was found in it, and what the reader should be careful about. */
export function NoticeHeader({ analysis, children }: NoticeHeaderProps) {
  const facts = factsOf(analysis)
  const counts = countsOf(analysis)
  const warnings = [...new Set(analysis.warnings.map(warningWords))]
  return (
    <header class="notice-header">
      <h1>{analysis.notice.title ?? '没有标题的通知'}</h1>
      {facts.length > 0 && (
        <ul class="facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {counts.length > 0 && (
        <ul class="facts found">
          {counts.map((count) => (
            <li key={count}>{count}</li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <ul class="warnings" aria-label="请留意">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {children}
    </header>
  )
}
