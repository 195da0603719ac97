import { largestSelector, portalParts, type Portal, type PortalParts } from './portal.ts'
import { checkPack, packField, packFields, PackError, readPack, type PackRead } from '../text/pack-file.ts'

/** Where portals put a notice, as their readers know it: format `notice-portals/1`, see portal-pack.schema.json. */
export interface PortalPack {
  readonly format: 'notice-portals/1'
  readonly portals: readonly Portal[]
}

/** Whether words are a CSS selector that the browser at hand can use. */
export type IsSelector = (words: string) => boolean

/** The largest pack: `bytes` of its UTF-8 file, portals. */
export const largestPortals = { bytes: 200 * 1024, portals: 500 } as const

/** A host name, an IPv4 address, or `*.` and a host of two labels at least. */
const portalHost =
  /^(?=.{1,253}$)(?:\*\.(?=[^.]+\.))?[a-z\d](?:[a-z\d_-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d_-]{0,61}[a-z\d])?)*$/u

/** What a selector may never have: rules, pseudo-elements, and tests that look through a whole page for each element. */
const portalSelector = /^(?=.*\S)(?!.*(?::has\(|::|:host|\/\*))[^\p{Cc}{}@;\\]*$/iu

/** Reads a pack from the words of its file: anything may stand in it. Never throws. */
export function readPortalPack(json: string, isSelector: IsSelector): PackRead<PortalPack> {
  return readPack(json, largestPortals.bytes, (value) => portalPack(value, isSelector))
}

/** Checks what a file held, and keeps the known fields alone. Never throws. */
export function checkPortalPack(value: unknown, isSelector: IsSelector): PackRead<PortalPack> {
  return checkPack(value, (one) => portalPack(one, isSelector))
}

/** Checks a single portal. Never throws. */
export function checkPortal(value: unknown, isSelector: IsSelector): PackRead<Portal> {
  return checkPack(value, (one) => portal(one, '这个网站', isSelector))
}

function portalPack(value: unknown, isSelector: IsSelector): PortalPack {
  const from = packFields(value, '这个文件')
  const format = 'notice-portals/1'
  if (packField(from, 'format') !== format) throw new PackError('这不是网站规则：format 要写 "notice-portals/1"。')
  const portals = packField(from, 'portals')
  if (!Array.isArray(portals) || portals.length === 0)
    throw new PackError('没有网站：portals 要是一个列表，至少写一个网站。')
  const { length } = portals
  if (length > largestPortals.portals)
    throw new PackError(`网站太多：有 ${length} 个，最多 ${largestPortals.portals} 个。`)
  const read = portals.map((one, index) => portal(one, `第 ${index + 1} 个网站`, isSelector))
  const hosts = new Set<string>()
  for (const { host } of read) {
    if (hosts.has(host)) throw new PackError(`${host} 写了两次：一个网站只写一次。`)
    hosts.add(host)
  }
  return { format, portals: read }
}

function portal(value: unknown, which: string, isSelector: IsSelector): Portal {
  const from = packFields(value, which)
  const named = host(packField(from, 'host'), `${which}的 host`)
  const place = `${which}（${named}）的`
  const part = (name: keyof PortalParts) => selector(packField(from, name), `${place} ${name}`, isSelector)
  const read = { body: part('body'), title: part('title'), source: part('source'), furniture: part('furniture') }
  if (portalParts.every((name) => read[name] === null))
    throw new PackError(`${which}（${named}）什么也没写：${portalParts.join('、')} 至少写一个。`)
  return { host: named, ...read, off: off(packField(from, 'off'), `${place} off`) }
}

function host(value: unknown, place: string): string {
  if (value === undefined) throw new PackError(`${place} 没有写。`)
  if (typeof value === 'string' && portalHost.test(value)) return value
  throw new PackError(`${place} 不对：写网站域名，如 www.linxi.gov.cn；连同下级网站写 *.linxi.gov.cn。字母要小写。`)
}

function selector(value: unknown, place: string, isSelector: IsSelector): string | null {
  if (value == null) return null
  if (typeof value !== 'string') throw new PackError(`${place} 不对：要是文字，写 CSS 选择器。`)
  if (value.length > largestSelector) throw new PackError(`${place} 太长：最多 ${largestSelector} 个字符。`)
  if (portalSelector.test(value) && isSelector(value)) return value.trim()
  throw new PackError(`${place} 不对：浏览器不认这个 CSS 选择器，或者里面有不能用的 :has()、伪元素、转义。`)
}

function off(value: unknown, place: string): boolean {
  if (value == null) return false
  if (typeof value !== 'boolean') throw new PackError(`${place} 不对：只能是 true 或 false。`)
  return value
}
