import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { packSeeds } from '../../src/commands/pack-seeds.ts'

/** A module (its address beside this file) with all that it imports, as one script that sets `name`. */
export async function buildScript(module: string, name: string, minify = false): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    plugins: [packSeeds()],
    build: {
      write: false,
      minify,
      lib: { entry: fileURLToPath(new URL(module, import.meta.url)), formats: ['iife'], name },
    },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('')
}
