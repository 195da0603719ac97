import { signal } from '@preact/signals'
import { createRef } from 'preact'
import { BackupDialog, BackupReminder } from '../../src/ui/backup-dialog.tsx'
import { ImportDialog } from '../../src/ui/import-dialog.tsx'
import { backups } from './backups.ts'
import { fileImport } from './file-import.ts'
import { settleSettings } from './settle-settings.ts'

const kept = backups()
const taken = fileImport(settle)
const backupOpen = signal(false)

const field = createRef<HTMLInputElement>()

/** Takes over what settings an import brought: mostly just now, else one that the browser's end cut short. */
function settle(): Promise<void> {
  return settleSettings((every) => kept.resume(every))
}

/** Lets the reader choose a file of ours to bring in. */
export function chooseFile(): void {
  field.current?.click()
}

function takeFile(input: HTMLInputElement): void {
  const file = input.files?.[0]
  if (file !== undefined) taken.open(file)
  // The same file may be chosen again.
  input.value = ''
}

/** Starts the schedule of backups, and ends an import that was cut short; to be called once in a page. */
export function startBackups(until: AbortSignal): void {
  void kept.start(until)
  settle().catch(() => undefined)
}

/** Opens what is said and done of backups. */
export function openBackups(): void {
  backupOpen.value = true
}

/** What is opened for files, and the word that a backup is due. */
export function FileDialogs() {
  const state = taken.state.value
  return (
    <>
      <input
        type="file"
        hidden
        ref={field}
        accept=".json,.jsonld,application/json,application/ld+json"
        onChange={(event) => takeFile(event.currentTarget)}
      />
      <BackupReminder view={kept.view.value} onMake={() => void kept.make()} onLater={() => void kept.later()} />
      {state !== null && (
        <ImportDialog state={state} onBring={(choice) => taken.bring(choice)} onClose={() => taken.close()} />
      )}
      {backupOpen.value && (
        <BackupDialog
          view={kept.view.value}
          onMake={() => void kept.make()}
          onChooseFolder={() => void kept.chooseFolder()}
          onForgetFolder={() => void kept.forgetFolder()}
          onSchedule={(every) => void kept.schedule(every)}
          onRestore={() => {
            backupOpen.value = false
            chooseFile()
          }}
          onClose={() => (backupOpen.value = false)}
        />
      )}
    </>
  )
}
