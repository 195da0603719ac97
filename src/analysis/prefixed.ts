import { oneOf } from '../text/one-of.ts'
import { isEdge } from './is-edge.ts'
import type { Places } from './place.ts'
import { organisationHeads, unitLevels } from './unit-knowledge.ts'

/** Takes the level word, the places and the head (国网, 中共) before a name in; null where neither level nor place stands there. */
export function prefixed(text: string, start: number, floor: number, places: Places): number | null {
  const place = places.finder.endingAt(text, start, floor)
  const level = place ? null : unitLevels.endingAt(text, start, floor)
  const nearest = place ?? level
  if (!nearest) return null
  let from = start - nearest.word.length
  for (;;) {
    const outer = places.finder.endingAt(text, from, floor) ?? organisationHeads.endingAt(text, from, floor)
    const length = outer?.word.length ?? divisionLength(text, from, floor)
    if (length === 0) break
    from -= length
  }
  if (!level || from < start - level.word.length) return from
  const town = townStart(text, from, floor, longestTown(text, from, start))
  return town < from || mayBeLevel(text, from, level.word, floor) ? town : null
}

/** 第八师石河子市: how long the words for a division are that end at a place. */
function divisionLength(text: string, end: number, floor: number): number {
  const division =
    text[end - 1] === '师' && /第?[一二三四五六七八九十]{1,3}师$/.exec(text.slice(Math.max(floor, end - 5), end))
  return division ? division[0].length : 0
}

/** 对萝山县财政局. */
const isCounty = oneOf('县旗')
const LONGEST_COUNTY = 3
const LONGEST_TOWN = 4
const TOWN_BODY = /^(?:[镇乡市区]|街道|苏木)(?:人民(?:政府|法院|检察院)|办事处)/

/** How many characters the name of a place may have before its level: none where only the level stands. */
function longestTown(text: string, level: number, end: number): number {
  if (isCounty(text, level)) return LONGEST_COUNTY
  return TOWN_BODY.test(text.slice(level, end + 5)) ? LONGEST_TOWN : 0
}

/** 在孤家子镇人民政府: where the name of a town begins that no list of places knows. */
function townStart(text: string, level: number, floor: number, longest: number): number {
  for (let start = level; start >= Math.max(floor, level - longest) && !endsArticle(text, start); start--)
    if (isEdge(text, start, floor) && level - start !== 1)
      return isOfAll(text, start) || isHigher(text, level - 1) ? level : start
  return level
}

/** 各区县, 本县, 省市县, 县委县政府. */
const isOfAll = oneOf('各每全本我该所')
const isHigher = oneOf('省市区州委')

/** 第三条县人民政府: the article's number is no part of the name. */
function endsArticle(text: string, place: number): boolean {
  return text[place - 1] === '条' && /第[一二三四五六七八九十]{1,3}条$/.test(text.slice(Math.max(0, place - 5), place))
}

const mayEndClinic = oneOf('院心')
const CLINIC = /(?:[镇乡]|街道)(?:(?:中心)?卫生院|社区卫生服务中心)$/

/** 舍块乡卫生院, 铜都街道社区卫生服务中心: where the name begins; null for 镇卫生院, which names none. */
export function clinicStart(text: string, end: number, floor: number): number | null {
  if (!mayEndClinic(text, end - 1)) return null
  const clinic = CLINIC.exec(text.slice(Math.max(floor, end - 10), end))
  if (!clinic) return null
  const level = end - clinic[0].length
  const start = townStart(text, level, floor, LONGEST_TOWN)
  return start < level && !/[每各个有全所家乡前后底\d]/.test(text.slice(start, level)) ? start : null
}

/** A level of one character may be the end of a word (全市, 社区), a zone's that of its name (经济开发区, 工业集中区管委会). */
function mayBeLevel(text: string, start: number, level: string, floor: number): boolean {
  if (level === '区' && text.startsWith('管委会', start + 1)) return isEdge(text, start, floor)
  if (level.length === 1)
    return !NO_LEVEL.includes(text[start - 1] ?? '\n') && !isSecondLevel(text, start, floor, level)
  return !ZONES.includes(level) || isEdge(text, start, floor)
}

/** 14个市州政府, 区县财政局: two levels in a row are kinds, unless the first ends a name (青川县乡 … is none; 区委区政府 is). */
function isSecondLevel(text: string, start: number, floor: number, level: string): boolean {
  const before = text[start - 1] ?? '\n'
  return start > floor && before !== level && '省市县区州旗'.includes(before)
}

const ZONES = ['高新区', '经开区', '开发区', '城区']
/** 全市, 地区, 社区: after these characters a level word is part of another word. */
const NO_LEVEL = '全各我本该跨城郊辖地社园景特专战灾牧矿库片街山校厂小新发'
