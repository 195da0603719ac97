import { fakeBrowser } from './fake-chrome.ts'
import { beforeEach, expect, it } from 'vitest'
import {
  columnAt,
  forgetVerdict,
  mostVerdicts,
  pageVerdicts,
  saidOf,
  setColumnVerdict,
  setVerdict,
  verdictOn,
} from '../../src/settings/page-verdicts.ts'

const address = 'https://www.a.gov.cn/zwgk/1.html?id=3&utm_source=x#part'
const place = 'www.a.gov.cn/zwgk/1.html?id=3'

beforeEach(() => fakeBrowser.reset())

it('remembers what the reader said of a page, however the page was come to', async () => {
  expect(await verdictOn(address)).toBeNull()
  await setVerdict(address, false)
  expect(await verdictOn('http://www.a.gov.cn/zwgk/1.html?id=3')).toBe(false)
  expect(await verdictOn('http://www.a.gov.cn/zwgk/1.html?id=4')).toBeNull()
  expect(await setVerdict(address, true)).toEqual([{ place, isNotice: true }])
  expect(await verdictOn(address)).toBe(true)
})

it('forgets it on demand', async () => {
  await setVerdict(address, true)
  await setVerdict('https://www.b.gov.cn/', false)
  expect(await forgetVerdict(place)).toEqual([{ place: 'www.b.gov.cn/', isNotice: false }])
  expect(await setVerdict('https://www.b.gov.cn/', null)).toEqual([])
})

it('remembers what the reader said of a column, for all its pages of which nothing else is said', async () => {
  const one = 'https://www.a.gov.cn/zwgk/jiedu/203203/t20320309_1.html?spm=x'
  const other = 'https://www.a.gov.cn/zwgk/jiedu/203301/t20330109_2.html'
  const column = columnAt(one)!
  expect(column).toBe('www.a.gov.cn/zwgk/jiedu/*')
  await setColumnVerdict(column, false)
  expect([await verdictOn(one), await verdictOn(other)]).toEqual([false, false])
  expect(await verdictOn('https://www.a.gov.cn/zwgk/gsgg/203301/t20330109_2.html')).toBeNull()
  expect(await verdictOn('https://www.a.gov.cn/zwgk/jiedu/')).toBeNull()
  await setVerdict(other, true)
  expect(await verdictOn(other)).toBe(true)
  expect(await saidOf(other)).toEqual({ page: true, column: false })
  await forgetVerdict(column)
  expect([await verdictOn(one), await verdictOn(other)]).toEqual([null, true])
})

it('keeps no more than it may, the oldest go first', async () => {
  const many = Array.from({ length: mostVerdicts }, (_, at) => ({ place: `a.gov.cn/${at}`, isNotice: true }))
  await fakeBrowser.storage.local.set({ 'page-verdicts': many })
  const all = await setVerdict(address, false)
  expect(all).toHaveLength(mostVerdicts)
  expect([all[0], all.at(-1)]).toEqual([many[1], { place, isNotice: false }])
  await setVerdict(`https://a.gov.cn/${'x'.repeat(3000)}`, true)
  expect(await pageVerdicts()).toHaveLength(mostVerdicts)
})

it('reads past what is no verdict', async () => {
  await fakeBrowser.storage.local.set({ 'page-verdicts': [null, { place: 5 }, { place, isNotice: true }] })
  expect(await pageVerdicts()).toEqual([{ place, isNotice: true }])
  await fakeBrowser.storage.local.set({ 'page-verdicts': 'x' })
  expect(await pageVerdicts()).toEqual([])
})
