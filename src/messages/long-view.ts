import type { Analysis } from '../analysis/analysis.ts'
import type { Answer, PageView } from './calls.ts'

/** So many entries of each list of an analysis go in one message: to write a long one would hold up the page. */
const most = 500

/** How often it is begun anew where the page is analysed again meanwhile. */
const mostBegun = 3

const lists = ['findings', 'tasks', 'outline', 'warnings'] as const

/** Some entries of each list of an analysis. */
export type AnalysisPart = Pick<Analysis, (typeof lists)[number]>

/** A view as it is sent: of a long analysis the first entries, and what the others are asked for by. */
export interface SentView extends PageView {
  readonly more?: { readonly turn: number; readonly entries: number }
}

/** Which analysis, and from which entry on. */
export interface PartWish {
  readonly turn: number
  readonly from: number
}

function partFrom(analysis: AnalysisPart, from: number): AnalysisPart {
  const { findings, tasks, outline, warnings } = analysis
  const end = from + most
  return {
    findings: findings.slice(from, end),
    tasks: tasks.slice(from, end),
    outline: outline.slice(from, end),
    warnings: warnings.slice(from, end),
  }
}

/** Sends views in parts: each part is one message, which takes the page a few milliseconds, however long its text is. */
export function sendInParts() {
  let sent: Analysis | null = null
  let turn = 0
  return {
    first: (view: PageView): SentView => {
      if (view.analysis !== sent) turn += 1
      sent = view.analysis
      const { analysis } = view
      if (analysis === null) return view
      const entries = Math.max(...lists.map((list) => analysis[list].length))
      return entries <= most
        ? view
        : { ...view, analysis: { ...analysis, ...partFrom(analysis, 0) }, more: { turn, entries } }
    },
    /** Null where the page was analysed anew since the first part was sent. */
    part: (wish: PartWish): AnalysisPart | null =>
      sent === null || wish.turn !== turn ? null : partFrom(sent, Number(wish.from)),
  }
}

/** Asks for a view and all its parts, until they belong together. */
export async function askInParts(
  first: () => Promise<Answer<SentView>>,
  part: (wish: PartWish) => Promise<Answer<AnalysisPart | null>>,
): Promise<Answer<PageView>> {
  let answer = await first()
  for (let begun = 1; answer.ok; begun++) {
    const { more, ...view } = answer.value
    if (more === undefined || view.analysis === null) return answer
    const parts: AnalysisPart[] = [view.analysis]
    for (let from = most; from < more.entries; from += most) {
      const next = await part({ turn: more.turn, from })
      if (!next.ok) return next
      if (next.value === null) break
      parts.push(next.value)
    }
    if (parts.length * most >= more.entries) {
      const joined: AnalysisPart = {
        findings: parts.flatMap(({ findings }) => findings),
        tasks: parts.flatMap(({ tasks }) => tasks),
        outline: parts.flatMap(({ outline }) => outline),
        warnings: parts.flatMap(({ warnings }) => warnings),
      }
      return { ok: true, value: { ...view, analysis: { ...view.analysis, ...joined } } }
    }
    if (begun === mostBegun) return { ok: false, error: '这个页面一直在变，暂时读不出来。' }
    answer = await first()
  }
  return answer
}
