/** The files that notes can be written to: what each ends in, its media type, and what the reader calls it. */
export const exportFormats = {
  markdown: { name: 'Markdown', extension: 'md', media: 'text/markdown;charset=utf-8' },
  csv: { name: 'CSV', extension: 'csv', media: 'text/csv;charset=utf-8' },
  xlsx: {
    name: 'Excel',
    extension: 'xlsx',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  docx: {
    name: 'Word',
    extension: 'docx',
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  json: { name: 'JSON', extension: 'json', media: 'application/json' },
  annotations: { name: 'W3C 注释', extension: 'jsonld', media: 'application/ld+json' },
} as const

export type ExportFormat = keyof typeof exportFormats

/** The formats that the ledger of tasks can be written to. */
export const ledgerFormats = ['xlsx', 'docx', 'csv'] as const

export type LedgerFormat = (typeof ledgerFormats)[number]
