import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { packSeeds } from '../../src/commands/pack-seeds.ts'

/** The analysis with all its data as it is built into the content script: a script that sets `analysis`. */
export async function buildAnalysis(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
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
  return outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('')
}
