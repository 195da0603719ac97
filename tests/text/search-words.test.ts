import { describe, expect, test } from 'vitest'
import { searchable, soughtWords, wordSpans } from '../../src/text/search-words.ts'

/** The marked words themselves. */
function marked(text: string, sought: string): string[] {
  return wordSpans(text, soughtWords(sought)).map(({ start, end }) => text.slice(start, end))
}

test('width, letter case and blanks make no difference', () => {
  expect(searchable('ＡＩ 大模型　５ 家')).toBe(searchable('ai大模型5家'))
  expect(soughtWords('  ＡＩ　ai 大模型 ')).toEqual(['ai', '大模型'])
  expect(soughtWords(' \t')).toEqual([])
})

describe('marks words as they stand in the text', () => {
  test.each([
    ['新增规上企业 ５ 家', '5家', ['５ 家']],
    ['AI与ａｉ', 'ai', ['AI', 'ａｉ']],
    ['高新技术企业', '高新 技术', ['高新技术']],
    ['高新技术企业', '新技 企业', ['新技', '企业']],
    ['发展', '没有', []],
  ])('%s with %s', (text, sought, wanted) => expect(marked(text, sought)).toEqual(wanted))
})

test('a letter that grows when it is lowered does not shift what stands behind it', () => {
  expect(marked('İ后面的字', '后面')).toEqual(['后面'])
})
