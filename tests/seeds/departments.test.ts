import { describe, expect, it } from 'vitest'
import { byCodeUnit, doubles, readSeed, schemaErrors } from './read-seed.ts'

interface Department {
  readonly id: string
  readonly body: string
  readonly names: {
    readonly state?: string
    readonly province?: string
    readonly city?: string
    readonly county?: string
  }
  readonly aliases: readonly string[]
  readonly whole?: readonly string[]
  readonly former?: readonly string[]
}

const { departments } = readSeed<{ departments: readonly Department[] }>('departments.json')

/** Every name of a department, the full names of its levels once. */
function namesOf(one: Department): string[] {
  return [...new Set(Object.values(one.names)), ...one.aliases, ...(one.whole ?? []), ...(one.former ?? [])]
}

function idsOf(name: string): string[] {
  return departments.filter((one) => namesOf(one).includes(name)).map((one) => one.id)
}

describe('the directory of departments', () => {
  it('keeps to its schema', () => {
    expect(schemaErrors('departments.json', 'departments')).toEqual([])
  })

  it('is sorted, by id and in each list', () => {
    const ids = departments.map((one) => one.id)
    expect(ids).toEqual(ids.toSorted(byCodeUnit))
    const lists = departments.flatMap((one) => [one.aliases, one.whole ?? [], one.former ?? []])
    expect(lists.filter((list) => list.join() !== list.toSorted(byCodeUnit).join())).toEqual([])
  })

  it('has no doubles, neither of ids nor within an entry', () => {
    expect(doubles(departments.map((one) => one.id))).toEqual([])
    expect(departments.flatMap((one) => doubles(namesOf(one)))).toEqual([])
  })

  it('has a name for every department', () => {
    expect(departments.filter((one) => namesOf(one).length === 0)).toEqual([])
    expect(departments.flatMap(namesOf).length).toBeGreaterThan(900)
  })

  it.each([
    ['发改委', 'development-reform'],
    ['发展改革局', 'development-reform'],
    ['科经局', 'science-economy'],
    ['科技和经信局', 'science-economy'],
    ['新经济和科技局', 'new-economy-science'],
    ['人资局', 'human-resources'],
    ['人力社保局', 'human-resources'],
    ['市监局', 'market-regulation'],
    ['自规局', 'natural-resources'],
    ['规划资源局', 'natural-resources'],
    ['住建交局', 'housing-construction'],
    ['城管执法局', 'city-administration'],
    ['卫健委', 'healthcare'],
    ['教体局', 'education-sports'],
    ['教科局', 'education-science'],
    ['文体旅局', 'culture-sport-tourism'],
    ['文广旅局', 'culture-broadcast-tourism'],
    ['企服中心', 'enterprise-service-centre'],
    ['地方金融局', 'local-finance'],
    ['委政研室', 'policy-research'],
    ['团市委', 'youth-league'],
    ['工信部', 'industry-information'],
    ['国务院办公厅', 'government-office'],
    ['调查队', 'survey-team'],
    ['供电公司', 'power-company'],
    ['检察院', 'procuratorate'],
  ])('knows %s', (name, id) => {
    expect(idsOf(name)).toContain(id)
  })

  it.each([
    ['扶贫办', 'agriculture'],
    ['乡村振兴局', 'agriculture'],
    ['地方金融监管局', 'local-finance'],
    ['粮食局', 'grain-reserves'],
    ['银保监会', 'financial-regulation'],
    ['国土局', 'natural-resources'],
    ['卫计委', 'healthcare'],
    ['安监局', 'emergency-management'],
    ['质监局', 'market-regulation'],
    ['大数据发展管理局', 'data-administration'],
  ])('knows what became of %s', (name, id) => {
    const heirs = departments.filter((one) => one.former?.includes(name))
    expect(heirs.map((one) => one.id)).toContain(id)
  })

  it('lists a form that two departments share in both', () => {
    expect(idsOf('研究室')).toEqual(['government-research', 'policy-research'])
    expect(idsOf('政务办')).toEqual(['approval-service', 'data-administration'])
  })
})
