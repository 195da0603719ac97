import { landmarkReader, type Landmarks } from '../text/landmarks.ts'
import { SIGN_CHARACTERS } from './list-sign.ts'
import { SCANNED_CHARACTERS } from './scan.ts'

/** The characters that finders begin at. */
const sets = {
  /** What ends sentences, and parts of them. */
  stops: '。!?\n\t;',
  /** What lists of units begin with; 一是. */
  signs: SIGN_CHARACTERS,
  scanned: SCANNED_CHARACTERS,
  /** 各部门, 有关单位, 相关单位. */
  sets: '各有相',
  /** 第一位, 首位, 第七研究所. */
  ordinals: '第首',
  /** 第六届人民代表大会. */
  sessions: '届',
  /** 以下简称. */
  below: '以',
  /** What is left out, or not readable. */
  gaps: '隐省未还文本*×xX',
}

export type NoticeLandmarks = Landmarks<keyof typeof sets>

/** Finds them, so that most of a text is passed over once for all finders. */
export const readLandmarks = landmarkReader(sets)
