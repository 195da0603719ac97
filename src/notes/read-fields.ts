import type { Outcome } from './outcome.ts'
import { Refusal } from './refusal.ts'

/** An object that another context sent: anything may stand in it. */
export type Fields = Readonly<Record<string, unknown>>

const forbidden = ['__proto__', 'constructor', 'prototype']
const farthest = 50_000_000

/** Names that the reader knows; a part without one is told by its field's name. */
const partNames: Readonly<Record<string, string>> = { body: '笔记', exact: '选中的文字', tags: '标签', text: '正文' }

/** Runs a check; what it refuses becomes a sentence. */
export function checking<T>(check: () => T): Outcome<T> {
  try {
    return { ok: true, value: check() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, error: error.message }
  }
}

/** The value as an object; refuses lists, and own keys that reach for an object's prototype. */
export function fields(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(name)
  if (forbidden.some((key) => Object.hasOwn(value, key))) throw wrong(name)
  return value as Fields
}

/** A field of the object's own; undefined where there is none. */
export function own(from: Fields, name: string): unknown {
  return Object.hasOwn(from, name) ? from[name] : undefined
}

/** A text of at most so many UTF-16 units. */
export function words(from: Fields, name: string, most: number): string {
  return text(own(from, name), name, most)
}

/** The value as a text of at most so many UTF-16 units. */
export function text(value: unknown, name: string, most: number): string {
  if (typeof value !== 'string') throw wrong(name)
  if (value.length > most) throw tooLong(name, most)
  return value
}

/** A text, or null where it is null or missing. */
export function wordsOrNull(from: Fields, name: string, most: number): string | null {
  return own(from, name) == null ? null : words(from, name, most)
}

/** A whole number from 0 on. */
export function index(from: Fields, name: string, most = farthest): number {
  const value = own(from, name)
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > most) throw wrong(name)
  return Number(value)
}

/** One of the known words, or null where it is null or missing. */
export function oneOrNull<T extends string>(known: readonly T[], from: Fields, name: string): T | null {
  const value = own(from, name)
  if (value == null) return null
  const one = known.find((each) => each === value)
  if (one === undefined) throw wrong(name)
  return one
}

/** The value as a list of at most so many; a missing one is empty. */
export function list(value: unknown, name: string, most: number): readonly unknown[] {
  if (value == null) return []
  if (!Array.isArray(value)) throw wrong(name)
  if (value.length > most) {
    const part = partNames[name]
    throw part === undefined ? wrong(name) : new Refusal(`${part}太多，最多 ${most} 个，没有保存。`)
  }
  return Array.from(value)
}

export function wrong(name: string): Refusal {
  return new Refusal(`格式不对（${name}），没有保存。请刷新页面后再试。`)
}

function tooLong(name: string, most: number): Refusal {
  const part = partNames[name]
  return new Refusal(
    part === undefined ? `格式不对（${name} 太长），没有保存。` : `${part}太长，最多 ${most} 个字，没有保存。`,
  )
}
