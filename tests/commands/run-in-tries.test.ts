import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { home } from '../house/project-files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tries-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a program that succeeds at its `good`th run, as set-up runs: its last status, and how often it was run. */
async function run(good: number): Promise<[status: number, runs: number]> {
  const count = path.join(folder, `runs-${good}`)
  const program = `const fs = require('node:fs')
    fs.appendFileSync(${JSON.stringify(count)}, '.')
    process.exit(fs.readFileSync(${JSON.stringify(count)}).length >= ${good} ? 0 : 7)`
  const file = path.join(home, 'src', 'commands', 'run-in-tries.js')
  const script = `import { runInTries } from ${JSON.stringify(file)}
    console.log(runInTries(process.execPath, ['--eval', ${JSON.stringify(program)}], {}, [1, 1]).status)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  return [Number(stdout), readFileSync(count).length]
}

it.each([
  [1, 0, 1],
  [2, 0, 2],
  [3, 0, 3],
  [4, 7, 3],
])('a program that succeeds at run %i ends with %i after %i runs', async (good, status, runs) => {
  expect(await run(good)).toEqual([status, runs])
})
