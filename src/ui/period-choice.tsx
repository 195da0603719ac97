import type { Period } from '../catalogue/notebook-query.ts'

/** A period that begins so many days ago, at midnight. */
interface NamedPeriod {
  readonly words: string
  readonly days: number
}

const named: readonly NamedPeriod[] = [
  { words: '今天', days: 0 },
  { words: '近 7 天', days: 6 },
  { words: '近 30 天', days: 29 },
  { words: '近一年', days: 364 },
]

/** Midnight so many days ago on the reader's clock, in milliseconds. */
function midnight(daysAgo: number, now: number): number {
  const day = new Date(now)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysAgo).getTime()
}

/** When the named periods begin, for counting. */
export function periodStarts(now: number = Date.now()): readonly number[] {
  return named.map(({ days }) => midnight(days, now))
}

function dayOf(moment: number | null): string {
  if (moment === null) return ''
  const day = new Date(moment)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** Midnight at the start of a day as a date field gives it, some days later if wanted; null when there is none. */
function momentOf(day: string, later = 0): number | null {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return null
  return new Date(year, month - 1, date + later).getTime()
}

interface PeriodChoiceProps {
  readonly period: Period
  readonly starts: readonly number[]
  readonly counts: readonly number[]
  readonly onPeriod: (period: Period) => void
}

/** When notes were written: a named period, or from one day to another. */
export function PeriodChoice({ period, starts, counts, onPeriod }: PeriodChoiceProps) {
  const anyTime = period.since === null && period.until === null
  const options = [
    { words: '不限', since: null, count: null },
    ...named.map(({ words }, at) => ({ words, since: starts[at] ?? null, count: counts[at] ?? 0 })),
  ]
  const dayBefore = period.until === null ? null : period.until - 1
  return (
    <fieldset class="facet">
      <legend>写于</legend>
      <ul>
        {options.map(({ words, since, count }) => (
          <li key={words}>
            <label>
              <input
                type="radio"
                name="period"
                checked={since === null ? anyTime : period.until === null && period.since === since}
                onChange={() => onPeriod({ since, until: null })}
              />
              <span class="facet-name">{words}</span>
              {count !== null && <span class="count">{count.toLocaleString('zh-CN')}</span>}
            </label>
          </li>
        ))}
      </ul>
      <div class="days">
        <label>
          <span>从</span>
          <input
            type="date"
            value={dayOf(period.since)}
            onChange={(event) => onPeriod({ ...period, since: momentOf(event.currentTarget.value) })}
          />
        </label>
        <label>
          <span>到</span>
          <input
            type="date"
            value={dayOf(dayBefore)}
            onChange={(event) => onPeriod({ ...period, until: momentOf(event.currentTarget.value, 1) })}
          />
        </label>
      </div>
    </fieldset>
  )
}
