import { describe, expect, it } from 'vitest'
import type unitWords from '../../seeds/unit-words.json'
import type otherWords from '../../seeds/words.json'
import { readSeed } from './read-seed.ts'

const words = readSeed<typeof otherWords>('words.json')
const units = readSeed<typeof unitWords>('unit-words.json')
const { stance } = words

/** Lists of which a text is asked only whether it holds, begins with or ends in any of the words. */
const asked = {
  holds: {
    'stance.resultHeadings': stance.resultHeadings,
    'stance.planTitles': stance.planTitles,
    'stance.resultTitles': stance.resultTitles,
    'stance.mixedTitles': stance.mixedTitles,
    'stance.ruleTitles': stance.ruleTitles,
    'stance.planFlips': stance.planFlips,
    'stance.ruleHeadings': stance.ruleHeadings,
    'stance.problemMarks': stance.problemMarks,
    'stance.solving': stance.solving,
    'strength.must': words.strength.must,
    'strength.aim': words.strength.aim,
    'result.sentence': words.result.sentence,
    'target.sentence': words.target.sentence,
    'background.clause': words.background.clause,
    'background.sentence': words.background.sentence,
    'totalWords.clause': words.totalWords.clause,
    collectiveMarks: units.collectiveMarks,
    verbs: units.verbs,
    taskLabels: units.taskLabels,
  },
  beginsWith: {
    afterCut: words.afterCut,
    notQuantityAfter: words.notQuantityAfter,
    compoundTails: words.compoundTails,
    nounOpenings: words.nounOpenings,
    'structureNouns.always': words.structureNouns.always,
    'structureNouns.described': words.structureNouns.described,
    'classBetween.not': words.classBetween.not,
    'classBetween.starts': words.classBetween.starts,
    'classBetween.nouns': words.classBetween.nouns,
    collectiveHeads: units.collectiveHeads,
  },
  endsIn: {
    'stance.planEnds': stance.planEnds,
    'stance.resultEnds': stance.resultEnds,
    'background.endings': words.background.endings,
    'background.scarce': words.background.scarce,
    'frame.actions': words.frame.actions,
  },
} satisfies Record<string, Record<string, readonly string[]>>

/** Lists whose words are cut off an end again and again. */
const cutOff = { trailing: words.trailing, tails: units.tails }

describe('a list of words', () => {
  it.each(Object.entries(asked.holds))('holds no word that holds another: %s', (_, list) => {
    expect(impliedIn(list, (word, other) => word.includes(other))).toEqual([])
  })

  it.each(Object.entries(asked.beginsWith))('holds no word that begins with another: %s', (_, list) => {
    expect(impliedIn(list, (word, other) => word.startsWith(other))).toEqual([])
  })

  it.each(Object.entries(asked.endsIn))('holds no word that ends in another: %s', (_, list) => {
    expect(impliedIn(list, (word, other) => word.endsWith(other))).toEqual([])
  })

  it.each(Object.entries(cutOff))('holds no word that is cut off in parts: %s', (_, list) => {
    expect(list.filter((word) => isCutOff(word, new Set(list.filter((other) => other !== word))))).toEqual([])
  })
})

function impliedIn(list: readonly string[], implies: (word: string, other: string) => boolean): string[] {
  return list.filter((word) => list.some((other) => other !== word && implies(word, other)))
}

/** Whether words, the longest first, can be cut off the end until nothing is left. */
function isCutOff(word: string, words: ReadonlySet<string>): boolean {
  if (word === '') return true
  for (let from = 0; from < word.length; from++)
    if (words.has(word.slice(from))) return isCutOff(word.slice(0, from), words)
  return false
}
