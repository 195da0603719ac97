import words from '../../seeds/words.json' with { type: 'json' }
import { plainWordFinder } from '../text/word-finder.ts'
import type { Figure } from './figure.ts'
import { actionWords } from './knowledge.ts'

/** 县城3公里、乡镇5公里充电圈: the distances name the circle. */
const CIRCLE = /^(?:、[\u4e00-\u9fff]{0,4}\d+(?:公里|分钟|小时))?[\u4e00-\u9fff]{0,4}圈/

const notClass = plainWordFinder(words.classBetween.not)
const starts = plainWordFinder(words.classBetween.starts)
const classNouns = plainWordFinder(words.classBetween.nouns)

/**
 * Leaves out the figures that only say of which class the counted things are: 10亿元以上项目8个 counts 8,
 * 30人以下教学点9个 counts 9, 投资5亿元项目 counts none.
 */
export function withoutClassAmounts(text: string, figures: readonly Figure[]): Figure[] {
  return figures.filter((figure, index) => !isClassAmount(text, figure, figures[index + 1] ?? null))
}

function isClassAmount(text: string, figure: Figure, next: Figure | null): boolean {
  if (figure.measure === null && figure.unit !== null) return false
  const rest = text.slice(figure.end, figure.end + 24)
  if (CIRCLE.test(rest)) return true
  const noun = rest.startsWith('的') ? rest.slice(1) : rest
  if (!/^[\u4e00-\u9fff“"(]/.test(noun) || notClass.startingAt(noun, 0)) return false
  const bounded = /(?:以上|以下|以内)$/.test(text.slice(figure.number.end, figure.end))
  const amount = figure.measure !== null && figure.measure.dimension !== 'count' && figure.measure.dimension !== 'share'
  if (bounded && rest.startsWith('的')) return figure.measure?.dimension !== 'share'
  if ((bounded || amount) && countsWithin(text, figure, next)) return true
  if ((bounded || amount) && figure.measure?.dimension === 'money') return classNouns.startingAt(noun, 0) !== null
  return bounded && !endsInAction(text, figure.start)
}

/** After a verb of doing (引进10名以上高层次人才) the figure is what is done; elsewhere (对10吨以上储罐) it says of what size. */
function endsInAction(text: string, end: number): boolean {
  if (text[end - 1] === '为') return true
  return actionWords.endingAt(text.slice(Math.max(0, end - 8), end), Math.min(8, end)) !== null
}

/** Whether the next figure counts the noun that follows this one, with no mark or verb between. */
function countsWithin(text: string, figure: Figure, next: Figure | null): boolean {
  if (!next || next.start - figure.end < 1 || next.start - figure.end > 24) return false
  const between = text.slice(figure.end, next.start)
  if (/[,，。;；:：、\n\t]/.test(between) || opensBracket(between)) return false
  if (starts.startingAt(between, 0)) return false
  return !words.classBetween.contains.some((verb) => between.includes(verb))
}

/** 绿地1000公顷(其中公园绿地400公顷): what a bracket says more is another count. */
function opensBracket(between: string): boolean {
  return between.lastIndexOf('(') > between.lastIndexOf(')')
}
