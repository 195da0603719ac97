import { useState } from 'preact/hooks'
import { type Dimension, type Facet, type FacetList, noteStates } from '../catalogue/notebook-query.ts'
import { noteColors } from '../notes/note.ts'
import { dimensionWords, facetWords } from './notebook-words.ts'

interface FacetGroupProps {
  readonly dimension: Dimension
  readonly list: FacetList
  readonly chosen: readonly string[]
  /** The words that the listed values are narrowed down to. */
  readonly within: string
  readonly onChoose: (chosen: readonly string[]) => void
  readonly onWithin: (words: string) => void
}

const fewest = 6
/** Values that always stand in one order; all others stand by how many notes have them. */
const orders: Readonly<Partial<Record<Dimension, readonly string[]>>> = { state: noteStates, color: noteColors }

function inOrder(facets: readonly Facet[], order: readonly string[]): readonly Facet[] {
  return facets.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
}

/** The values of one dimension with their counts, to be chosen; long lists show their beginning and can be searched. */
export function FacetGroup({ dimension, list, chosen, within, onChoose, onWithin }: FacetGroupProps) {
  const [whole, setWhole] = useState(false)
  const name = dimensionWords[dimension]
  const isLong = list.total > fewest || within !== ''
  const facets = orders[dimension] === undefined ? list.facets : inOrder(list.facets, orders[dimension])
  const listed = whole || within !== '' ? facets : facets.slice(0, Math.max(fewest, chosen.length))
  if (list.facets.length === 0 && within === '') return null
  return (
    <fieldset class="facet">
      <legend>{name}</legend>
      {isLong && whole && (
        <input
          type="search"
          aria-label={`在${name}里找`}
          placeholder={`在${name}里找`}
          value={within}
          onInput={(event) => onWithin(event.currentTarget.value)}
        />
      )}
      <ul class={whole ? 'whole' : ''}>
        {listed.map(({ value, name: said, count }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) =>
                  onChoose(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
                }
              />
              {dimension === 'color' && <span class={`swatch swatch-${value}`} aria-hidden="true" />}
              <span class="facet-name">{facetWords(dimension, said)}</span>
              <span class="count">{count.toLocaleString('zh-CN')}</span>
            </label>
          </li>
        ))}
      </ul>
      {list.facets.length === 0 && <p class="asides">没有这样的{name}</p>}
      {whole && list.total > list.facets.length && (
        <p class="asides">只列出最多的 {list.facets.length} 个，其余请在上面找。</p>
      )}
      {isLong && (
        <button
          type="button"
          class="quiet"
          aria-expanded={whole}
          onClick={() => {
            setWhole(!whole)
            if (whole) onWithin('')
          }}
        >
          {whole ? '收起' : `全部 ${list.total.toLocaleString('zh-CN')} 个`}
        </button>
      )}
    </fieldset>
  )
}
