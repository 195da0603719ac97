/** What a backup holds of the settings, in the order in which it is listed. */
export const settingKinds = ['regionPacks', 'portals', 'verdicts', 'sitesOff', 'paint', 'backupEvery'] as const

export type SettingKind = (typeof settingKinds)[number]

/** The kinds as the options name them. */
export const settingNames: Readonly<Record<SettingKind, string>> = {
  regionPacks: '单位名录',
  portals: '网站规则',
  verdicts: '更正过的页面',
  sitesOff: '停用的网站',
  paint: '怎样标',
  backupEvery: '备份周期',
}
