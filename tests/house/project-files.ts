import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const home = fileURLToPath(new URL('../..', import.meta.url))

/** Paths of the files under the named folders, relative to the project, with forward slashes. */
export function listFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(home, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(home, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  )
}

/** Every file that people write as code: not saved pages, not data, not third-party examples. */
export function listCode(): string[] {
  return listFiles('src', 'entrypoints', 'tests').filter(
    (file) => /\.(?:tsx?|js|css)$/u.test(file) && !/^tests\/(?:pages|third-party)\//u.test(file),
  )
}

/** A file's words; `file` is relative to the project. */
export function readProjectFile(file: string): string {
  return readFileSync(path.join(home, file), 'utf8')
}
