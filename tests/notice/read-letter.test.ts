import { describe, expect, test } from 'vitest'
import { readLetter } from '../../src/notice/read-letter.ts'
import { plainText } from '../../src/text/plain-text.ts'

function read(lines: readonly string[]) {
  const text = lines.join('\n')
  const letter = readLetter(plainText(text))
  const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)
  return {
    title: words(letter.title),
    documentNumber: words(letter.documentNumber),
    addressees: words(letter.addressees),
    signatures: letter.signatures.map(words),
    writtenOn: words(letter.writtenOn),
  }
}

describe('the parts of a letter', () => {
  test('title over lines, number, addressees, signature before the attachment', () => {
    const letter = read([
      '望川县人民政府办公室',
      '关于印发《望川县2024年林业',
      '工作要点》的通知',
      '望政办〔2024〕9号',
      '各乡镇人民政府，县直各部门：',
      '　　现将《望川县2024年林业工作要点》印发给你们。',
      '　　　　　　　　望川县人民政府办公室',
      '　　　　　　　　2024年3月14日',
      '望川县2024年林业工作要点',
      '一、工作目标',
      '完成营造林2万亩。',
    ])
    expect(letter).toEqual({
      title: '望川县人民政府办公室\n关于印发《望川县2024年林业\n工作要点》的通知',
      documentNumber: '望政办〔2024〕9号',
      addressees: '各乡镇人民政府，县直各部门',
      signatures: ['望川县人民政府办公室'],
      writtenOn: '2024年3月14日',
    })
  })

  test('a damaged date under a signature', () => {
    const letter = read(['关于做好防汛工作的通知', '各街道:', '请抓好落实。', '临溪区人民政府', '2023630', '附件'])
    expect(letter.signatures).toEqual(['临溪区人民政府'])
    expect(letter.writtenOn).toBe('2023630')
  })

  test('a title whose line ends with what joins it to the next', () => {
    const head = ['东河街道2024年工作总结和', '2025年工作打算', '2024年，街道新建公园2处。']
    expect(read(head).title).toBe('东河街道2024年工作总结和\n2025年工作打算')
  })

  test('the day of the meeting that a report was given to', () => {
    const head = ['政府工作报告', '2026年1月12日在望川县第九届人民代表大会第二次会议上', '各位代表：', '一、工作回顾']
    expect(read(head).writtenOn).toBe('2026年1月12日')
  })

  test('bodies that sign jointly, on lines of their own or on one', () => {
    expect(read(['关于植树的通知', '各乡镇：', '请落实。', '县林业局', '县财政局', '2024年3月1日']).signatures).toEqual(
      ['县林业局', '县财政局'],
    )
    expect(read(['关于植树的通知', '各乡镇：', '请落实。', '县林业局　县财政局', '2024年3月1日']).signatures).toEqual([
      '县林业局',
      '县财政局',
    ])
    expect(read(['关于植树的通知', '各乡镇：', '请落实。', '望川县林业局（盖章） 2024年3月1日']).signatures).toEqual([
      '望川县林业局（盖章）',
    ])
  })

  test('signed again after the attachment', () => {
    const letter = read([
      '关于植树的通知',
      '各乡镇：',
      '请落实。',
      '县林业局',
      '2024年3月1日',
      '植树方案',
      '略。',
      '县林业局',
      '2024年2月26日',
    ])
    expect(letter.signatures).toEqual(['县林业局', '县林业局'])
    expect(letter.writtenOn).toBe('2024年3月1日')
  })

  test('a report is dated by the line under its title and has no addressees', () => {
    const letter = read([
      '政 府 工 作 报 告',
      '——2024年1月22日在望川县第十八届人民代表大会第四次会议上',
      '县长　方知行',
      '各位代表：',
      '现在，我报告工作。',
    ])
    expect(letter).toMatchObject({
      title: '政 府 工 作 报 告',
      addressees: null,
      signatures: [],
      writtenOn: '2024年1月22日',
    })
  })

  test('words of the page before the letter are no title', () => {
    const letter = read([
      '移动端头部',
      '区人民政府关于印发《临溪区2024年科创工作的 工作要点》的通知',
      '来源: 区政府 发表日期: 2024年06月30日',
      '各街道:',
      '请实施。',
    ])
    expect(letter.title).toBe('区人民政府关于印发《临溪区2024年科创工作的 工作要点》的通知')
  })

  test('a list of duties is neither signature nor addressees', () => {
    const letter = read([
      '植树方案',
      '1.完成植树2万亩。',
      '责任单位：县林业局',
      '完成时限：2024年3月1日',
      '2.抚育1万亩。',
      '责任单位:',
      '县林业局',
      '2024年底',
    ])
    expect(letter).toMatchObject({ addressees: null, signatures: [] })
  })

  test('an empty text has no parts', () => {
    expect(read([''])).toEqual({ title: null, documentNumber: null, addressees: null, signatures: [], writtenOn: null })
  })
})

test('reads a text twice as long in no more than a few times the steps', () => {
  const line = '（一）推进林业发展。完成营造林2万亩，抚育1万亩。（牵头单位：县林业局；责任单位：各乡镇）'
  const letter = readLetter(plainText(Array.from({ length: 4000 }, () => line).join('\n')))
  expect(letter.addressees).toBeNull()
})
