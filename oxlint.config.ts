import { defineConfig, type OxlintOverride } from 'oxlint'

/** What is kept, as plain JSON: the files of notes that other rooms may know. */
const storedShapes = [
  'notes/synced-record.ts',
  'notes/note.ts',
  'notes/kept-notice.ts',
  'notes/kept-draft.ts',
  'notes/step.ts',
  'notes/note-conflict.ts',
  'notes/bundle.ts',
  'notes/storage-state.ts',
  'notes/outcome.ts',
]

/** What the reader chose: the shapes alone, which other rooms may know. */
const settingShapes = ['settings/reader-settings.ts', 'settings/paint.ts']

/**
 * The map of the house: what each room of src may import beside itself, and the packages that it alone names.
 * A path without extension is a room; one with `.ts` is a single file of another room.
 */
export const rooms: Record<string, { rooms: string[]; packages: string[] }> = {
  text: { rooms: [], packages: ['approx-string-match'] },
  notice: { rooms: ['text'], packages: [] },
  analysis: { rooms: ['text', 'notice'], packages: [] },
  'event-loop': { rooms: ['text/steps.ts'], packages: [] },
  look: { rooms: ['wording/mark-kinds.ts', 'notes/note.ts'], packages: [] },
  wording: {
    rooms: ['analysis/analysis.ts', 'notice/column-of.ts', 'notice/page-verdict.ts', 'notes/note.ts', 'notes/step.ts'],
    packages: [],
  },
  catalogue: { rooms: ['text', 'wording', 'notes/note.ts'], packages: [] },
  export: {
    rooms: [
      'text',
      'wording',
      'look/mark-looks.ts',
      ...storedShapes,
      ...settingShapes,
      'analysis/analysis.ts',
      'notice/notice.ts',
    ],
    packages: ['papaparse', 'docx', 'hucre'],
  },
  import: {
    rooms: [
      'wording',
      ...storedShapes,
      ...settingShapes,
      'notes/check-draft.ts',
      'notes/current-note.ts',
      'notes/read-capture.ts',
      'notes/read-fields.ts',
      'notes/refusal.ts',
      'notes/same-json.ts',
      'export/note-colors.ts',
      'export/backup-plan.ts',
      'analysis/region-pack.ts',
      'notice/page-verdict.ts',
      'notice/portal.ts',
      'notice/portal-pack.ts',
    ],
    packages: ['@streamparser/json'],
  },
  page: {
    rooms: ['event-loop', 'text', 'notice', 'wording', 'look', ...storedShapes, 'analysis/analysis.ts'],
    packages: ['@floating-ui/dom'],
  },
  notes: { rooms: ['text', 'notice/notice.ts'], packages: ['dexie', 'uuid'] },
  messages: {
    rooms: [
      ...storedShapes,
      'event-loop',
      'text/notice-text.ts',
      'text/span.ts',
      'text/steps.ts',
      'analysis/analysis.ts',
      'notice/notice.ts',
    ],
    packages: ['@webext-core/messaging', 'wxt'],
  },
  settings: {
    rooms: [
      'wording',
      'analysis/region-pack.ts',
      'notice/column-of.ts',
      'notice/page-verdict.ts',
      'notice/portal.ts',
      'notes/page-address.ts',
      'export/backup-plan.ts',
    ],
    packages: ['@wxt-dev/storage'],
  },
  ui: {
    rooms: [
      'text',
      'wording',
      'look',
      'catalogue/notebook-query.ts',
      'analysis/analysis.ts',
      'notice/notice.ts',
      ...storedShapes,
      'export/export-format.ts',
      'export/backup-plan.ts',
      'import/import-summary.ts',
      'import/setting-rows.ts',
      'messages/calls.ts',
    ],
    packages: ['preact', '@preact/signals', '@tanstack/virtual-core'],
  },
  commands: {
    rooms: ['text', 'notice', 'analysis', 'page', 'notes/note.ts', 'export', 'look'],
    packages: ['jsdom', 'puppeteer-core'],
  },
}

const packages = [...new Set(Object.values(rooms).flatMap((room) => room.packages))]

/** One override for each room: whatever it may not import is refused with a sentence that says what it may. */
function restrictRoom(name: string): OxlintOverride {
  const room = rooms[name]!
  const may = [...room.rooms.map((one) => `src/${one}`), 'seeds', ...room.packages].join(', ')
  const closed = Object.keys(rooms).filter((other) => other !== name && !room.rooms.includes(other))
  const opened = room.rooms.filter((one) => one.endsWith('.ts'))
  const message = `src/${name} may import only ${may} (see the map of rooms in README.md).`
  return {
    files: [`src/${name}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...closed.map((other) => ({
              group: [
                `**/${other}/**`,
                ...opened.filter((one) => one.startsWith(`${other}/`)).map((one) => `!**/${one}`),
              ],
              message,
            })),
            { group: ['**/entrypoints/**', '**/tests/**'], message },
            ...packages
              .filter((one) => !room.packages.includes(one))
              .map((one) => ({ group: [one, `${one}/*`], message })),
          ],
        },
      ],
    },
  }
}

/** The lens is run in strangers' pages: it asks the background what a notice means, and carries nothing that knows. */
const lensOnly: OxlintOverride = {
  files: ['entrypoints/notice.content/**', 'entrypoints/pick-body/**', 'entrypoints/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ['**/analysis/**', '!**/analysis/analysis.ts', '**/settings/region-packs.ts', '**/seeds/**'],
            message:
              'What runs in a page asks for an analysis (src/messages/ask-analysis.ts) and imports its types alone.',
          },
        ],
      },
    ],
  },
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'jsx-a11y', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  rules: {
    'typescript/no-explicit-any': 'error',
    'import/no-default-export': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'max-lines': ['error', { max: 280, skipBlankLines: true, skipComments: true }],
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'oxc/no-map-spread': 'off',
    'unicorn/prefer-set-has': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'import/no-named-as-default': 'off',
    'import/no-unassigned-import': 'off',
    'unicorn/no-array-sort': 'off',
    // Dexie's collections are no arrays, and turned round by the same name.
    'unicorn/no-array-reverse': 'off',
    // What adapters of @tanstack/virtual-core call; it has no other names for them.
    'no-underscore-dangle': ['error', { allow: ['_didMount', '_willUpdate'] }],
    'vitest/require-mock-type-parameters': 'off',
  },
  ignorePatterns: ['.output', '.wxt', 'tests/pages', 'tests/forbidden'],
  overrides: [
    { files: ['entrypoints/**', '*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    ...Object.keys(rooms).map(restrictRoom),
    lensOnly,
  ],
})
