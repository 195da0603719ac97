import { describe, expect, it } from 'vitest'
import { pageAddress } from '../../src/notes/page-address.ts'

describe('pageAddress', () => {
  it.each([
    ['https://www.example.gov.cn/a/1.html#part', 'https://www.example.gov.cn/a/1.html'],
    ['HTTP://WWW.Example.gov.cn:80/A/1.html', 'http://www.example.gov.cn/A/1.html'],
    ['https://x.gov.cn/a?id=3&utm_source=wx&utm_medium=x', 'https://x.gov.cn/a?id=3'],
    ['https://x.gov.cn/a?utm_source=wx', 'https://x.gov.cn/a'],
    ['https://x.gov.cn/a?from=singlemessage&isappinstalled=0', 'https://x.gov.cn/a'],
    ['https://x.gov.cn/a?from=2023&id=1', 'https://x.gov.cn/a?from=2023&id=1'],
    ['https://x.gov.cn/a?b=%E4%B8%AD%20x+y&spm=1.2&c', 'https://x.gov.cn/a?b=%E4%B8%AD%20x+y&c'],
    ['https://x.gov.cn/a?id=1&id=2', 'https://x.gov.cn/a?id=1&id=2'],
    ['chrome-extension://abc/sample.html#x', 'chrome-extension://abc/sample.html'],
    ['no address', 'no address'],
  ])('%s is %s', (address, kept) => {
    expect(pageAddress(address)).toBe(kept)
    expect(pageAddress(kept)).toBe(kept)
  })
})
