import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

const seeds = new URL('../../seeds/', import.meta.url)

/** The words of a file under seeds/. */
export function readSeedText(path: string): string {
  return readFileSync(new URL(path, seeds), 'utf8')
}

/** A JSON file under seeds/ as the caller's type; its schema is checked by schemaErrors. */
export function readSeed<T>(path: string): T {
  return JSON.parse(readSeedText(path)) as T
}

/** What in a seed breaks its schema (seeds/schemas/NAME.schema.json), as `path: message`; empty when it is valid. */
export function schemaErrors(path: string, schema: string): string[] {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    readSeed<object>(`schemas/${schema}.schema.json`),
  )
  validate(readSeed<unknown>(path))
  return (validate.errors ?? []).map((one) => `${one.instancePath}: ${one.message ?? one.keyword}`)
}

/** Orders words by UTF-16 code unit, the order of every sorted seed. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Words that stand more than once. */
export function doubles(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index)
}
