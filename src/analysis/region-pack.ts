import { checkPack, packField, packFields, PackError, readPack, type PackRead } from '../text/pack-file.ts'
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
export type ReadPack = PackRead<RegionPack>

/** The largest pack: `bytes` of its UTF-8 file, units, and other forms of one name. */
export const largestPack = { bytes: 200 * 1024, units: 5000, aliases: 20 } as const

/** One name: 2 to 48 characters with a Chinese one among them; a mark or a blank would part it in a list. */
export const packName = /^(?=.*\p{Script=Han})[^\s\p{Cc}\p{Cf}\p{Cs}、，,；;。：:|/]{2,48}$/u
/** A region is a name that ends with its level, as the places of an issuer's name do. */
export const packRegion = /^(?=.*\p{Script=Han})[^\s\p{Cc}\p{Cf}\p{Cs}、，,；;。：:|/]{1,47}[省市县区州旗盟镇乡]$/u

const bodies: readonly PackBody[] = ['government', 'party', 'street', 'company', 'institution', 'association']

/** Reads a pack from the words of its file: anything may stand in it. Never throws. */
export function readRegionPack(json: string): ReadPack {
  return readPack(json, largestPack.bytes, pack)
}

/** Checks what a file or a store held, and keeps the known fields alone. Never throws. */
export function checkRegionPack(value: unknown): ReadPack {
  return checkPack(value, pack)
}

function pack(value: unknown): RegionPack {
  const from = packFields(value, '这个文件')
  const format = 'notice-units/1'
  if (packField(from, 'format') !== format) throw new PackError('这不是单位名录：format 要写 "notice-units/1"。')
  const units = packField(from, 'units')
  if (!Array.isArray(units) || units.length === 0) throw new PackError('没有单位：units 要是一个列表，至少写一个单位。')
  if (units.length > largestPack.units)
    throw new PackError(`单位太多：有 ${units.length} 个，最多 ${largestPack.units} 个。`)
  return { format, region: region(packField(from, 'region')), units: units.map((one, index) => unit(one, index + 1)) }
}

function region(value: unknown): string | null {
  if (value === null) return null
  if (value === undefined) throw new PackError('没有写 region：写地区全称，不限地区写 null。')
  if (typeof value !== 'string' || !packRegion.test(value))
    throw new PackError('region 不对：写地区全称，如“临溪市”或“临溪市云岭区”，不限地区写 null。')
  return value
}

function unit(value: unknown, number: number): PackUnit {
  const from = packFields(value, `第 ${number} 个单位`)
  const called = name(packField(from, 'name'), `第 ${number} 个单位的 name`)
  const place = `第 ${number} 个单位（${called}）的`
  const canonical = packField(from, 'canonical') ?? null
  return {
    name: called,
    canonical: canonical === null ? null : name(canonical, `${place} canonical`),
    aliases: aliases(packField(from, 'aliases'), `${place} aliases`),
    body: body(packField(from, 'body'), `${place} body`),
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
