import { fields, type Fields, index, own, text, words, wrong } from '../notes/read-fields.ts'
import { Refusal } from '../notes/refusal.ts'
import type { SyncedRecord } from '../notes/synced-record.ts'
import { mostRecordBytes } from './import-limits.ts'

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
/** Pages that a note can have been written on. */
const pageSchemes = /^(?:https?|file|chrome-extension|moz-extension):/
/** Objects and lists within an unknown field, one in another. */
const deepest = 6
/** The last moment that there is a date for. */
const latest = 8_640_000_000_000_000

/** What every record has beside its own fields, read from one of a file; revision and state are each machine's own. */
export function readHead(from: Fields): Omit<SyncedRecord, 'rev' | 'dirty'> {
  const deleted = own(from, 'deleted')
  if (deleted !== 0 && deleted !== 1) throw wrong('deleted')
  return {
    id: readId(own(from, 'id')),
    space: words(from, 'space', 100),
    author: words(from, 'author', 100),
    device: words(from, 'device', 100),
    page: readPage(own(from, 'page')),
    createdAt: readMoment(from, 'createdAt'),
    updatedAt: readMoment(from, 'updatedAt'),
    deleted,
  }
}

/** A time in milliseconds. */
export function readMoment(from: Fields, name: string): number {
  return index(from, name, latest)
}

/** A UUIDv7. */
export function readId(value: unknown): string {
  if (typeof value !== 'string' || !uuid7.test(value)) throw wrong('id')
  return value
}

/** The address of a page that a browser can have shown: no script, no data. */
export function readPage(value: unknown): string {
  const page = text(value, 'page', 4000)
  if (!pageSchemes.test(page) || !URL.canParse(page)) throw new Refusal('网址不对。')
  return page
}

/** The record with the fields of the file that are not known today: plain JSON, and not too much of it. */
export function withUnknownFields<T extends object>(record: T, from: Fields): T {
  const machines = ['rev', 'dirty']
  const unknown = Object.entries(from).filter(([name]) => !Object.hasOwn(record, name) && !machines.includes(name))
  for (const [name, value] of unknown) requirePlain(name, value, deepest)
  const whole = { ...Object.fromEntries(unknown), ...record }
  if (new TextEncoder().encode(JSON.stringify(whole)).length > mostRecordBytes) throw new Refusal('内容太长。')
  return whole
}

function requirePlain(name: string, value: unknown, deep: number): void {
  if (typeof value !== 'object' || value === null) return
  if (deep === 0) throw wrong(name)
  const inner = Array.isArray(value) ? value : Object.values(fields(value, name))
  for (const one of inner) requirePlain(name, one, deep - 1)
}
