interface SwitchProps {
  readonly words: string
  readonly on: boolean
  readonly disabled?: boolean
  readonly onChange: (on: boolean) => void
}

/** A switch with its words before it; a native checkbox underneath. */
export function Switch({ words, on, disabled = false, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <span>{words}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
