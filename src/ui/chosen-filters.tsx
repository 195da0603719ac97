import { dimensions, type Dimension, type Found, type NotebookQuery } from '../catalogue/notebook-query.ts'
import { dimensionWords, facetWords } from './notebook-words.ts'

interface ChosenFiltersProps {
  readonly query: NotebookQuery
  readonly found: Found
  readonly onQuery: (change: Partial<NotebookQuery>) => void
}

const anyTime = { since: null, until: null }

/** How many filters are set. */
export function countFilters({ chosen, period }: NotebookQuery): number {
  const values = dimensions.reduce((sum, dimension) => sum + (chosen[dimension]?.length ?? 0), 0)
  return values + Number(period.since !== null || period.until !== null)
}

/** The filters that are set, each to be taken off. */
export function ChosenFilters({ query, found, onQuery }: ChosenFiltersProps) {
  const { chosen, period } = query
  const nameOf = (dimension: Dimension, value: string) =>
    found.facets[dimension].facets.find((facet) => facet.value === value)?.name ?? value
  const without = (dimension: Dimension, value: string) =>
    onQuery({ chosen: { ...chosen, [dimension]: chosen[dimension]?.filter((one) => one !== value) ?? [] } })
  if (countFilters(query) === 0) return null
  return (
    <ul class="chips" aria-label="已选的筛选">
      {dimensions.flatMap((dimension) =>
        (chosen[dimension] ?? []).map((value) => {
          const words = `${dimensionWords[dimension]}：${facetWords(dimension, nameOf(dimension, value))}`
          return (
            <li key={`${dimension} ${value}`}>
              <button type="button" aria-label={`去掉筛选 ${words}`} onClick={() => without(dimension, value)}>
                <span>{words}</span> <span aria-hidden="true">×</span>
              </button>
            </li>
          )
        }),
      )}
      {(period.since !== null || period.until !== null) && (
        <li>
          <button type="button" aria-label="去掉筛选 写于" onClick={() => onQuery({ period: anyTime })}>
            <span>写于</span> <span aria-hidden="true">×</span>
          </button>
        </li>
      )}
      <li>
        <button type="button" class="quiet" onClick={() => onQuery({ chosen: {}, period: anyTime })}>
          全部去掉
        </button>
      </li>
    </ul>
  )
}
