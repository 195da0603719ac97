import { storage } from '@wxt-dev/storage'
import { markKinds, type MarkKind } from '../wording/mark-kinds.ts'
import { type PaintSettings, standardPaint } from './paint.ts'
import type { ToKeep } from './to-keep.ts'
import { watchUntil } from './watch-until.ts'

const kept = storage.defineItem<unknown>('local:paint')

export async function paintSettings(): Promise<PaintSettings> {
  return read(await kept.getValue())
}

/** The settings as the reader chose them; null where they never did. */
export async function chosenPaint(): Promise<PaintSettings | null> {
  const value = await kept.getValue()
  return value === null ? null : read(value)
}

/** What is to be written so that pages are painted so. */
export function paintToKeep(paint: PaintSettings): ToKeep {
  return { item: kept, value: paint }
}

/** Changes the settings named, leaves the others. */
export async function changePaintSettings(change: {
  readonly shown?: Partial<Record<MarkKind, boolean>>
  readonly legendCollapsed?: boolean
  readonly leavePage?: boolean
}): Promise<PaintSettings> {
  const before = await paintSettings()
  const after = { ...before, ...change, shown: { ...before.shown, ...change.shown } }
  await kept.setValue(after)
  return after
}

/** Calls the listener with the new settings after every change, here or in another page. */
export function watchPaintSettings(listener: (settings: PaintSettings) => void, signal: AbortSignal): void {
  if (signal.aborted) return
  watchUntil(
    signal,
    kept.watch((value) => listener(read(value))),
  )
}

/** Whatever an older or newer version kept: what is known of it, the standard for the rest. */
function read(value: unknown): PaintSettings {
  const record = asRecord(value)
  const shown = asRecord(record.shown)
  return {
    shown: Object.fromEntries(
      markKinds.map((kind) => [kind, flag(shown[kind], standardPaint.shown[kind])]),
    ) as PaintSettings['shown'],
    legendCollapsed: flag(record.legendCollapsed, standardPaint.legendCollapsed),
    leavePage: flag(record.leavePage, standardPaint.leavePage),
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise
}
