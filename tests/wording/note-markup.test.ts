import { describe, expect, it } from 'vitest'
import { readMarkup } from '../../src/wording/note-markup.ts'
import { readTags, writeTags } from '../../src/wording/tag-words.ts'

describe('readMarkup', () => {
  it('knows bold, italic, lists, and links as words with their address', () => {
    expect(readMarkup('**核对**与*口径*\n- 甲\n2. 乙\n见[通知](http://a.gov.cn/b)')).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            { words: '核对', style: 'bold' },
            { words: '与', style: 'plain' },
            { words: '口径', style: 'italic' },
          ],
        ],
      },
      { kind: 'list', lines: [[{ words: '甲', style: 'plain' }], [{ words: '乙', style: 'plain' }]] },
      {
        kind: 'paragraph',
        lines: [
          [
            { words: '见', style: 'plain' },
            { words: '通知（http://a.gov.cn/b）', style: 'plain' },
          ],
        ],
      },
    ])
  })

  it.each(['2*3*', '* ', '[a](javascript:alert(1))', '<b>x</b>', '****'])(
    'leaves %s as it was typed, or loses no letter of it',
    (body) => {
      const letters = (words: string) => words.replaceAll(/[*\s]/g, '')
      const read = readMarkup(body).flatMap(({ lines }) => lines.flat().map(({ words }) => words))
      expect(letters(read.join(''))).toBe(letters(body))
    },
  )
})

describe('tags in one line', () => {
  it('are parted by blanks and commas, each once', () => {
    expect(readTags(' 口径，督办、#急 口径 ')).toEqual(['口径', '督办', '急'])
    expect(readTags(writeTags(['甲', '乙']))).toEqual(['甲', '乙'])
  })
})
