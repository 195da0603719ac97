import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const home = fileURLToPath(new URL('../..', import.meta.url))

/** What a program left behind: its exit code and, where it was not shown, what it said. */
export interface Done {
  readonly code: number
  readonly said: string
}

/** Runs a program of node_modules under this Node, its words shown as they come, or kept and returned. */
export function runProgram(name: string, words: readonly string[], mode: 'show' | 'keep'): Promise<Done> {
  const bin = path.join(home, 'node_modules', '.bin')
  const env = { ...process.env, PATH: [bin, process.env['PATH']].join(path.delimiter) }
  return new Promise((done, fail) => {
    const child = spawn(path.join(bin, process.platform === 'win32' ? `${name}.cmd` : name), words, {
      cwd: home,
      env,
      stdio: mode === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let said = ''
    const keep = (words: Buffer) => (said += words.toString())
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', fail)
    child.on('close', (code) => done({ code: code ?? 1, said }))
  })
}
