import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { packSeeds } from './src/commands/pack-seeds.ts'

export default defineConfig({
  imports: false,
  publicDir: 'src/ui/public',
  manifestVersion: 3,
  vite: () => ({ plugins: [preact(), packSeeds()] }),
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
