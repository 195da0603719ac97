import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { packWords } from './pack-words.ts'

/** The seeds of words, and the modules that draw from larger seeds what is needed of them. */
const SEEDS = /\/seeds\/(?:unit-words|words)\.json$/
const DRAWN = /\/src\/analysis\/(?:directory-names|measure-table|peoples|place-names)\.ts$/
/** The same for the gate, whose few words are not packed: it runs on every page, and to unpack them would take longer. */
const BARE = /\/src\/page\/gate-signs\.ts$/

const unpackWords = fileURLToPath(new URL('../text/unpack-words.ts', import.meta.url))

/**
 * Builds seeds in as packed words, at less than half the size of JSON when zipped. Code that imports
 * them sees the same values but for the order of lists of words; while developing it sees the seeds themselves.
 */
export function packSeeds(): Plugin {
  return {
    name: 'pack-seeds',
    enforce: 'pre',
    apply: (_, { mode }) => mode === 'production',
    async transform(code, id) {
      if (SEEDS.test(id)) return packed(`export default ${packValue(JSON.parse(code))}`)
      const isBare = BARE.test(id)
      if (!isBare && !DRAWN.test(id)) return null
      const drawn = (await import(/* @vite-ignore */ pathToFileURL(id).href)) as Readonly<Record<string, unknown>>
      const written = Object.entries(drawn)
        .map(([name, value]) => `export const ${name} = ${isBare ? JSON.stringify(value) : packValue(value)}`)
        .join('\n')
      return isBare ? { code: written, moduleType: 'js', map: null } : packed(written)
    },
  }
}

function packed(code: string) {
  return { code: `import { unpackWords } from ${JSON.stringify(unpackWords)}\n${code}`, moduleType: 'js', map: null }
}

/** A JavaScript expression of a JSON value, with lists of words packed; `unpackWords` must be in reach. */
export function packValue(value: unknown): string {
  if (Array.isArray(value))
    return value.length > 2 && value.every(isWord) ? packWords(value) : `[${value.map(packValue).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}:${packValue(one)}`)
    .join()}}`
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^\S+$/.test(value)
}
