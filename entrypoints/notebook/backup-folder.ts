import { outdatedBackups } from '../../src/export/backup-plan.ts'

/** What browsers with a folder picker have beside the standard. */
interface PermittedHandle {
  queryPermission?(wish: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(wish: { mode: 'readwrite' }): Promise<PermissionState>
}

/** Whether we may write into a folder; `ask` asks the reader, which the browser allows on a click only. */
export async function mayWrite(folder: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> {
  const handle = folder as PermittedHandle
  const wish = { mode: 'readwrite' } as const
  if ((await handle.queryPermission?.(wish)) === 'granted') return true
  return ask && (await handle.requestPermission?.(wish)) === 'granted'
}

/** The parts of a backup's file, in order. */
type BackupParts = AsyncIterable<string> | readonly Blob[]

/** Writes a backup whole or not at all, then takes the oldest of too many away; a sentence when it could not. */
export async function writeBackup(
  folder: FileSystemDirectoryHandle,
  name: string,
  parts: BackupParts,
): Promise<string | null> {
  try {
    const writing = await (await folder.getFileHandle(name, { create: true })).createWritable()
    try {
      for await (const part of parts) await writing.write(part)
    } catch (error) {
      await writing.abort()
      throw error
    }
    // Only now the file is there under its name.
    await writing.close()
    const names: string[] = []
    for await (const [one] of folder as unknown as AsyncIterable<[string, unknown]>) names.push(one)
    for (const old of outdatedBackups(names)) await folder.removeEntry(old)
    return null
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    if (name === 'NotFoundError') return '备份文件夹不在了，没有备份。请另选文件夹。'
    if (name === 'QuotaExceededError') return '备份文件夹所在的磁盘满了，没有备份。请腾出空间后再试。'
    return '备份没有写成。请检查文件夹是否还能写入，或另选文件夹。'
  }
}
