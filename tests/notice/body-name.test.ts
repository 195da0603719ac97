import { describe, expect, test } from 'vitest'
import { bodyNameOf } from '../../src/notice/body-name.ts'

describe('a line that is the name of a body', () => {
  test.each([
    '三门峡市教育局',
    '三亚市人民政府',
    '二连浩特市商务局',
    '和田地区行政公署',
    '和平区民政局',
    '经开区管委会',
  ])('begins like another word: %s', (line) => {
    expect(bodyNameOf(line)).toBe(line)
  })

  test.each(['三是市教育局', '经市人民政府', '和市教育局', '各县教育局', '全市经济发展大局'])('is none: %s', (line) => {
    expect(bodyNameOf(line)).toBeNull()
  })
})
