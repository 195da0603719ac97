import { describe, expect, it } from 'vitest'
import { byCodeUnit, doubles, readSeed, schemaErrors } from './read-seed.ts'

interface DirectoryUnit {
  readonly name: string
  readonly canonical: string | null
  readonly aliases: readonly string[]
  readonly body: string
  readonly region: string | null
  readonly department: string | null
}

const { units } = readSeed<{ units: readonly DirectoryUnit[] }>('units.json')

describe('the directory of units', () => {
  it('keeps to its schema', () => {
    expect(schemaErrors('units.json', 'units')).toEqual([])
  })

  it('is sorted and has no doubles', () => {
    const names = units.map((one) => one.name)
    expect(names).toEqual(names.toSorted(byCodeUnit))
    expect(units.filter((one) => one.aliases.join() !== one.aliases.toSorted(byCodeUnit).join())).toEqual([])
    expect(doubles(units.flatMap((one) => [one.name, ...one.aliases]))).toEqual([])
    expect(doubles(units.flatMap((one) => one.canonical ?? []))).toEqual([])
  })

  it('resolves no collective to one body', () => {
    const collective = units.filter((one) => one.body === 'collective')
    expect(collective.length).toBeGreaterThan(0)
    expect(collective.filter((one) => one.canonical !== null || one.department !== null)).toEqual([])
  })

  it('names departments that the directory of departments has, of the same kind of body', () => {
    const { departments } = readSeed<{ departments: readonly { id: string; body: string }[] }>('departments.json')
    const bodies = new Map(departments.map((one) => [one.id, one.body]))
    const strays = units.filter((one) => one.department !== null && bodies.get(one.department) !== one.body)
    expect(strays).toEqual([])
  })

  it('knows the full name of 区科经局', () => {
    const unit = units.find((one) => one.name === '区科经局')
    expect(unit).toMatchObject({ canonical: '武昌区科学技术和经济信息化局', region: '武汉市武昌区' })
  })
})
