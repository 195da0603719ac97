import words from '../../seeds/words.json' with { type: 'json' }
import type { Span } from '../text/span.ts'
import { oneOf } from '../text/one-of.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { trimMarks } from './clause.ts'
import { isTailOfWord, leadingWords, trailingWords, verbs } from './knowledge.ts'
import { isPartOfWord } from './verb-in-noun.ts'

/** 散煤消费量较2024年减少: what it is compared with is not what is counted. */
const SINCE =
  /(?:较|比)(?:20\d\d年|上年|去年|上年度|上半年|前三季度|[上一二三]季度|上月|年初)(?:同期|底|末)?[高低快慢多少]?$|(?:由|从)(?:每(?:[年月日天]|[人床户亩吨])|20\d\d年底?|上年末?|上半年|去年|年初|期初|原来|原有|原先|现在|现有|目前|现行|当前)(?:的|预算|设定的)?$|较[\u4e00-\u9fff]{2,6}(?:水位|水平|均值|同期|初|平均)$|[较比][一二三四五六七八九十两\d]{1,2}年前$|比“[^”]{1,6}”$|(?<=.)近?[一二三四五\d]{1,2}年(?:来|间|累计)?$|[较比]全[国省市州县区旗]平均(?:水平)?[高低快慢]?$|连续[\d一二三四五六七八九十]{1,3}年$|(?<=.)[到至在于]?20\d\d年$|[较比](?:时间|序时)进度[快慢]?$|由平均[\d.万]+元$|[较比]“?(?:十[一二三四五]|[九八])五”?(?:末|时期)?$|(?:为|是|相当于|达到?)(?:20\d\d年|上年|去年|“?十[一二三四五]五”?(?:时期|末)?|全[国省市县区]平均(?:水平)?)[^,，]{0,6}的$|(?:由|从)“?十[一二三四五]五”?(?:期?[末初]|时期)?的$|[与和同较](?:20\d\d年|上年|去年)(?:同期|底|末)?相比$/

/** 跃升至, 缩至, 放宽到: any verb of change with what it leads to. */
const CHANGED_TO = /[增降升减缩扩提压拓延放拉跃攀抬调][\u4e00-\u9fff]?[至到]$/

/** 执行进度6月底前: by when is not what. */
const BY =
  /(?:20\d\d年)?(?:(?:\d{1,2}[-—–~至])?\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}日)?(?:[底末中初]|[上中下]旬)?(?:之前|以前|前)?$/

/** What SINCE, CHANGED_TO and BY end with. */
const mayEndChange = oneOf('年天人床户亩吨度期底末至到位平值初均去的算元五”比月日前旬中高低快慢多少来有先在行')

/** Where a noun ends that is followed, up to its figure, by what is told of it (提高到, 较上年增长, 落实). */
export function cutEnd(text: string, from: number, to: number): number {
  let { start, end } = trimMarks(text, { start: from, end: to })
  for (;;) {
    const tail = tailLength(text, start, end)
    const change = mayEndChange(text, end - 1) ? changeLength(text.slice(Math.max(start, end - 10), end)) : 0
    const cut = Math.max(change, tail, predicateLength(text, start, end))
    if (cut === 0) return end
    ;({ start, end } = trimMarks(text, { start, end: end - cut }))
  }
}

function tailLength(text: string, start: number, end: number): number {
  const word = trailingWords.endingAt(text, end, start)?.word
  return word === undefined || isTailOfWord(word, text.charAt(end - word.length - 1)) ? 0 : word.length
}

function changeLength(words: string): number {
  return (SINCE.exec(words) ?? CHANGED_TO.exec(words) ?? BY.exec(words))?.[0].length ?? 0
}

/** 各县(区)推荐5个: who does it is not what is counted. */
const endsPlace = oneOf('省市县区旗州盟乡镇村)')

/** 企业整合重组15家: what is told of the noun; verbs alone are what is counted. */
function predicateLength(text: string, start: number, end: number): number {
  const verb = verbs.endingAt(text, end, start)
  if (verb === null || verb.value !== 'plain' || verb.word.length < 2) return 0
  let rest = end - verb.word.length
  if (isPartOfWord(text, rest, end)) return 0
  for (let word = leadingWords.endingAt(text, rest, start); word; word = leadingWords.endingAt(text, rest, start))
    rest -= word.word.length
  return rest - start >= 2 && !endsPlace(text, rest - 1) ? verb.word.length : 0
}

/** Where a noun ends without the works (改造, 整治) that are named with it; those alone are left. */
export function cutDoing(text: string, { start, end }: Span): number {
  let cut = end
  for (let verb = works.endingAt(text, cut, start); verb; verb = works.endingAt(text, cut, start))
    cut -= verb.word.length
  return cut - start >= 2 && !joins(text, cut - 1) ? cut : end
}

const works = plainWordFinder(words.works)
const joins = oneOf('和及与、')

/** Whether a verb stands right before a figure: 苏木改造5万亩草场 tells what is done, and the noun follows. */
export function endsInVerb(text: string, lead: Span): boolean {
  const { start, end } = trimMarks(text, lead)
  const verb = verbs.endingAt(text, end, start)
  if (verb === null || verb.value === 'attributive' || verb.word.length < 2) return false
  return !isPartOfWord(text, end - verb.word.length, end)
}
