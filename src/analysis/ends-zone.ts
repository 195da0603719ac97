import { plainWordFinder } from '../text/word-finder.ts'

/**
 * Whether words from `start` on end as a zone's name does at `end` (经济开发区): among names it stands for those who run it; no name
 * is glued to it (经开区市场监管局).
 */
export function endsZone(text: string, start: number, end: number): boolean {
  return text[end - 1] === '区' && zones.endingAt(text, end, start) !== null
}

const zones = plainWordFinder(['开发区', '高新区', '经开区', '园区', '新区', '示范区', '保税区', '度假区', '管理区'])
