import preact from '@preact/preset-vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'wxt'
import { packSeeds } from './src/commands/pack-seeds.ts'
import { writeRules } from './src/commands/write-rules.ts'

/**
 * What our pages share comes in few files: each file costs the browser milliseconds, and the thirty small ones that it
 * would be by itself a tenth of a second. What loads other modules stays apart from them, as the notebook's start loads
 * nothing before its worker.
 */
const fewChunks: Plugin = {
  name: 'few-chunks',
  config: () => ({
    build: {
      // All browsers that we run in know it.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'load', test: /wxt-html-plugins|vite.preload-helper/, priority: 3 },
              {
                name: 'base',
                test: /node_modules(?!.*dexie)|src\/(?:messages|notice|settings|text|ui|wording)\/.*\.tsx?$|src\/notes\/note\.ts$/,
                minShareCount: 3,
                priority: 2,
              },
              {
                name: 'panel',
                test: /src\/(?:export|messages|ui|wording)\/.*\.tsx?$|entrypoints\/sidepanel\/(?:panel-state|read-tab)|entrypoints\/notebook\/(?:doings|export-files|late-note-actions|run-export|save-file)/,
                minShareCount: 2,
                priority: 2,
              },
              {
                name: 'portals',
                test: /src\/notice\/portal-|src\/page\/(?:portal-parts|walk-shown)/,
                minShareCount: 2,
              },
              {
                name: 'notes',
                test: /dexie|src\/notes\/(?!note\.ts|storage-state)|entrypoints\/notebook\/(?:bulk-change|note-actions|print-notes)/,
                minShareCount: 2,
                priority: 1,
              },
            ],
          },
        },
      },
    },
  }),
}

/**
 * Starts a script that is injected by itself as it stands. What wxt puts around it tells a developer of what went wrong, as the
 * browser does; it would cost the gate, which runs on every page, a twentieth more.
 */
const startBare: Plugin = {
  name: 'start-bare',
  enforce: 'pre',
  apply: 'build',
  load(id) {
    const [, script] = id.split('virtual:wxt-unlisted-script-entrypoint?')
    return script === undefined ? null : `import script from ${JSON.stringify(script)}\nscript.main()`
  },
}

/** Tells Chromium to compile the gate in one go: function by function, when each is first called, costs a twentieth more. */
const compileAtOnce: Plugin = {
  name: 'compile-at-once',
  apply: 'build',
  generateBundle(_, chunks) {
    const gate = chunks['gate.js']
    if (gate?.type === 'chunk') gate.code = `//# allFunctionsCalledOnLoad\n${gate.code}`
  },
}

export default defineConfig({
  imports: false,
  publicDir: 'src/ui/public',
  manifestVersion: 3,
  vite: ({ browser }) => {
    const isChromium = browser !== 'firefox'
    const rules = writeRules({ inherits: isChromium, drawsLines: isChromium })
    return { plugins: [preact(), startBare, compileAtOnce, packSeeds(), rules] }
  },
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const arePages = entrypoints.every(({ inputPath }) => inputPath.endsWith('.html'))
      if (arePages) config.plugins = [...(config.plugins ?? []), fewChunks]
    },
  },
  manifest: ({ browser }) => ({
    name: '公告镜 Notice Lens',
    short_name: '公告镜',
    description: '读政府通知：标出量化目标与责任单位，写笔记，导出台账。笔记只存在本机。',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'alarms']),
    ],
    host_permissions: ['*://*.gov.cn/*'],
    optional_host_permissions: ['*://*/*'],
    content_scripts: [{ matches: ['*://*.gov.cn/*'], run_at: 'document_idle', js: ['gate.js'] }],
    // The form for notes, above a page: a frame of our own origin, at an address that no page can guess.
    web_accessible_resources: [{ resources: ['note-form.html'], matches: ['*://*/*'], use_dynamic_url: true }],
    action: { default_title: '公告镜' },
    minimum_chrome_version: '116',
    browser_specific_settings: {
      gecko: {
        id: 'notice-lens@example.org',
        strict_min_version: '128.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  }),
})
