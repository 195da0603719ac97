import { readMeasure } from '../../src/analysis/measure.ts'
import type { ReadWords } from './read-expected.ts'

/** The judges' names of units: our dimension, and how many of our base one is (null: only the kind is compared). */
const units: Readonly<Record<string, readonly [dimension: string, base: number | null]>> = {
  Gram: ['mass', 1e-6],
  Kilogram: ['mass', 1e-3],
  Ton: ['mass', 1],
  Jin: ['mass', 5e-4],
  Liang: ['mass', 5e-5],
  Microgram: ['mass', 1e-12],
  Centimetre: ['length', 0.01],
  Centimeter: ['length', 0.01],
  Metre: ['length', 1],
  Meter: ['length', 1],
  Kilometre: ['length', 1000],
  Kilometer: ['length', 1000],
  Foot: ['length', 0.3048],
  Inch: ['length', 0.0254],
  Mile: ['length', 1609.344],
  Mu: ['area', 666.6666667],
  Kilowatt: ['power', 1],
  Kilocalorie: ['energy', null],
  Litre: ['volume', null],
  Millilitre: ['volume', null],
  Gallon: ['volume', null],
  Cent: ['money', 0.01],
  Dollar: ['money', 1],
  CNY: ['money', 1],
  元: ['money', 1],
  C: ['temperature', null],
  Degree: ['energy', null],
}

/** What our number is multiplied with to be in the judge's unit; null where our unit is of another kind. 分 and 块 are read, but not as money. */
export function measuresLike({ number, unit, measure }: ReadWords, name: string): number | null {
  const [dimension, base] = units[name] ?? ['money', null]
  if (number.unit === '元') return dimension === 'money' && base !== null ? 1 / base : null
  const own = measure ?? (unit === null ? undefined : readMeasure(unit, 0)?.measure)
  if (dimension === 'money' && (unit === '分' || unit === '块')) return 1
  if (own?.dimension !== dimension) return null
  return base === null ? 1 : own.scale / base
}
