import { plainWordFinder } from '../text/word-finder.ts'
import { endsClause } from './clause.ts'
import { comparatorsBefore, idioms } from './knowledge.ts'
import { readMeasure } from './measure.ts'

/** How long the fixed words are that hold a Chinese numeral and no figure (一方面, 千亿产业); 0 where what begins there counts. */
export function idiomLength(text: string, start: number): number {
  if (text[start] === '一' && isInRow(text, start)) return 2
  const word = idioms.startingAt(text, start)?.word
  return word === undefined || isBareSum(text, start, word) || isCourse(text, start, word) ? 0 : word.length
}

const ROW_AHEAD = /^一(.)[、,][\u4e00-\u9fff]{1,6}一\1(?![\u4e00-\u9fff])/
const ROW_BEHIND = /一(.)[、,][\u4e00-\u9fff]{1,6}$/
/** The longest stretch of a row from one to the next. */
const LONGEST_ROW = 11

/** 建成一处、见效一处: one after the other, not one. */
function isInRow(text: string, start: number): boolean {
  return (
    ROW_AHEAD.test(text.slice(start, start + LONGEST_ROW)) ||
    ROW_BEHIND.exec(text.slice(Math.max(0, start - LONGEST_ROW), start))?.[1] === text[start + 1]
  )
}

/** 开展实训三期, 培训班二期; elsewhere 三期 names a stage. */
function isCourse(text: string, start: number, idiom: string): boolean {
  return idiom.endsWith('期') && courses.endingAt(text, start) !== null
}

const courses = plainWordFinder(['培训', '实训', '培训班', '讲座'])

/** 超过千亿元, 突破百亿次, 近万人 say how many; 千亿产业, 万人计划 name a class. */
function isBareSum(text: string, start: number, idiom: string): boolean {
  const isMany = idiom.endsWith('亿')
    ? readMeasure(text, start + idiom.length) !== null || endsClause(text, start + idiom.length)
    : isTenThousand(text, start, idiom)
  if (!isMany) return false
  const bound = comparatorsBefore.endingAt(text, start)
  return bound !== null && bound.value !== 'reach'
}

function isTenThousand(text: string, start: number, idiom: string): boolean {
  return idiom.startsWith('万') && readMeasure(text, start + 1)?.end === start + idiom.length
}
