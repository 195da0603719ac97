import { dimensions, type Found, type NotebookQuery } from '../catalogue/notebook-query.ts'
import { FacetGroup } from './facet-group.tsx'
import { PeriodChoice } from './period-choice.tsx'

interface FilterPanelProps {
  readonly query: NotebookQuery
  readonly found: Found
  readonly onQuery: (change: Partial<NotebookQuery>) => void
}

/** Everything that the notes can be narrowed down by, with how many there would be. */
export function FilterPanel({ query, found, onQuery }: FilterPanelProps) {
  const { chosen, within } = query
  return (
    <section class="filters" id="filters" aria-label="筛选">
      {dimensions.map((dimension) => (
        <FacetGroup
          key={dimension}
          dimension={dimension}
          list={found.facets[dimension]}
          chosen={chosen[dimension] ?? []}
          within={within[dimension] ?? ''}
          onChoose={(values) => onQuery({ chosen: { ...chosen, [dimension]: values } })}
          onWithin={(words) => onQuery({ within: { ...within, [dimension]: words } })}
        />
      ))}
      <PeriodChoice
        period={query.period}
        starts={query.since}
        counts={found.periods}
        onPeriod={(period) => onQuery({ period })}
      />
    </section>
  )
}
