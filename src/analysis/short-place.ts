/** 武昌区 → 武昌; names that would be left with one character keep their level. */
export function shortPlace(name: string): string {
  const short = name.replace(/(?:(?:[^省市县区]族)*自治[区州县旗]|新区|地区|[省市县区州旗盟])$/, '')
  return short.length >= 2 ? short : name
}
