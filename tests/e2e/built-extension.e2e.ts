import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { home } from '../house/project-files.ts'

/** Bytes, gzipped. */
const budget = 86 * 1024
const gateBudget = 2 * 1024

describe.each(['chrome-mv3', 'firefox-mv3'])('the gate in %s', (build) => {
  it('is small, as it runs on pages that are no notices', () => {
    const gate = readFileSync(path.join(home, '.output', build, 'gate.js'))
    expect(gzipSync(gate, { level: 9 }).length).toBeLessThanOrEqual(gateBudget)
  })
})

describe.each(['chrome-mv3', 'firefox-mv3'])('the lens in %s', (build) => {
  const folder = path.join(home, '.output', build, 'content-scripts')
  const scripts = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(path.join(folder, name)))

  it('is there', () => {
    expect(scripts.length).toBeGreaterThan(0)
  })

  it('stays within its budget', () => {
    const bytes = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0)
    expect(bytes).toBeLessThanOrEqual(budget)
  })

  it('knows nothing of what words mean: the background analyses', () => {
    const background = readFileSync(path.join(home, '.output', build, 'background.js'), 'utf8')
    expect(background).toContain('contradictory-figures')
    expect(scripts.map((script) => script.toString('utf8')).join('\n')).not.toContain('contradictory-figures')
  })

  it('knows no store: a content script’s database would be the page’s', () => {
    const words = scripts.map((script) => script.toString('utf8').toLowerCase()).join('\n')
    expect(words).not.toContain('dexie')
    expect(words).not.toContain('indexeddb')
  })
})

describe.each([
  ['chrome-mv3', ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'sidePanel', 'alarms']],
  ['firefox-mv3', ['storage', 'unlimitedStorage', 'activeTab', 'scripting']],
])('the manifest in %s', (build, permissions) => {
  const manifest = JSON.parse(readFileSync(path.join(home, '.output', build, 'manifest.json'), 'utf8')) as {
    permissions: string[]
    host_permissions: string[]
    content_scripts: { js: string[]; matches: string[] }[]
    optional_host_permissions: string[]
    web_accessible_resources: { resources: string[]; use_dynamic_url?: boolean }[]
  }

  it('asks for no more than it needs', () => {
    expect(manifest.permissions.sort()).toEqual([...permissions].sort())
    expect(manifest.host_permissions).toEqual(['*://*.gov.cn/*'])
    expect(manifest.optional_host_permissions).toEqual(['*://*/*'])
  })

  it('runs the gate alone by itself, on portals', () => {
    expect(manifest.content_scripts).toEqual([
      { js: ['gate.js'], matches: ['*://*.gov.cn/*'], run_at: 'document_idle' },
    ])
  })

  it('lets pages in on the form for notes alone, at an address that they cannot guess', () => {
    expect(manifest.web_accessible_resources.map(({ resources }) => resources)).toEqual([['note-form.html']])
    expect(manifest.web_accessible_resources[0]!.use_dynamic_url).toBe(true)
  })
})

describe.each(['chrome-mv3', 'firefox-mv3'])('our own pages in %s', (build) => {
  const folder = path.join(home, '.output', build)
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))

  it.each(pages)('%s has what all pages look like before what it alone does', (name) => {
    const html = readFileSync(path.join(folder, name), 'utf8')
    const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/gu)].map(([, sheet]) => sheet!)
    const own = readFileSync(path.join(folder, sheets.at(-1)!), 'utf8')
    expect(own.trimStart().slice(0, 20)).toMatch(/^:root,\s*\.surface/u)
  })
})
