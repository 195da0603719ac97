import { expect, it } from 'vitest'
import { writeTable } from '../../src/commands/write-table.ts'

it('aligns columns by what characters take in a terminal', () => {
  expect(
    writeTable([
      ['原文', '数值'],
      ['5%', '5'],
      ['8万平方米', '80000'],
    ]),
  ).toEqual(['原文       数值', '5%         5', '8万平方米  80000'])
})

it('cuts what is too long', () => {
  expect(writeTable([['一二三四五六七', 'x']], 9)).toEqual(['一二三四…  x'])
})
