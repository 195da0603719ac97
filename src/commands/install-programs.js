import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { runInTries } from './run-in-tries.js'

/** The programs that commands ask for: where each usually is, and what brings it; `download` for browsers alone. */
export const programs = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROME_PATH',
    usual: [
      '/usr/bin/chromium',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/usr/bin/chromium-browser',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    // The language pack gives the browser's own words in Chinese.
    debian: ['chromium', 'chromium-l10n'],
    download: 'chrome@stable',
    program: ['chrome', 'chrome.exe', 'Google Chrome for Testing'],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    usual: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: ['firefox-esr', 'firefox-esr-l10n-zh-cn'],
    download: 'firefox@stable',
    program: ['firefox', 'firefox.exe'],
  },
  libreoffice: {
    title: 'LibreOffice',
    variable: 'SOFFICE_PATH',
    usual: [
      '/usr/bin/soffice',
      '/usr/lib/libreoffice/program/soffice',
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    ],
    debian: ['libreoffice-calc', 'libreoffice-writer'],
    download: null,
    program: [],
  },
}

/**
 * Finds the named programs, or brings those that are missing: from Debian's archive as root, else browsers by download
 * into node_modules. Returns the environment variables that tell where they are. Throws an Error with one sentence.
 */
export function installPrograms(home, names) {
  const missing = names.filter((name) => !findInstalled(home, programs[name]))
  const packages = missing.flatMap((name) => programs[name].debian)
  if (names.length > 0 && lacksChineseFont()) packages.push('fonts-noto-cjk')
  if (packages.length > 0 && hasApt()) installDebianPackages(packages)
  for (const name of missing)
    if (programs[name].download && !findInstalled(home, programs[name])) downloadBrowser(home, programs[name])
  const places = names.map((name) => [programs[name].variable, findInstalled(home, programs[name])])
  for (const [index, [variable, place]] of places.entries())
    if (!place) {
      const { title, debian } = programs[names[index]]
      throw new Error(
        `${title} is needed: install it (Debian: apt install ${debian[0]}) or set ${variable} to its program.`,
      )
    }
  return Object.fromEntries(places)
}

/** The path of a program, or null. A path set in the environment counts only if it is there. */
export function findInstalled(home, wanted) {
  const set = process.env[wanted.variable]
  const places = [...(set ? [set] : []), ...wanted.usual]
  return places.find((place) => existsSync(place)) ?? findDownloaded(home, wanted)
}

function downloadsOf(home) {
  return path.join(home, 'node_modules', '.cache', 'browsers')
}

function findDownloaded(home, browser) {
  const root = downloadsOf(home)
  if (!browser.download || !existsSync(root)) return null
  const kind = browser.download.split('@')[0]
  for (const build of existsSync(path.join(root, kind)) ? readdirSync(path.join(root, kind)) : []) {
    const found = findProgram(path.join(root, kind, build), browser.program, 5)
    if (found) return found
  }
  return null
}

function findProgram(folder, names, depth) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isFile() && names.includes(entry.name)) return place
    const deeper = entry.isDirectory() && depth > 0 ? findProgram(place, names, depth - 1) : null
    if (deeper) return deeper
  }
  return null
}

function hasApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

/** Only where fontconfig can be asked; without Chinese glyphs screenshots show boxes, nothing else breaks. */
function lacksChineseFont() {
  if (process.platform !== 'linux') return false
  const asked = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return asked.error ? true : asked.stdout.trim() === ''
}

/** apt-get talks much: it is heard only if it fails. Failing is no end, there may be another way. */
function installDebianPackages(packages) {
  console.error(`Installing ${packages.join(', ')} (apt-get) …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  for (const step of [
    // Without the mode it ends well though it could not fetch all lists.
    [...patient, '-o', 'APT::Update::Error-Mode=any', 'update'],
    [...patient, 'install', '--yes', '--no-install-recommends', ...packages],
  ]) {
    const done = runInTries('apt-get', step, { env, encoding: 'utf8', maxBuffer: 1 << 28 })
    if (done.status !== 0)
      console.error(`apt-get ${step.join(' ')} failed:\n${(done.stderr || done.stdout || '').slice(-2000)}`)
  }
}

function downloadBrowser(home, browser) {
  console.error(`Downloading ${browser.title} (@puppeteer/browsers) …`)
  const installer = path.join(home, 'node_modules', '@puppeteer', 'browsers', 'lib', 'main-cli.js')
  const done = runInTries(process.execPath, [installer, 'install', browser.download, '--path', downloadsOf(home)], {
    encoding: 'utf8',
    timeout: 600_000,
  })
  const why = /^\w*Error: .*$/mu.exec(done.stderr ?? '')?.[0] ?? String(done.error ?? '')
  if (done.status !== 0) console.error(`The download failed. ${why}`)
}
