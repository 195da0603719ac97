import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildAnalysis } from './build-analysis.ts'

/** The analysis with all its data, in bytes, minified and zipped: in the background, which reads it at each start. A tenth of it are the counties. */
const BUDGET = 107_000

it('keeps the analysis with its data small', async () => {
  const code = await buildAnalysis()
  expect(code).toContain('notice-analysis/1')
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(BUDGET)
})
