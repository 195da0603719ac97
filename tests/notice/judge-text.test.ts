import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { judgeText } from '../../src/notice/judge-text.ts'
import { bias } from '../../src/notice/notice-signals.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import { plainText } from '../../src/text/plain-text.ts'

function judge(text: string) {
  const body = plainText(text)
  return judgeText(body, readLetter(body))
}

const seed = (name: string) => readFile(new URL(`../../seeds/notices/${name}.txt`, import.meta.url), 'utf8')

describe('the seed documents', () => {
  test('a letter with a damaged date', async () => {
    expect(judge(await seed('wuchang-2023'))).toMatchObject({
      isNotice: true,
      title: '区人民政府关于印发《武昌区2023年推进武汉具有全国影响力的科技创新中心建设的工作要点》的通知',
      genre: '通知',
      issuer: '武汉市武昌区人民政府',
      documentNumber: null,
      publishedOn: '2023-06-30',
      writtenOn: null,
      addressees: ['各街道', '相关部门', '各直属机构'],
      source: '区政府',
    })
  })

  test('a summary that was cut out of its page', async () => {
    expect(judge(await seed('wuhan-jingkai-2024'))).toMatchObject({
      isNotice: true,
      title: null,
      issuer: null,
      publishedOn: null,
      writtenOn: null,
    })
  })
})

describe('texts that are no notices', () => {
  test.each([
    [
      'news',
      '县长调研春耕\n本报讯（记者 李禾）4月1日上午，县长到柳河镇调研春耕生产。\n县长指出，粮食面积要稳定在41万亩以上。\n县长强调，要压实责任，确保4月底前完成育秧。',
    ],
    [
      'an interpretation',
      '《望川县造林方案》政策解读\n一、起草背景\n林地偏少。\n二、主要内容\n（一）加快造林。到2025年造林2万亩。\n三、解读机关\n县林业局',
    ],
    ['a story', '从前有一座山，山上有三百棵树。\n树下住着两户人家，一家养了十只羊，一家种了五亩地。'],
    ['figures', '1\n2\n3\n4.5%\n100个'],
    ['nothing', ' '],
  ])('%s', (_, text) => {
    expect(judge(text).isNotice).toBe(false)
  })
})

test('the score is the logistic of the weights and the bias', () => {
  const { score, reasons } = judge('关于植树的通知\n各乡镇：\n请抓好落实。\n县林业局\n2024年3月1日')
  const sum = reasons.reduce((total, { weight }) => total + weight, bias)
  expect(score).toBeCloseTo(1 / (1 + Math.exp(-sum)), 2)
  expect(reasons.map(({ signal }) => signal)).toEqual(
    expect.arrayContaining(['title-formal', 'addressees', 'signature']),
  )
})
