import { dice } from '../bench/made-notebook.ts'
import { findingKinds, type Note, noteColors, noteStyles } from '../../src/notes/note.ts'

const verbs = ['推进', '完成', '新建', '改造', '培育', '引进', '压减', '提升', '落实', '办理']
const things = ['企业', '项目', '道路', '学校', '岗位', '水库', '耕地', '平台', '场馆', '管网', '小区', '站点']
const ends = ['进度偏慢', '下周再问', '口径待核', '与去年对照', '已报区里', '差三家', '按月调度', '资金未到']

/** Notes on generated notices, the same for the same seed: what a notebook of many years would hold. */
export function manyNotes(count: number, notices: number, seed = 1): Note[] {
  const throwDice = dice(seed)
  const pick = <T>(list: readonly T[]): T => list[throwDice(list.length)]!
  const sentence = () => `${pick(verbs)}${pick(things)}${throwDice(9000)}${pick(['个', '家', '公里', '亩'])}`
  const paragraph = (sentences: number) => Array.from({ length: sentences }, sentence).join('，')
  return Array.from({ length: count }, (_, index) => {
    const notice = index % notices
    const place = Math.floor(index / notices)
    const createdAt = Date.UTC(2025, 0, 1) + index * 1000
    const exact = sentence()
    return {
      id: uuidOf(createdAt, index, throwDice),
      v: 2,
      space: 'me',
      author: 'me',
      device: 'device-a',
      page: `https://www.example.gov.cn/t/${notice}.html`,
      createdAt,
      updatedAt: createdAt,
      deleted: 0,
      dirty: 1,
      notice: {
        title: `关于${pick(verbs)}${pick(things)}工作的通知（${notice}）`,
        documentNumber: `示发〔2026〕${notice}号`,
        issuer: pick(['示例区人民政府', '临江市发展和改革委员会', '青禾县农业农村局']),
        publishedOn: `2026-0${1 + (notice % 9)}-15`,
      },
      noticeId: null,
      target:
        place % 40 === 39
          ? null
          : {
              quote: { type: 'TextQuoteSelector', exact, prefix: paragraph(3), suffix: paragraph(3) },
              position: { type: 'TextPositionSelector', start: place * 80, end: place * 80 + exact.length },
              path: [
                { kind: 'section', words: `二、${pick(verbs)}${pick(things)}` },
                { kind: 'item', words: `${1 + (place % 20)}.${pick(verbs)}${pick(things)}` },
              ],
              findingKind: pick([...findingKinds, null]),
              place: `二、${1 + (place % 20)}.`,
            },
      look: { color: pick(noteColors), style: pick(noteStyles) },
      tags: throwDice(10) < 3 ? [pick(things)] : [],
      body: throwDice(10) < 2 ? '' : `${paragraph(2)}。${pick(ends)}`,
    }
  })
}

/** A UUIDv7 of that time; the index keeps it alone. */
function uuidOf(time: number, index: number, throwDice: (below: number) => number): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits)
  const at = hex(time, 12)
  return `${at.slice(0, 8)}-${at.slice(8)}-7${hex(throwDice(4096), 3)}-8${hex(index >>> 24, 3)}-${hex(index, 6)}${hex(throwDice(16_777_216), 6)}`
}
