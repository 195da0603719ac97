import { expect, it } from 'vitest'
import { analyseText } from './analyse-text.ts'

it.each([
  ['2031年1月前完成', '2030-12-31'],
  ['2031年10月底前完成', '2031-10-31'],
  ['2028年2月底前完成', '2028-02-29'],
  ['2031年6月15日前完成', '2031-06-15'],
  ['2031年6月前完成', '2031-05-31'],
  ['2031年底前完成', '2031-12-31'],
])('%s: until %s', (words, until) => {
  const { findings } = analyseText(`一、主要任务\n水厂扩建${words}。`, { title: '2031年工作要点' })
  expect(findings.flatMap((one) => (one.kind === 'deadline' ? [one.until] : []))).toEqual([until])
})
