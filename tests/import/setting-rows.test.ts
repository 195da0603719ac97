import { keptSettings } from './kept-settings.ts'
import { beforeEach, expect, it, vi } from 'vitest'
import { type SettingRow, settingRows, settingsTaken } from '../../src/import/setting-rows.ts'
import { mostVerdicts } from '../../src/settings/page-verdicts.ts'
import { noSettings } from '../../src/settings/reader-settings.ts'
import { fakeBrowser } from '../settings/fake-chrome.ts'
import { otherSettings, sampleSettings } from './sample-settings.ts'

const machine = keptSettings()
const incoming = sampleSettings()
const { portals, verdicts } = incoming
const otherwise = otherSettings()
const told = (rows: readonly SettingRow[]) =>
  rows.map(({ state, subject, kept, incoming }) => [state, subject, kept?.words ?? null, incoming.words])

beforeEach(() => machine.reset())

it('lays a backup’s settings beside those that are kept here, those that differ first', () => {
  expect(told(settingRows(incoming, otherwise))).toEqual([
    ['conflict', '临溪市', '2 个单位', '1 个单位'],
    ['conflict', 'www.linxi.gov.cn', '正文 .zw；不算正文 .dy', '正文 #nr；不算正文 .dy（已停用）'],
    ['conflict', 'www.linxi.gov.cn/a?id=3', '是通知', '不是通知'],
    ['conflict', '', '全部标出，照常标在网页上，收起图例', '不标其他单位，不改动网页，展开图例'],
    ['conflict', '', '每天', '每周'],
    ['new', 'm.linxi.gov.cn', null, '不标注'],
    ['new', 'www.linxi.gov.cn:8080', null, '不标注'],
  ])
})

it('brings all in where nothing was chosen, once however often it is restored', async () => {
  const rows = settingRows(incoming, await machine.read())
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['new']))
  await machine.bring(settingsTaken(incoming, rows))
  expect(await machine.read()).toEqual(incoming)
  const again = settingRows(incoming, await machine.read())
  expect(new Set(again.map(({ state }) => state))).toEqual(new Set(['same']))
})

it('brings what the reader takes, and leaves all else as it is', async () => {
  await machine.bring(otherwise)
  const rows = settingRows(incoming, await machine.read())
  const taken = rows.filter(({ kind }) => kind === 'portals' || kind === 'sitesOff')
  await machine.bring(settingsTaken(incoming, taken))
  expect(await machine.read()).toEqual({
    ...otherwise,
    portals,
    sitesOff: ['m.linxi.gov.cn', 'www.a.gov.cn', 'www.linxi.gov.cn:8080'],
  })
})

it('says what it brings of a page in the place of what was said of it here, and before all else', async () => {
  const said = Array.from({ length: mostVerdicts }, (_, at) => ({ place: `a.gov.cn/${at}`, isNotice: true }))
  await machine.bring({ ...noSettings, verdicts: said })
  await machine.bring({ ...noSettings, verdicts: [{ place: 'a.gov.cn/7', isNotice: false }, ...verdicts] })
  const now = await machine.read()
  expect(now.verdicts).toEqual(said.with(7, { place: 'a.gov.cn/7', isNotice: false }))
})

it('writes all settings at once, and touches none that does not come in', async () => {
  await machine.bring(otherwise)
  const set = vi.spyOn(fakeBrowser.storage.local, 'set')
  await machine.bring(incoming)
  expect(set.mock.calls.map(([items]) => Object.keys(items).sort())).toEqual([
    ['page-verdicts', 'paint', 'portals', 'region-packs', 'site-off/m.linxi.gov.cn', 'site-off/www.linxi.gov.cn:8080'],
  ])
  await machine.bring(noSettings)
  expect(set).toHaveBeenCalledTimes(1)
  set.mockRestore()
})
