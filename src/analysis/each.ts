import { oneOf } from '../text/one-of.ts'

/** 各县(市、区)人民政府, 各市、县(区)政府, 各镇街: one collective though 、 stands in it; not 各街道、区财政局. */
const EACH =
  /各(?:有关|相关)?(?:[^、,;。\n\t]{0,8}部门、单位(?!\p{Script=Han})|(?:[部委办局厅处科室站所院系][、,/和及])+[部委办局厅处科室站所院系](?:室|单位)?(?![^和及与\P{Script=Han}])|(?:(?:省|自治区|直辖市|计划单列市|设区市|设区的市|省辖市|辖市|盟市|旗县|市州|州市|县级市|县市|市县|区县|县区|镇街|街镇|乡镇|镇乡|街道|自治州|自治县|州|市|县|区|旗|盟|镇|乡|街|地区|地|开发区|功能区|园区|新区|村|社区|团场|师市|委|办|局|部|苏木)(?![直各属级])(?:[(〔][^()〔〕]*[)〕])?(?:[、,/和及](?!(?<=,)[市县区旗](?:委、?)?(?:人民)?政府(?:各|有关|直属|办公)|(?:(?<=[镇乡街道].)[市县区旗]|(?<=[区)].)市|(?<=,)[市县区旗]|(?![市县区旗镇街乡州盟省]|自治|直辖|计划|设区|辖市|.{1,3}区))[^、,;。:()\n\t]{1,10}[厅局委会联办院队]))?)+(?:(?<![,、/])(?:人民政府|政府|党委|党工委|管委会|办事处|街道办|委会|[^、,;。:()\n\t]{0,10}[厅局委会]))?(?:\([^()]*\))?)/uy

/** How far a collective (各县(市、区)人民政府) reaches from its 各. */
export function eachLength(text: string, start: number, end: number): number {
  EACH.lastIndex = start
  if (!EACH.test(text) || EACH.lastIndex > end) return 0
  let reach = EACH.lastIndex
  while (joins(text, reach - 1)) reach--
  return reach - start
}

const joins = oneOf('、,/和及')
