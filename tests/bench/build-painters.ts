import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { packSeeds } from '../../src/commands/pack-seeds.ts'

/** Our painters and mark.js as one script that sets `bench` in a page. */
export async function buildPainters(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    plugins: [packSeeds()],
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('painters-in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'painters',
      },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('')
}
