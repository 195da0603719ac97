import type { Analysis } from '../analysis/analysis.ts'
import { joinParts, longestList, mostEntries, partFrom, type AnalysisPart } from './analysis-part.ts'
import type { Answer, NotePlace, PageView } from './calls.ts'

/** How often it is begun anew where the page is analysed again meanwhile. */
const mostBegun = 3

/** A view as it is sent: of a long analysis the first entries, and what the others are asked for by. */
export interface SentView extends PageView {
  readonly more?: { readonly turn: number; readonly entries: number }
}

/** Which analysis, and from which entry on. */
export interface PartWish {
  readonly turn: number
  readonly from: number
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
      const entries = longestList(analysis)
      return entries <= mostEntries
        ? view
        : { ...view, analysis: { ...analysis, ...partFrom(analysis, 0) }, more: { turn, entries } }
    },
    /** Null where the page was analysed anew since the first part was sent. */
    part: (wish: PartWish): AnalysisPart | null =>
      sent === null || wish.turn !== turn ? null : partFrom(sent, Number(wish.from)),
  }
}

/** Some of the notes in view, in one message. */
export function notesFrom(notes: readonly NotePlace[], from: number): readonly NotePlace[] {
  return notes.slice(from, from + mostEntries)
}

/** Asks for all notes in view, as many at a time as go in one message. */
export async function askNotes(
  part: (from: number) => Promise<Answer<readonly NotePlace[]>>,
): Promise<Answer<readonly NotePlace[]>> {
  const notes: NotePlace[] = []
  for (;;) {
    const next = await part(notes.length)
    if (!next.ok) return next
    notes.push(...next.value)
    if (next.value.length < mostEntries) return { ok: true, value: notes }
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
    for (let from = mostEntries; from < more.entries; from += mostEntries) {
      const next = await part({ turn: more.turn, from })
      if (!next.ok) return next
      if (next.value === null) break
      parts.push(next.value)
    }
    if (parts.length * mostEntries >= more.entries) {
      return { ok: true, value: { ...view, analysis: { ...view.analysis, ...joinParts(parts) } } }
    }
    if (begun === mostBegun) return { ok: false, error: '这个页面一直在变，暂时读不出来。' }
    answer = await first()
  }
  return answer
}
