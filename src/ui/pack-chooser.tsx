import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** What was read from the file that the reader chose: words that say what it holds, and whether they take the place of others. */
export type ChosenFile =
  | { readonly ok: true; readonly words: ComponentChildren; readonly replaces: boolean }
  | { readonly ok: false; readonly error: string }

interface PackChooserProps {
  /** What the file is called (名录, 规则). */
  readonly name: string
  readonly chosen: ChosenFile | null
  readonly onChoose: (file: File) => void
  readonly onAdd: () => void
  readonly onCancel: () => void
  readonly onSample: () => void
  /** Further buttons. */
  readonly children?: ComponentChildren
}

type PreviewProps = Pick<PackChooserProps, 'name' | 'onAdd' | 'onCancel'> & {
  readonly chosen: Extract<ChosenFile, { ok: true }>
}

/** Says what a file holds before it is added; takes the focus, because that is the reader's next question. */
function Preview({ name, chosen, onAdd, onCancel }: PreviewProps) {
  const add = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => add.current?.focus(), [chosen])
  return (
    <fieldset class="preview" aria-label={`要导入的${name}`}>
      <p>{chosen.words}</p>
      <div class="buttons">
        <button ref={add} type="button" class="primary" onClick={onAdd}>
          {chosen.replaces ? '替换' : '导入'}
        </button>
        <button type="button" onClick={onCancel}>
          取消
        </button>
      </div>
    </fieldset>
  )
}

/** Takes a file of the reader's own data in: chosen, previewed, then added or refused with a sentence. */
export function PackChooser({ name, chosen, children, ...actions }: PackChooserProps) {
  const input = useRef<HTMLInputElement>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const leavePreview = (then: () => void) => () => {
    then()
    choose.current?.focus()
  }
  return (
    <>
      {chosen?.ok === true && (
        <Preview
          name={name}
          chosen={chosen}
          onAdd={leavePreview(actions.onAdd)}
          onCancel={leavePreview(actions.onCancel)}
        />
      )}
      {chosen?.ok === false && (
        <p class="problem" role="alert">
          没有导入。{chosen.error}
        </p>
      )}
      <div class="buttons">
        <button ref={choose} type="button" onClick={() => input.current?.click()}>
          选择{name}文件…
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={`${name}文件`}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file !== undefined) actions.onChoose(file)
            // The same file, corrected, may be chosen again.
            currentTarget.value = ''
          }}
        />
        {children}
        <button type="button" class="quiet" onClick={actions.onSample}>
          下载示例文件
        </button>
      </div>
    </>
  )
}
