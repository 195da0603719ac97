import words from '../../seeds/unit-words.json' with { type: 'json' }
import { groupedWordFinder, plainWordFinder } from '../text/word-finder.ts'
import type { Body } from './analysis.ts'

/** Suffixes of organisation names with the kind of body they end. */
export const unitSuffixes = groupedWordFinder<Body>(words.suffixes)
export const commonWords = plainWordFinder(words.commonWords)
export const edgeWords = plainWordFinder(words.edges)
/** Words that begin as an edge does (应用, 有关). */
export const edgesInWords = plainWordFinder(words.edgesInWords)
export const organisationHeads = plainWordFinder(words.organisationHeads)
export const unitLevels = plainWordFinder(words.levels)
export const coreBodies = plainWordFinder(words.coreBodies)
export const centralBodies = plainWordFinder(words.centralBodies)
export const listTails = plainWordFinder(words.tails)
/** Words that fill a place in a list without being a body (专人, 企业). */
export const notUnits = plainWordFinder(words.notUnits)

/** A name's last character with one behind it that shows that both belong to another word (委托, 部分, 院士). */
export const cutWords = plainWordFinder(
  Object.entries(words.notBefore).flatMap(([last, all]) => Array.from(all, (next) => last + next)),
)
/** Words behind a name that begin as such another word goes on (财政局部署). */
export const wordsBehind = plainWordFinder(words.wordsBehind)

/** 沿线各县, 人民银行各支行, 两街道. */
const OF_EACH = /各(?![族界方]|$)|^(?:[两二三四五六七八九十]|\d{1,2})个?(?:街道|乡镇|镇街|区县|县区|镇|乡)$/

const collectiveHeads = plainWordFinder(words.collectiveHeads)
const collectiveMarks = plainWordFinder(words.collectiveMarks)

/** Whether a name stands for a set of bodies (各街道, 有关部门, …成员单位) and is never resolved to one. */
export function isCollective(name: string): boolean {
  return (
    collectiveHeads.startingAt(name, 0) !== null || collectiveMarks.within(name, 0, name.length) || OF_EACH.test(name)
  )
}

/** The kind of body that a name's ending, or its directory entry, tells. */
export function bodyOf(name: string): Body {
  if (isCollective(name)) return 'collective'
  const bare = withoutBracket(name)
  if (/[省市县区州旗盟]委$/.test(bare)) return 'party'
  return unitSuffixes.endingAt(bare, bare.length)?.value ?? (bare.endsWith('所') ? 'institution' : 'government')
}

/** 各类活动吸引4000余万人次. */
const COUNTS = /\d[余多]?万|人次$/

/** 中国船级社. */
const NATIONAL = /^中国\p{Script=Han}{2,10}[社院会署所局司网]$/u

/** Whether a name in a list without label is a body: by its ending, its level, or because it is a collective. */
export function looksLikeUnit(name: string): boolean {
  if (COUNTS.test(name)) return false
  const bare = withoutBracket(name)
  return (
    unitSuffixes.endingAt(bare, bare.length) !== null ||
    isCollective(name) ||
    centralBodies.startingAt(name, 0) !== null ||
    NATIONAL.test(name) ||
    /^[省市县区州旗盟乡镇团].{0,8}[委办局部院会室]$/.test(bare) ||
    /(?:部|委|总局|署|总社|中央|办|司|站|队|科|室|[\d〇零一二三四五六七八九十]团)$/.test(bare) ||
    bodyOf(bare) !== 'government'
  )
}

/** A name without the remark in brackets that closes it: 市科技局(市外专局). */
export function withoutBracket(name: string): string {
  return name.endsWith(')') ? name.replace(/\([^)]*\)$/, '') : name
}
