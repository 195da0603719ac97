import { describe, expect, it } from 'vitest'
import { byCodeUnit, doubles, readSeed, schemaErrors } from './read-seed.ts'

interface Places {
  readonly provinces: readonly { readonly name: string; readonly short: string; readonly letter: string }[]
  readonly prefectures: readonly string[]
  readonly prefectureEndings: readonly string[]
  readonly shortPrefectures: Readonly<Record<string, string>>
  readonly subProvincial: readonly string[]
  readonly underProvince: readonly string[]
  readonly districts: Readonly<Record<string, readonly string[]>>
  readonly counties: Readonly<Record<string, readonly string[]>>
  readonly peoples: readonly string[]
  readonly zones: Readonly<Record<string, readonly string[]>>
}

const places = readSeed<Places>('places.json')

describe('the places', () => {
  it('keep to their schema', () => {
    expect(schemaErrors('places.json', 'places')).toEqual([])
  })

  it('are sorted and have no doubles', () => {
    const lists = [
      places.provinces.map((one) => one.name),
      places.prefectures,
      places.subProvincial,
      places.underProvince,
      ...[places.shortPrefectures, places.districts, places.counties, places.zones].map((one) => Object.keys(one)),
      ...Object.values(places.districts),
      ...Object.values(places.counties),
      places.peoples,
      ...Object.values(places.zones),
    ]
    expect(lists.filter((list) => list.join() !== list.toSorted(byCodeUnit).join())).toEqual([])
    expect(lists.flatMap(doubles)).toEqual([])
    expect(doubles(places.provinces.flatMap((one) => [one.short, one.letter]))).toEqual(['内蒙古'])
  })

  it('count what the State counts: 293 cities, 7 regions, 30 autonomous prefectures, 3 leagues', () => {
    const ending = (word: string): number => places.prefectures.filter((name) => name.endsWith(word)).length
    expect(['市', '地区', '自治州', '盟'].map(ending)).toEqual([293, 7, 30, 3])
    expect(places.prefectures.filter((name) => !places.prefectureEndings.some((end) => name.endsWith(end)))).toEqual([])
  })

  it('shorten every autonomous prefecture and nothing else', () => {
    const full = places.prefectures.filter((name) => name.endsWith('自治州'))
    expect(Object.keys(places.shortPrefectures)).toEqual(full)
    expect(doubles(Object.values(places.shortPrefectures))).toEqual([])
  })

  it('hold together', () => {
    expect(places.subProvincial.filter((name) => !places.prefectures.includes(name))).toEqual([])
    expect(places.underProvince.filter((name) => places.prefectures.includes(name))).toEqual([])
    const cities = new Set([...places.prefectures, ...places.provinces.map((one) => one.name)])
    expect(Object.keys(places.districts).filter((city) => !cities.has(city))).toEqual([])
    expect(places.districts['武汉市']).toContain('武昌区')
    const provinces = new Set(places.provinces.map((one) => one.name))
    expect(Object.keys(places.counties).filter((name) => !provinces.has(name))).toEqual([])
    const above = new Set([...places.prefectures, ...places.underProvince, ...Object.values(places.districts).flat()])
    const counties = Object.values(places.counties).flat()
    expect(counties.filter((name) => above.has(name) || !/.{2,}[市县区旗]$/u.test(name))).toEqual([])
  })
})
