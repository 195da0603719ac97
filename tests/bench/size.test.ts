import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { packSeeds } from '../../src/commands/pack-seeds.ts'

/** What a page may have to load for the analysis with all its data, in bytes, minified and zipped. */
const BUDGET = 68_500

it('keeps the analysis with its data small', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [packSeeds()],
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL('../../src/analysis/analyse.ts', import.meta.url)),
        formats: ['iife'],
        name: 'analysis',
      },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  const code = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('')
  expect(code).toContain('notice-analysis/1')
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(BUDGET)
})
