import { peoples } from './peoples.ts'

const LEVEL = new RegExp(`(?:(?:(?:${peoples.join('|')})族)*自治[区州县旗]|新区|地区|[省市县区州旗盟])$`)

/** 武昌区 → 武昌, 环江毛南族自治县 → 环江; names that would be left with one character keep their level. */
export function shortPlace(name: string): string {
  const short = name.replace(LEVEL, '')
  return short.length >= 2 ? short : name
}
