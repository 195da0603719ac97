import { describe, expect, it } from 'vitest'
import { citationOf, citeWords, placeOf, taskName } from '../../src/page/cite.ts'
import { analysisOf, noticeOf, taskOf } from '../ui/sample-analysis.ts'

const notice = citationOf(analysisOf(), '网页标题')

describe('citeWords', () => {
  it('gives title, document number, place, words and address', () => {
    expect(citeWords(notice, '二、（一）1.建设示范车间', ' 不少于5个 ', 'http://www.example.gov.cn/a.html')).toBe(
      '《青石区人民政府办公室关于印发2031年制造提升工作要点的通知》（青政办〔2031〕7号）二、（一）1.建设示范车间：“不少于5个”\n' +
        'http://www.example.gov.cn/a.html',
    )
  })

  it('writes book title marks within others as single ones', () => {
    const nested = { ...notice, title: '关于印发《工作要点》的通知', documentNumber: null }
    expect(citeWords(nested, null, '5个', 'http://a.gov.cn/')).toMatch(/^《关于印发〈工作要点〉的通知》：/)
  })

  it('leaves out what the notice does not have, and doubles no brackets', () => {
    const bare = { ...notice, title: '《办法》', documentNumber: null }
    expect(citeWords(bare, null, '不少于5个', 'http://a.gov.cn/')).toBe('《办法》：“不少于5个”\nhttp://a.gov.cn/')
  })
})

describe('citationOf', () => {
  it("lets the page's title stand in, and the date of writing for that of publishing", () => {
    const analysis = analysisOf({ notice: noticeOf({ title: null, publishedOn: null, writtenOn: '2031-03-01' }) })
    expect(citationOf(analysis, ' 网页标题 ')).toMatchObject({ title: '网页标题', publishedOn: '2031-03-01' })
  })
})

describe('placeOf', () => {
  const analysis = analysisOf({
    tasks: [
      taskOf({ id: 't1', start: 10, end: 90, number: '二、', heading: '重点任务', section: null }),
      taskOf({ id: 't2', start: 20, end: 40, number: '1', heading: '建设示范车间', section: '二、（一）制造提升' }),
    ],
  })

  it.each([
    [{ start: 25, end: 30 }, '二、（一）制造提升1.建设示范车间'],
    [{ start: 35, end: 45 }, '二、重点任务'],
    [{ start: 0, end: 5 }, null],
  ])('is the smallest task around %o', (span, place) => {
    expect(placeOf(analysis, span)).toBe(place)
  })

  it.each([
    ['9', '9.发展'],
    ['（三）', '（三）发展'],
    ['', '发展'],
  ])('writes the number %s as a reader would', (number, name) => {
    expect(taskName(taskOf({ number, heading: '发展' }))).toBe(name)
  })
})
