/** What a file of the reader's own data holds, or a sentence that says where its first fault is. */
export type PackRead<Pack> = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly error: string }

/** An object in a pack: anything may stand in it. */
export type PackFields = Readonly<Record<string, unknown>>

/** Thrown where a pack does not hold; its message is a sentence for the reader. */
export class PackError extends Error {
  override name = 'PackError'
}

const forbidden = ['__proto__', 'constructor', 'prototype']

/** What the reader is told of a file with more bytes of UTF-8 than may be. */
export function tooLarge(bytes: number): string {
  return `文件太大，最多 ${bytes / 1024} KB。`
}

/** Reads a pack from the words of its file, of at most so many bytes: anything may stand in it. Never throws. */
export function readPack<Pack>(json: string, bytes: number, check: (value: unknown) => Pack): PackRead<Pack> {
  if (isLarger(json, bytes)) return { ok: false, error: tooLarge(bytes) }
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1]
    return { ok: false, error: `这不是 JSON 文件${line === undefined ? '' : `，第 ${line} 行附近写错了`}。` }
  }
  return checkPack(value, check)
}

/** Runs a check of what a file or a store held; a `PackError` becomes its sentence. */
export function checkPack<Pack>(value: unknown, check: (value: unknown) => Pack): PackRead<Pack> {
  try {
    return { ok: true, pack: check(value) }
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return { ok: false, error: error.message }
  }
}

/** The value as an object; refuses lists, and own keys that reach for an object's prototype. */
export function packFields(value: unknown, place: string): PackFields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PackError(`${place}不对：要写在一对 { } 里。`)
  const key = forbidden.find((one) => Object.hasOwn(value, one))
  if (key !== undefined) throw new PackError(`${place}不对：不能有 ${key}。`)
  return value as PackFields
}

/** A field of the object's own; undefined where there is none. */
export function packField(from: PackFields, key: string): unknown {
  return Object.hasOwn(from, key) ? from[key] : undefined
}

/** Counts UTF-8 bytes, and stops where there are too many. */
function isLarger(words: string, most: number): boolean {
  if (words.length > most) return true
  let bytes = 0
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    if (code < 0x80) bytes += 1
    else if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) bytes += 2
    else bytes += 3
  }
  return bytes > most
}
