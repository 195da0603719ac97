import type { Analysis, Quantity, Unit } from '../../src/analysis/analysis.ts'
import { analyse } from '../../src/analysis/analyse.ts'
import { nameUnits } from '../../src/analysis/find-full-names.ts'
import { judgeText } from '../../src/notice/judge-text.ts'
import type { Notice } from '../../src/notice/notice.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import { plainText } from '../../src/text/plain-text.ts'

/** Analyses a text as the command line does a .txt file; `about` overrides what the notice says of itself. */
export function analyseText(text: string, about: Partial<Notice> = {}): Analysis {
  const body = plainText(text)
  const letter = readLetter(body)
  return nameUnits(analyse({ ...judgeText(body, letter), ...about }, body, letter))
}

export function quantitiesIn(text: string, about: Partial<Notice> = {}): Quantity[] {
  return analyseText(text, about).findings.filter((one) => one.kind === 'quantity')
}

export function unitsIn(text: string, about: Partial<Notice> = {}): Unit[] {
  return analyseText(text, about).findings.filter((one) => one.kind === 'unit')
}
