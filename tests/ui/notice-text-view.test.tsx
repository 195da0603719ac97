// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLetter } from '../../src/notice/read-letter.ts'
import { judgePage } from '../../src/page/read-notice.ts'
import { readText } from '../../src/page/read-text.ts'
import type { NoticeText } from '../../src/text/notice-text.ts'
import { plainText } from '../../src/text/plain-text.ts'
import { NoticeTextView } from '../../src/ui/notice-text-view.tsx'
import { mount, wordsOf } from './mount.tsx'

const root = path.resolve('tests/pages')
const sources = readdirSync(root)
  .map((slug) => ['source.html', 'labelled.html'].map((name) => path.join(root, slug, name)).find(existsSync))
  .filter((file) => file !== undefined)

/** The text as it stands in the view. */
function again(text: NoticeText): NoticeText {
  return readText(mount(<NoticeTextView text={text} letter={readLetter(text)} />).firstElementChild!).noticeText
}

describe('set anew, a notice is the same text with the same tables', () => {
  test('there are pages to try', () => expect(sources.length).toBeGreaterThan(50))

  test.each(sources.map((file) => [path.basename(path.dirname(file)), file]))('%s', (_, file) => {
    const page = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/html')
    const { noticeText } = judgePage(page, 'https://www.example.gov.cn/1.html').text
    expect(again(noticeText)).toEqual(noticeText)
  })
})

test('what looks like markup stays words', () => {
  const text = plainText('<img src=x onerror=alert(1)>\n第二行')
  const view = mount(<NoticeTextView text={text} letter={readLetter(text)} />)
  expect(view.querySelector('img')).toBeNull()
  expect(wordsOf(view, 'p, h2')).toEqual(['<img src=x onerror=alert(1)>', '第二行'])
})

test('sets the formal parts of a letter as they are set', () => {
  const text = plainText('青石区人民政府办公室\n2031年3月2日')
  const [signature, date] = [text.text.slice(0, 10), text.text.slice(11)]
  const letter = { ...readLetter(text), signatures: [{ start: 0, end: 10 }], writtenOn: { start: 11, end: 20 } }
  const view = mount(<NoticeTextView text={text} letter={letter} />)
  expect(wordsOf(view, '.right')).toEqual([signature, date])
})
