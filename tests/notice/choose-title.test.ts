import { describe, expect, test } from 'vitest'
import { chooseTitle } from '../../src/notice/choose-title.ts'
import type { PageFacts, TitleCandidate } from '../../src/notice/notice-facts.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import { plainText } from '../../src/text/plain-text.ts'

const measures = { characters: 0, linked: 0, prose: 0, linkLines: 0, abstracts: 0 }

function choose(titles: readonly TitleCandidate[], text = '') {
  const facts: PageFacts = { url: null, host: null, metas: {}, titles, fields: {}, breadcrumb: null, body: measures }
  return chooseTitle(facts, text, readLetter(plainText(text)))
}

describe('the title of a page', () => {
  const meta: TitleCandidate = { text: '关于项目进展情况的通报', from: 'meta' }
  const text = '望川县人民政府办公室关于项目进展情况的通报\n各乡镇人民政府：\n现将情况通报如下。'

  test('says whose it is where the text does and a meta does not', () => {
    expect(choose([meta], text)).toBe('望川县人民政府办公室关于项目进展情况的通报')
  })

  test('is a heading as it stands', () => {
    expect(choose([meta, { ...meta, from: 'heading' }], text)).toBe('关于项目进展情况的通报')
  })

  test('is more than the kind of the document', () => {
    const minutes: TitleCandidate = { text: '望川县人民政府专题会议纪要', from: 'text' }
    expect(choose([{ text: '会议纪要', from: 'document' }, minutes])).toBe('望川县人民政府专题会议纪要')
  })
})
