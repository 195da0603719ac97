// Runs on any Node from 20 with nothing installed: `node src/commands/set-up.js COMMAND.ts ARGUMENTS` brings what the
// command needs, then runs it under the Node of the lock file. It starts the second Node by its path because a shell
// remembers where it found the first `node`.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode, installPackages, programsOf } from './install-packages.js'
import { installPrograms } from './install-programs.js'

/** The programs that each command needs. */
const needs = {
  'start.ts': ['chromium'],
  'test.ts': ['chromium', 'firefox', 'libreoffice'],
  'analyse.ts': [],
  'add-page.ts': [],
  '../../tests/bench/bench.ts': [],
  '../../tests/bench/page-bench.ts': ['chromium'],
  '../../tests/bench/store-bench.ts': ['chromium'],
  '../../tests/bench/files-bench.ts': ['chromium'],
  '../../tests/bench/notebook-bench.ts': ['chromium'],
}

const home = fileURLToPath(new URL('../..', import.meta.url))
const [command, ...words] = process.argv.slice(2)

try {
  if (!Object.hasOwn(needs, command ?? ''))
    throw new Error(`Say which command to run: ${Object.keys(needs).join(', ')}.`)
  installPackages(home)
  runUnderNode(findNode(home), installPrograms(home, needs[command]))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function runUnderNode(node, places) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const env = { ...process.env, ...places, NODE: node, npm_node_execpath: node }
  env[key] = [programsOf(home), process.env[key]].join(path.delimiter)
  const child = spawn(node, [path.join(home, 'src', 'commands', command), ...words], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}
