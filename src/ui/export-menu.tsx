import { useEffect, useRef, useState } from 'preact/hooks'
import type { ExportFormat, LedgerFormat } from '../export/export-format.ts'

/** A form that something can be given out in, as the menu shows it. */
export interface ExportForm<T> {
  readonly form: T
  readonly name: string
  readonly aside: string
}

/** What notes can be given out as: a file, or paper. */
export const noteForms: readonly ExportForm<ExportFormat | 'print'>[] = [
  { form: 'xlsx', name: 'Excel', aside: '表格，一条笔记一行' },
  { form: 'docx', name: 'Word', aside: '按通知成文，可再编辑' },
  { form: 'markdown', name: 'Markdown', aside: '纯文本，带标题和引用' },
  { form: 'csv', name: 'CSV', aside: '任何表格软件都能打开' },
  { form: 'json', name: 'JSON', aside: '完整数据，可再导入' },
  { form: 'annotations', name: 'W3C 注释', aside: 'Web Annotation，供其他批注软件读' },
  { form: 'print', name: '打印', aside: '打印或存为 PDF' },
]

/** What the ledger of tasks can be given out as. */
export const ledgerForms: readonly ExportForm<LedgerFormat>[] = [
  { form: 'xlsx', name: 'Excel', aside: '表格，一项任务一行' },
  { form: 'docx', name: 'Word', aside: '横排表格，可再编辑' },
  { form: 'csv', name: 'CSV', aside: '任何表格软件都能打开' },
]

interface ExportMenuProps<T> {
  /** Says what is exported, such as `导出所选 3 条`. */
  readonly words: string
  readonly forms: readonly ExportForm<T>[]
  readonly disabled: boolean
  /** The list stands above its button instead of below. */
  readonly above?: boolean
  readonly onChoose: (form: T) => void
}

/** A button that opens the list of forms; a press elsewhere or Escape closes it. */
export function ExportMenu<T extends string>({ words, forms, disabled, above, onChoose }: ExportMenuProps<T>) {
  const [open, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    const close = (event: Event) => {
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape'
      if (escaped) menu.current?.querySelector('button')?.focus()
      if (escaped || (event.type !== 'keydown' && !event.composedPath().includes(menu.current!))) setOpen(false)
    }
    const kinds = ['pointerdown', 'focusin', 'keydown']
    for (const kind of kinds) document.addEventListener(kind, close)
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, close)
    }
  }, [open])
  return (
    <div class={above === true ? 'export-menu above' : 'export-menu'} ref={menu}>
      <button
        type="button"
        class="primary"
        disabled={disabled}
        aria-expanded={open && !disabled}
        onClick={() => setOpen(!open)}
      >
        {words}
      </button>
      {open && !disabled && (
        <ul aria-label={words}>
          {forms.map(({ form, name, aside }) => (
            <li key={form}>
              <button
                type="button"
                aria-label={name}
                onClick={() => {
                  setOpen(false)
                  onChoose(form)
                }}
              >
                <b>{name}</b>
                <span>{aside}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
