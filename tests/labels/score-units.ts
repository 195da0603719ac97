import type { Analysis, Role, Unit } from '../../src/analysis/analysis.ts'
import type { Span } from '../../src/text/span.ts'
import type { PageLabels, UnitLabel } from './label.ts'
import type { Locating } from './locate.ts'
import { overlap, pair, sameSpan } from './pair.ts'
import type { Counting } from './tally.ts'

interface Said {
  readonly unit: Unit
  readonly place: Span
}

/** How a paint and a label are held against each other: by the same span, or by any overlap. */
type Weigh = (said: Span, label: Span) => number

const exactly: Weigh = (said, label) => (sameSpan(said, label) ? 1 : 0)
const LISTED: readonly Role[] = ['lead', 'responsible', 'assisting', 'issuer', 'addressee']

/** Counts units with a part in the notice (listed: lead, responsible, assisting, issuer, addressee) and all others. */
export function scoreUnits(analysis: Analysis, labels: PageLabels, at: Locating, counting: Counting): void {
  const units = analysis.findings.filter((one) => one.kind === 'unit')
  const said = units.flatMap((unit) => {
    const place = at.locate(unit)
    return place ? [{ unit, place }] : []
  })
  const firm = labels.units.filter((one) => !one.optional)
  const page: Judging = {
    labels,
    listed: firm.filter((one) => LISTED.includes(one.role)),
    others: firm.filter((one) => one.role === 'mentioned'),
    soft: labels.units.filter((one) => one.optional),
    saidListed: said.filter((one) => LISTED.includes(one.unit.role)),
    saidOthers: said.filter((one) => !LISTED.includes(one.unit.role)),
    lost: units.filter((one) => LISTED.includes(one.role)).length - said.filter(isListed).length,
  }
  scoreListed(page, 'listed unit, exact', exactly, counting)
  scoreOthers(page, 'other unit, exact', exactly, counting)
  noteListed(page, scoreListed(page, 'listed unit', overlap, counting), counting)
  noteOthers(page, scoreOthers(page, 'other unit', overlap, counting), counting)
}

interface Judging {
  readonly labels: PageLabels
  readonly listed: readonly UnitLabel[]
  readonly others: readonly UnitLabel[]
  readonly soft: readonly UnitLabel[]
  readonly saidListed: readonly Said[]
  readonly saidOthers: readonly Said[]
  /** Listed units whose words are not on the page. */
  readonly lost: number
}

function isListed({ unit }: Said): boolean {
  return LISTED.includes(unit.role)
}

/** A paint over an optional label only is neither hit nor miss. */
function isSoft({ place }: Said, { soft, listed, others }: Judging): boolean {
  return soft.some((one) => overlap(place, one) > 0) && ![...listed, ...others].some((one) => overlap(place, one) > 0)
}

function isAlso({ unit, place }: Said, label: UnitLabel): boolean {
  return overlap(place, label) > 0 && label.roleAlso.includes(unit.role)
}

function scoreListed(page: Judging, name: 'listed unit' | 'listed unit, exact', weigh: Weigh, counting: Counting) {
  const { pairs, unpaired, missed } = pair(page.saidListed, page.listed, (one, label) => weigh(one.place, label))
  const wrong = unpaired.filter((one) => !isSoft(one, page) && !page.others.some((label) => isAlso(one, label)))
  const said = pairs.length + wrong.length + page.lost
  counting.find(name, { wanted: page.listed.length, said, hit: pairs.length })
  return { pairs, wrong, missed }
}

/** A unit that may also have a part (roleAlso) is recalled by a listed paint. */
function scoreOthers(page: Judging, name: 'other unit' | 'other unit, exact', weigh: Weigh, counting: Counting) {
  const { pairs, unpaired, missed } = pair(page.saidOthers, page.others, (one, label) => weigh(one.place, label))
  const also = page.others.filter((label) => page.saidListed.some((one) => isAlso(one, label)))
  const wrong = unpaired.filter(
    (one) => !isSoft(one, page) && !page.listed.some((label) => overlap(one.place, label) > 0),
  )
  const recalled = new Set([...pairs.map(([, label]) => label), ...also])
  counting.find(name, {
    wanted: page.others.length,
    said: pairs.length + wrong.length,
    hit: pairs.length,
    recalled: recalled.size,
  })
  return { wrong, missed: missed.filter((label) => !recalled.has(label)) }
}

function noteListed(page: Judging, { pairs, wrong, missed }: ReturnType<typeof scoreListed>, counting: Counting): void {
  const words = wordsOn(page.labels)
  for (const [{ unit, place }, label] of pairs) {
    const right = unit.role === label.role || label.roleAlso.includes(unit.role)
    if (!counting.judge('role', right)) counting.differ(`~ ${words(label)}: ${unit.role} for ${label.role}`)
    counting.judge('collective', unit.collective === label.collective)
    if (!sameSpan(place, label)) counting.differ(`~ ${words(label)}: span ${words(place)}`)
  }
  for (const { unit, place } of wrong) {
    counting.differ(`+ ${words(place)} (${unit.role})`)
    noteTrap(place, page.labels, counting)
  }
  for (const label of missed) counting.differ(`- ${words(label)} (${label.role})`)
}

function noteOthers(page: Judging, { wrong, missed }: ReturnType<typeof scoreOthers>, counting: Counting): void {
  const words = wordsOn(page.labels)
  for (const { place } of wrong) {
    counting.differ(`+ ${words(place)} (mentioned)`)
    noteTrap(place, page.labels, counting)
  }
  for (const label of missed) counting.differ(`- ${words(label)} (mentioned)`)
}

function noteTrap(place: Span, labels: PageLabels, counting: Counting): void {
  const trap = labels.traps.find((trap) => trap.tempts === 'unit' && overlap(place, trap) > 0)
  if (trap) counting.trap(wordsOn(labels)(place), trap.why)
}

function wordsOn({ text }: PageLabels): (span: Span) => string {
  return ({ start, end }) => text.slice(start, end)
}
