import { describe, expect, it } from 'vitest'
import { unitsIn } from './analyse-text.ts'

describe('names in a list', () => {
  it.each([
    ['由经济开发区和国土局负责落实。', ['responsible 经济开发区、国土局']],
    ['责任单位：经开区市场监管局、高新区和市财政局', ['responsible 经开区市场监管局、高新区、市财政局']],
    ['【牵头单位】市教育局【配合单位】市财政局', ['lead 市教育局', 'assisting 市财政局']],
    ['责任单位：1.市财政局2.市城管局', ['responsible 市财政局、市城管局']],
    ['责任单位：市教育局（按职责分工负责）', ['responsible 市教育局']],
    ['责任单位：市教育局等部门和市财政局', ['responsible 市教育局、市财政局']],
    ['责任单位：市教育局市城投集团', ['responsible 市教育局、市城投集团']],
    ['责任单位：石梁镇青田镇', ['responsible 石梁镇、青田镇']],
    ['责任单位：县财政局、政法委及发改委', ['responsible 县财政局、政法委、发改委']],
    ['责任单位：各部门及各县（市、区）', ['responsible 各部门、各县（市、区）']],
    ['责任单位：市水务局各乡镇', ['responsible 市水务局、各乡镇']],
    ['责任单位：国家发展改革委等国务院有关部门及各省', ['responsible 国家发展改革委、国务院有关部门、各省']],
    ['责任单位：市教育局。市财政局配合做好工作。', ['responsible 市教育局', 'mentioned 市财政局']],
    ['责任人：李望川、田茂', []],
  ])('%s', (text, expected) => {
    const found = unitsIn(text, { title: '奉山市2026年工作要点' })
    const roles = [...new Set(found.map((one) => one.role))]
    const namesOf = (role: string) => found.filter((one) => one.role === role).map((one) => one.text)
    expect(roles.map((role) => `${role} ${namesOf(role).join('、')}`)).toEqual(expected)
  })
})
