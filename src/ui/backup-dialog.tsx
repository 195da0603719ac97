import { useEffect, useRef } from 'preact/hooks'
import { type BackupInterval, keptBackups } from '../export/backup-plan.ts'
import { momentWords } from '../wording/date-words.ts'

/** Backups as they stand; times in milliseconds. */
export interface BackupView {
  /** Whether the browser lets the reader choose a folder. */
  readonly canChooseFolder: boolean
  /** The chosen folder's name; null: backups are downloads. */
  readonly folder: string | null
  readonly every: BackupInterval | null
  readonly lastAt: number | null
  /** A backup should have been made by now. */
  readonly due: boolean
  /** How far the one is that is being made; `total` 0 while that is not known. */
  readonly running: { readonly done: number; readonly total: number } | null
  readonly problem: string | null
}

interface BackupDialogProps {
  readonly view: BackupView
  readonly onMake: () => void
  readonly onChooseFolder: () => void
  readonly onForgetFolder: () => void
  readonly onSchedule: (every: BackupInterval | null) => void
  readonly onRestore: () => void
  readonly onClose: () => void
}

const intervals: readonly (readonly [every: BackupInterval | null, words: string])[] = [
  [null, '不自动备份'],
  ['day', '每天'],
  ['week', '每周'],
  ['month', '每月'],
]

/** Where and how often backups are made, one made now, and the way back from one. */
export function BackupDialog(props: BackupDialogProps) {
  const { view } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="file-dialog" ref={dialog} aria-label="备份" onClose={props.onClose}>
      <header>
        <h2>备份</h2>
        <p class="asides">
          一个文件，装着全部笔记、收录的通知和正文、草稿、已删除的记录，还有您的设置：单位名录、网站规则、更正过的页面、停用的网站、怎样标、多久备份一次。
        </p>
      </header>
      <fieldset class="buttons">
        <legend>多久一次</legend>
        {intervals.map(([every, words]) => (
          <label key={words}>
            <input type="radio" name="every" checked={view.every === every} onChange={() => props.onSchedule(every)} />
            {words}
          </label>
        ))}
      </fieldset>
      {view.canChooseFolder ? (
        <div class="buttons">
          <span>{view.folder === null ? '还没有选文件夹，备份会作为下载给您。' : `存到文件夹：${view.folder}`}</span>
          <button type="button" onClick={props.onChooseFolder}>
            {view.folder === null ? '选择文件夹…' : '换文件夹…'}
          </button>
          {view.folder !== null && (
            <button type="button" class="quiet" onClick={props.onForgetFolder}>
              不用文件夹
            </button>
          )}
        </div>
      ) : (
        <p class="asides">这个浏览器不能直接写入文件夹：到时会提醒，点一下就下载。</p>
      )}
      {view.folder !== null && (
        <p class="asides">
          到期时会自动写入，一天一个文件，保留最近 {keptBackups} 个。浏览器再次询问时请选“每次访问时都允许”，
          不然要等您打开笔记本点一下才能写入。
        </p>
      )}
      <p class="asides">{view.lastAt === null ? '还没有备份过。' : `上次备份：${momentWords(view.lastAt)}`}</p>
      {view.running !== null && (
        <progress
          aria-label="备份进度"
          max={view.running.total || 1}
          {...(view.running.total === 0 ? {} : { value: view.running.done })}
        />
      )}
      {view.problem !== null && (
        <p class="problem" role="alert">
          {view.problem}
        </p>
      )}
      <footer class="buttons">
        <button type="button" onClick={props.onRestore}>
          从备份恢复…
        </button>
        <button type="button" onClick={props.onClose}>
          关闭
        </button>
        <button type="button" class="primary" disabled={view.running !== null} onClick={props.onMake}>
          现在备份
        </button>
      </footer>
    </dialog>
  )
}

interface BackupReminderProps {
  readonly view: BackupView
  readonly onMake: () => void
  readonly onLater: () => void
}

/** Says that a backup is due where it could not be made by itself; nothing otherwise. */
export function BackupReminder({ view, onMake, onLater }: BackupReminderProps) {
  if (!view.due || view.running !== null) return null
  const words =
    view.folder === null ? '到备份的时候了。' : `到备份的时候了，浏览器要您再点一下，才能写入文件夹“${view.folder}”。`
  return (
    <div class="backup-reminder">
      <p>
        {words}
        {view.problem !== null && <span class="problem">{view.problem}</span>}
      </p>
      <span class="buttons">
        <button type="button" onClick={onLater}>
          明天再说
        </button>
        <button type="button" class="primary" onClick={onMake}>
          {view.folder === null ? '下载备份' : '备份'}
        </button>
      </span>
    </div>
  )
}
