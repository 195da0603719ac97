import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { home, runProgram } from './run-program.ts'

/**
 * What must hold before any test: each counts as one, and is heard only if it fails. The builds come first, since they
 * write the types of the extension's files anew.
 */
const checks: readonly (readonly [program: string, ...words: string[]])[] = [
  ['wxt', 'build', '-b', 'firefox'],
  ['wxt', 'build'],
  ['tsc', '--noEmit'],
  ['tsc', '--noEmit', '-p', 'src/tsconfig.pure.json'],
  ['oxlint'],
  ['oxfmt', '--check'],
]

interface Count {
  passed: number
  failed: number
}

const results = path.join(home, '.results', 'test')
const count: Count = { passed: 0, failed: 0 }

// A build that fails must not leave an older one for the browsers to pass on.
rmSync(path.join(home, '.output'), { recursive: true, force: true })

for (const [program, ...words] of checks) {
  const { code, said } = await runProgram(program, words, 'keep')
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${[program, ...words].join(' ')}`)
  if (code !== 0) console.log(said)
  if (code === 0) count.passed += 1
  else count.failed += 1
}

const tests = await runTests()
count.passed += tests.passed
count.failed += tests.failed

console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 ? 0 : 1

/** Runs every test; a run that breaks without a failed test counts as one failure. */
async function runTests(): Promise<Count> {
  const file = path.join(results, 'vitest.json')
  mkdirSync(results, { recursive: true })
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runProgram('vitest', ['run', ...reporters], 'show')
  try {
    const told = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number }
    const failed = code === 0 ? told.numFailedTests : Math.max(1, told.numFailedTests)
    return { passed: told.numPassedTests, failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
