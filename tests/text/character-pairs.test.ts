import { expect, it } from 'vitest'
import { CharacterPairs, pairsOfHeads, pairsOfTails } from '../../src/text/character-pairs.ts'

const code = (character: string) => character.charCodeAt(0)

it('never denies a pair that was added, and denies most others', () => {
  const pairs = new CharacterPairs()
  pairs.add(code('局'), code('政'))
  expect(pairs.mayHold(code('局'), code('政'))).toBe(true)
  expect(pairs.mayHold(code('局'), code('面'))).toBe(false)
  expect(pairs.mayHold(code('政'), code('局'))).toBe(false)
})

it('takes any second character beside one that was added alone', () => {
  const pairs = new CharacterPairs()
  pairs.add(code('所'), undefined)
  expect(pairs.mayHold(code('所'), code('有'))).toBe(true)
  expect(pairs.mayHold(code('有'), code('所'))).toBe(false)
})

it('begins with what others hold, and leaves those as they are', () => {
  const others = new CharacterPairs()
  others.add(code('委'), code('党'))
  const pairs = new CharacterPairs(others)
  pairs.add(code('局'), code('政'))
  expect(pairs.mayHold(code('委'), code('党'))).toBe(true)
  expect(others.mayHold(code('局'), code('政'))).toBe(false)
})

it('reads words from their heads or from their tails', () => {
  const heads = pairsOfHeads(['财政局', '共'])
  expect(heads.mayHold(code('财'), code('政'))).toBe(true)
  expect(heads.mayHold(code('共'), code('有'))).toBe(true)
  const tails = pairsOfTails(['财政局', '所'], heads)
  expect(tails.mayHold(code('局'), code('政'))).toBe(true)
  expect(tails.mayHold(code('所'), code('派'))).toBe(true)
  expect(tails.mayHold(code('财'), code('政'))).toBe(true)
})
