import {
  Culture,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizeOrdinal,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite'
import { analyse, analyseInSteps } from '../../src/analysis/analyse.ts'
import { judgeText } from '../../src/notice/judge-text.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import { plainText } from '../../src/text/plain-text.ts'
import { noticeText } from './texts.ts'

const about = plainText(noticeText(4096, 'many'))
const letter = readLetter(about)
const notice = judgeText(about, letter)

/** Looks at every UTF-16 code unit of a text and does nothing with it: the measure that all times are given in. */
export function iterate(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0
  return sum
}

/** Our analysis of a text as the body of a seed notice; returns what it found. */
export function analysed(text: string): number {
  return analyse(notice, plainText(text), letter).findings.length
}

/** Milliseconds of the longest step of our analysis; each step is taken as the quickest of a few. */
export function longestStep(text: string): number {
  const best: number[] = []
  for (let round = 0; round < 4; round++) {
    const steps = analyseInSteps(notice, plainText(text), letter)
    for (let index = 0, done: boolean | undefined = false; done !== true; index++) {
      const start = performance.now()
      ;({ done } = steps.next())
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - start)
    }
  }
  return Math.max(...best)
}

const UNITS =
  '个 家 项 名 人 所 座 条 件 套 台 场 次 期 户 批 处 份 篇 部 册 种 类 只 头 株 棵 辆 架 艘 间 栋 幢 层 级 位 人次 人天 台套 吨 千克 公斤 克 升 米 公里 千米 厘米 毫米 平方米 平方公里 公顷 亩 立方米 元 美元 万元 亿元 千瓦 千瓦时 兆瓦 度 % 个百分点 倍 成 分 天 小时 分钟 个月 年 岁'
const FLOOR = new RegExp(
  `(?:不少于|不低于|不超过|不高于|超过|达到|突破|至少|约|近)?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[-—–~～至到]\\d+(?:\\.\\d+)?)?[余多]?[十百千万亿]{0,2}余?(?:${UNITS.split(
    ' ',
  )
    .sort((a, b) => b.length - a.length)
    .join('|')})(?:以上|以下|以内|左右)?`,
  'g',
)

/** A plain regular expression of 70 units: the least that finds quantities, without saying what any of them is. */
export function matched(text: string): number {
  let count = 0
  for (const match of text.matchAll(FLOOR)) count += match[0].length > 0 ? 1 : 0
  return count
}

/** Paragraphs longer than this are given to the Recognizers sentence by sentence: they take squared time. */
const PARAGRAPH = 1000
const recognizers = [
  recognizeNumber,
  recognizePercentage,
  recognizeOrdinal,
  recognizeDimension,
  recognizeCurrency,
  recognizeDateTime,
] as const

/** The parts in which the Recognizers are given a text. */
export function recognizerParts(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => (line.length > PARAGRAPH ? line.split(/(?<=。)/) : [line]))
    .filter((part) => part !== '')
}

/** What the Chinese recognizers of Microsoft's suite find in one part: numbers, shares, ordinals, units, money, dates. */
export function recognized(part: string): number {
  return recognizers.reduce((sum, recognize) => sum + recognize(part, Culture.Chinese).length, 0)
}
