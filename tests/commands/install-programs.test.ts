import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { home } from '../house/project-files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'browsers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Asks in a process of its own, as set-up runs, with another home and environment. */
async function find(name: 'chromium' | 'firefox' | 'libreoffice', env: Record<string, string>): Promise<string | null> {
  const file = path.join(home, 'src', 'commands', 'install-programs.js')
  const script = `import { findInstalled, programs } from ${JSON.stringify(file)}
    const wanted = { ...programs.${name}, usual: [] }
    console.log(JSON.stringify(findInstalled(${JSON.stringify(folder)}, wanted)))`
  const words = ['--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(process.execPath, words, { encoding: 'utf8', env: { PATH: '', ...env } })
  return JSON.parse(stdout) as string | null
}

function makeProgram(...place: string[]): string {
  const file = path.join(folder, ...place)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, '')
  chmodSync(file, 0o755)
  return file
}

it('finds nothing where nothing is', async () => {
  expect(await find('chromium', {})).toBeNull()
  expect(await find('libreoffice', {})).toBeNull()
})

it('takes the program that the environment names, if it is there', async () => {
  const program = makeProgram('my-chromium')
  expect(await find('chromium', { CHROME_PATH: program })).toBe(program)
  expect(await find('chromium', { CHROME_PATH: `${program}-gone` })).toBeNull()
})

it('finds a browser that was downloaded', async () => {
  const program = makeProgram('node_modules', '.cache', 'browsers', 'firefox', 'linux-1', 'firefox', 'firefox')
  expect(await find('firefox', {})).toBe(program)
})
