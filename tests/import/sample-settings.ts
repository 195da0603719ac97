import { standardPaint } from '../../src/settings/paint.ts'
import type { ReaderSettings } from '../../src/settings/reader-settings.ts'

/** One of every setting that a backup holds. */
export function sampleSettings(change: Partial<ReaderSettings> = {}): ReaderSettings {
  return {
    regionPacks: [
      {
        format: 'notice-units/1',
        region: '临溪市',
        units: [{ name: '市数智局', canonical: null, aliases: [], body: null }],
      },
    ],
    portals: [{ host: 'www.linxi.gov.cn', body: '#nr', title: null, source: null, furniture: '.dy', off: true }],
    verdicts: [{ place: 'www.linxi.gov.cn/a?id=3', isNotice: false }],
    sitesOff: ['m.linxi.gov.cn', 'www.linxi.gov.cn:8080'],
    paint: { ...standardPaint, shown: { ...standardPaint.shown, unit: false }, leavePage: true },
    backupEvery: 'week',
    ...change,
  }
}

/** The same where the reader chose otherwise. */
export function otherSettings(): ReaderSettings {
  const { regionPacks, portals, verdicts } = sampleSettings()
  const { units, ...pack } = regionPacks[0]!
  return {
    regionPacks: [{ ...pack, units: [...units, { ...units[0]!, name: '市林草局' }] }],
    portals: [{ ...portals[0]!, body: '.zw', off: false }],
    verdicts: [{ ...verdicts[0]!, isNotice: true }],
    sitesOff: ['www.a.gov.cn'],
    paint: { ...standardPaint, legendCollapsed: true },
    backupEvery: 'day',
  }
}
