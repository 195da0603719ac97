import type { Body } from './analysis.ts'

/** The names of a region's bodies as its readers know them: format `notice-units/1`, see region-pack.schema.json. */
export interface RegionPack {
  readonly format: 'notice-units/1'
  /** The place whose notices the names hold in (临溪市, 临溪市云岭区); null for all notices. */
  readonly region: string | null
  readonly units: readonly PackUnit[]
}

/** A body: how notices write it, its full name where that is another, other forms; null body means: as the name ends. */
export interface PackUnit {
  readonly name: string
  readonly canonical: string | null
  readonly aliases: readonly string[]
  readonly body: PackBody | null
}

/** A pack names single bodies, never collectives. */
export type PackBody = Exclude<Body, 'collective'>

/** A pack, or a sentence that says where its first fault is. */
export type ReadPack = { readonly ok: true; readonly pack: RegionPack } | { readonly ok: false; readonly error: string }

/** The largest pack: `bytes` of its UTF-8 file, units, and other forms of one name. */
export const largestPack = { bytes: 200 * 1024, units: 5000, aliases: 20 } as const

/** What the reader is told of a larger file. */
export const packTooLarge = `文件太大，最多 ${largestPack.bytes / 1024} KB。`

/** One name: 2 to 48 characters with a Chinese one among them; a mark or a blank would part it in a list. */
export const packName = /^(?=.*\p{Script=Han})[^\s\p{Cc}\p{Cf}\p{Cs}、，,；;。：:|/]{2,48}$/u
/** A region is a name that ends with its level, as the places of an issuer's name do. */
export const packRegion = /^(?=.*\p{Script=Han})[^\s\p{Cc}\p{Cf}\p{Cs}、，,；;。：:|/]{1,47}[省市县区州旗盟镇乡]$/u

const bodies: readonly PackBody[] = ['government', 'party', 'street', 'company', 'institution', 'association']
const forbidden = ['__proto__', 'constructor', 'prototype']

type Fields = Readonly<Record<string, unknown>>

/** Reads a pack from the words of its file: anything may stand in it. Never throws. */
export function readRegionPack(json: string): ReadPack {
  if (isTooLarge(json)) return { ok: false, error: packTooLarge }
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1]
    return { ok: false, error: `这不是 JSON 文件${line === undefined ? '' : `，第 ${line} 行附近写错了`}。` }
  }
  return checkRegionPack(value)
}

/** Checks what a file or a store held, and keeps the known fields alone. Never throws. */
export function checkRegionPack(value: unknown): ReadPack {
  try {
    return { ok: true, pack: pack(value) }
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return { ok: false, error: error.message }
  }
}

class PackError extends Error {}

function pack(value: unknown): RegionPack {
  const from = fields(value, '这个文件')
  const format = 'notice-units/1'
  if (own(from, 'format') !== format) throw new PackError('这不是单位名录：format 要写 "notice-units/1"。')
  const units = own(from, 'units')
  if (!Array.isArray(units) || units.length === 0) throw new PackError('没有单位：units 要是一个列表，至少写一个单位。')
  if (units.length > largestPack.units)
    throw new PackError(`单位太多：有 ${units.length} 个，最多 ${largestPack.units} 个。`)
  return { format, region: region(own(from, 'region')), units: units.map((one, index) => unit(one, index + 1)) }
}

function region(value: unknown): string | null {
  if (value === null) return null
  if (value === undefined) throw new PackError('没有写 region：写地区全称，不限地区写 null。')
  if (typeof value !== 'string' || !packRegion.test(value))
    throw new PackError('region 不对：写地区全称，如“临溪市”或“临溪市云岭区”，不限地区写 null。')
  return value
}

function unit(value: unknown, number: number): PackUnit {
  const from = fields(value, `第 ${number} 个单位`)
  const called = name(own(from, 'name'), `第 ${number} 个单位的 name`)
  const place = `第 ${number} 个单位（${called}）的`
  const canonical = own(from, 'canonical') ?? null
  return {
    name: called,
    canonical: canonical === null ? null : name(canonical, `${place} canonical`),
    aliases: aliases(own(from, 'aliases'), `${place} aliases`),
    body: body(own(from, 'body'), `${place} body`),
  }
}

function aliases(value: unknown, place: string): string[] {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length > largestPack.aliases)
    throw new PackError(`${place} 不对：要是一个列表，最多 ${largestPack.aliases} 个名称。`)
  return value.map((one, index) => name(one, `${place} 第 ${index + 1} 个`))
}

function name(value: unknown, place: string): string {
  if (value === undefined) throw new PackError(`${place} 没有写。`)
  if (typeof value === 'string' && packName.test(value)) return value
  throw new PackError(`${place} 不对：一个名称 2 至 48 个字，有汉字，没有空格、顿号、逗号等。`)
}

function body(value: unknown, place: string): PackBody | null {
  if (value == null) return null
  const found = bodies.find((one) => one === value)
  if (found === undefined) throw new PackError(`${place} 不对：只能是 ${bodies.join('、')}。`)
  return found
}

function fields(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PackError(`${place}不对：要写在一对 { } 里。`)
  const key = forbidden.find((one) => Object.hasOwn(value, one))
  if (key !== undefined) throw new PackError(`${place}不对：不能有 ${key}。`)
  return value as Fields
}

function own(from: Fields, key: string): unknown {
  return Object.hasOwn(from, key) ? from[key] : undefined
}

/** Counts UTF-8 bytes, and stops where there are too many. */
function isTooLarge(words: string): boolean {
  if (words.length > largestPack.bytes) return true
  let bytes = 0
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    if (code < 0x80) bytes += 1
    else if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) bytes += 2
    else bytes += 3
  }
  return bytes > largestPack.bytes
}
