import { expect, it } from 'vitest'
import { codesOf } from '../../src/text/codes-of.ts'
import { fold } from '../../src/text/fold.ts'

it.each(['一、推进工作', '１．推进 工作，到 2025 年 底', '　　甲\u3000乙\n丙 '.repeat(9000), ''])(
  'gives the codes of the folded text',
  (text) => {
    const folded = fold(text)
    expect(folded.codes()).toEqual(codesOf(folded.text))
  },
)
