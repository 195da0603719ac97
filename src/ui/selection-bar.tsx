import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { noteColors, type NoteColor } from '../notes/note.ts'
import { colorWords } from '../wording/look-words.ts'

interface SelectionBarProps {
  readonly count: number
  /** How many of them are not among those that were found: they stand nowhere on the page. */
  readonly hidden: number
  /** How many notes were found: all of them can be chosen. */
  readonly total: number
  /** Tags that there are, most notes first. */
  readonly tags: readonly string[]
  readonly busy: boolean
  readonly onAll: () => void
  readonly onNone: () => void
  readonly onTag: (change: { readonly add?: readonly string[]; readonly remove?: readonly string[] }) => void
  readonly onColor: (color: NoteColor) => void
  readonly onErase: () => void
  /** Ways to write the chosen notes to a file. */
  readonly children?: ComponentChildren
}

/** What can be done with the chosen notes at once. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, hidden, total, tags, busy } = props
  const [tag, setTag] = useState('')
  const given = tag.trim()
  const use = (change: Parameters<SelectionBarProps['onTag']>[0]) => {
    props.onTag(change)
    setTag('')
  }
  const said = `已选 ${count.toLocaleString('zh-CN')} 条`
  return (
    <section class="selection" aria-label={said}>
      <p class="selection-count">
        <strong>{said}</strong>
        {hidden > 0 && <span class="hidden-count">其中 {hidden.toLocaleString('zh-CN')} 条不在现在的列表里</span>}
        {count - hidden < total && (
          <button type="button" class="quiet" onClick={props.onAll}>
            选中全部 {total.toLocaleString('zh-CN')} 条
          </button>
        )}
        <button type="button" class="quiet" onClick={props.onNone}>
          取消选择
        </button>
      </p>
      <form
        class="buttons"
        onSubmit={(event) => {
          event.preventDefault()
          if (given !== '') use({ add: [given] })
        }}
      >
        <input
          type="text"
          list="known-tags"
          aria-label="标签"
          placeholder="标签"
          maxLength={40}
          value={tag}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
        <datalist id="known-tags">
          {tags.map((known) => (
            <option key={known}>{known}</option>
          ))}
        </datalist>
        <button type="submit" disabled={busy || given === ''}>
          加标签
        </button>
        <button type="button" disabled={busy || given === ''} onClick={() => use({ remove: [given] })}>
          去标签
        </button>
      </form>
      <fieldset class="buttons colors" aria-label="改颜色">
        {noteColors.map((color) => (
          <button
            key={color}
            type="button"
            class={`swatch swatch-${color}`}
            disabled={busy}
            aria-label={`改为${colorWords[color].name}`}
            title={`${colorWords[color].name}（${colorWords[color].meaning}）`}
            onClick={() => props.onColor(color)}
          />
        ))}
      </fieldset>
      {props.children}
      <button type="button" class="danger" disabled={busy} onClick={props.onErase}>
        删除
      </button>
    </section>
  )
}
