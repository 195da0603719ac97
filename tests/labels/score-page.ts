import type { Analysis, Finding } from '../../src/analysis/analysis.ts'
import type { NoticeLabel, PageLabels } from './label.ts'
import { locating } from './locate.ts'
import { overlap } from './pair.ts'
import { keyOf } from './same-words.ts'
import { scoreQuantities } from './score-quantities.ts'
import { scoreTasks } from './score-tasks.ts'
import { scoreUnits } from './score-units.ts'
import { Counting, type Tally } from './tally.ts'

/** Holds an analysis against a page's labels, layer by layer; `about` is null where the page says nothing of itself. */
export function scorePage(analysis: Analysis, labels: PageLabels, about: NoticeLabel | null): Tally {
  const counting = new Counting()
  const { isNotice } = analysis.notice
  const wanted = about?.isNotice ?? true
  counting.find('notice', { wanted: wanted ? 1 : 0, said: isNotice ? 1 : 0, hit: wanted && isNotice ? 1 : 0 })
  if (wanted) scoreNotice(analysis, labels, about, counting)
  else if (isNotice) noteStrayPaint(analysis, labels, counting)
  return counting.tally()
}

function scoreNotice(analysis: Analysis, labels: PageLabels, about: NoticeLabel | null, counting: Counting): void {
  const at = locating(analysis.text, labels.text)
  scoreQuantities(analysis, labels, at, counting)
  scoreUnits(analysis, labels, at, counting)
  scoreTasks(analysis, labels, counting)
  if (about) scoreFields(analysis, about, counting)
}

/** On a page that is no notice every paint is wrong; it shows as a wrong notice, and bold paint in the traps too. */
function noteStrayPaint(analysis: Analysis, labels: PageLabels, counting: Counting): void {
  const at = locating(analysis.text, labels.text)
  counting.differ(`taken for a notice, ${analysis.findings.length} findings`)
  for (const finding of analysis.findings) {
    if ((finding.kind === 'unit' && finding.role === 'mentioned') || isBackground(finding)) continue
    const place = at.locate(finding)
    const trap = place && labels.traps.find((one) => one.tempts === finding.kind && overlap(place, one) > 0)
    if (trap) counting.trap(finding.text, trap.why)
  }
}

function isBackground(finding: Finding): boolean {
  return finding.kind === 'quantity' && finding.status === 'background'
}

function scoreFields({ notice }: Analysis, about: NoticeLabel, counting: Counting): void {
  const judge = (
    field: 'title' | 'issuer' | 'documentNumber' | 'publishedOn' | 'writtenOn',
    also: readonly string[] = [],
  ) => {
    const said = keyOf(notice[field])
    if (
      !counting.judge(
        field,
        [about[field], ...also].some((one) => keyOf(one) === said),
      )
    )
      counting.differ(`${field}: ${notice[field]} for ${about[field]}`)
  }
  judge('title', about.titleAlso)
  judge('issuer', about.issuerAlso)
  judge('documentNumber')
  judge('publishedOn')
  judge('writtenOn')
}
