import { Tokenizer, TokenParser, TokenType } from '@streamparser/json'

/** A value of a file, or (`opened`) that a list begins whose members are wanted. */
export interface JsonValue {
  /** Where it stands: the wanted path. */
  readonly path: string
  readonly opened: boolean
  readonly value: unknown
}

/** Thrown where a file is no JSON. */
export class BrokenJsonError extends Error {
  override name = 'BrokenJsonError'
}

/** Bytes that are read at a time. */
const sliceSize = 256 * 1024
/** Objects and lists within each other; no file of ours comes near. */
const deepest = 64

/**
 * The values of a JSON file that stand at some paths, as they are read: neither the file nor all its values are ever in
 * memory. A path names fields from `$` on; `.*` at its end means the members of a list, one by one.
 */
export async function* jsonValues(file: Blob, paths: readonly string[]): AsyncGenerator<JsonValue, void> {
  const arrived: JsonValue[] = []
  const write = parserOf(paths, (value) => arrived.push(value))
  for (let at = 0; at <= file.size; at += sliceSize) {
    const bytes = new Uint8Array(await file.slice(at, at + sliceSize).arrayBuffer())
    try {
      write(bytes)
    } catch (error) {
      throw new BrokenJsonError(String(error))
    }
    yield* arrived.splice(0)
  }
}

/** What takes the bytes of a file, the last of them fewer than a slice; throws where they are no JSON. */
function parserOf(paths: readonly string[], take: (value: JsonValue) => void): (bytes: Uint8Array) => void {
  const tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024 })
  const parser = new TokenParser({ paths: [...paths], keepStack: false, emitPartialValues: true })
  let depth = 0
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1
    if (depth > deepest) throw new BrokenJsonError('too deep')
    parser.write(token)
  }
  parser.onValue = ({ value, key, partial, stack }) => {
    const isMember = typeof key === 'number'
    // That a list opens is told as a value of its first member that is not there yet; other halves are of no use.
    if (partial && !(key === 0 && value === undefined)) return
    const names = stack.slice(1).map((one) => one.key)
    const path = ['$', ...names, isMember ? '*' : key].join('.')
    take({ path, opened: partial === true, value })
  }
  return (bytes) => {
    tokenizer.write(bytes)
    if (bytes.length === sliceSize || parser.isEnded) return
    tokenizer.end()
    parser.end()
  }
}
