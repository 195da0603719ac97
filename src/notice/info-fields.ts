import portals from '../../seeds/portals.json' with { type: 'json' }
import { documentNumberOf } from './document-number.ts'
import type { Field } from './notice-facts.ts'
import { withoutBlanks } from './text-lines.ts'

/** A stretch of the page's information lines: a cell, or a line; cells of one row share `row`. */
export interface InfoPiece {
  readonly text: string
  readonly row: object | null
  /** It stands in the notice's own text: only labelled values count. */
  readonly inBody?: boolean
}

const fieldOfLabel = new Map<string, Field>()
for (const [field, labels] of Object.entries(portals.labels)) {
  for (const label of labels) fieldOfLabel.set(label, field as Field)
}
const spaced = (label: string) => [...label].join(String.raw`[\s\u3000]*`)
const LABELS = [...fieldOfLabel.keys()]
  .sort((a, b) => b.length - a.length)
  .map(spaced)
  .join('|')
const LABELLED = new RegExp(String.raw`(?<![\p{Script=Han}])[\[【（(]?(${LABELS})[\]】]?[\s\u3000]*[:：]`, 'gu')
/** A label that touches the value before it: portals set such lines apart by style alone. */
const TOUCHING = new RegExp(String.raw`[\[【（(]?(${LABELS})[\]】]?[\s\u3000]*[:：]`, 'gu')
const BEGINS_LABELLED = /^\s*[[【（(]?[\p{Script=Han}\s\u3000]{2,8}[\]】]?[:：]/u
const OTHER_LABEL =
  /(?:字\s*体|字\s*号|浏览(?:次数|量)?|点击(?:数|量|率)?|阅读(?:次数|量)?|访问(?:次数|量)?|打印|关闭|分享(?:到)?|收藏|作者|编辑|责任编辑|审核|有效性|背景色|公开方式|主题分类|视力保护色)\s*[:：\]】]?|[|｜【[]/u
const LONGEST = 400

/** The field that a cell is the label of (索 引 号：), or null. */
export function labelField(text: string): Field | null {
  if (text.length > 24) return null
  return fieldOfLabel.get(withoutBlanks(text).replaceAll(/[:：[\]【】*]/gu, '')) ?? null
}

/**
 * Reads label and value pairs from the lines and cells around a notice, in their order; the first value of a field
 * that is fit for it stays. Values are trimmed, otherwise as written.
 */
export function readFields(pieces: readonly InfoPiece[]): Partial<Record<Field, string>> {
  const fields: Partial<Record<Field, string>> = {}
  const keep = (field: Field, raw: string) => {
    const value = raw.trim()
    if (value && fields[field] === undefined && fits(field, value)) fields[field] = value
  }
  for (const [index, piece] of pieces.entries()) {
    if (piece.text.length > LONGEST) continue
    const label = labelField(piece.text)
    if (label && piece.inBody && LOOSE.test(withoutBlanks(piece.text).replace(/[:：]$/u, ''))) continue
    if (label) keepNext(pieces, index, label, keep)
    else readLine(piece, keep)
  }
  for (const [index, piece] of pieces.entries()) {
    if (isNumberAndDay(piece.text) || (!piece.inBody && !sharesRow(pieces, index))) readUnlabelled(piece.text, keep)
  }
  return fields
}

/** A cell among others of its row, not a layout table's only one. */
function sharesRow(pieces: readonly InfoPiece[], index: number): boolean {
  const row = pieces[index]?.row ?? null
  return row !== null && (pieces[index - 1]?.row === row || pieces[index + 1]?.row === row)
}

function keepNext(
  pieces: readonly InfoPiece[],
  index: number,
  label: Field,
  keep: (field: Field, value: string) => void,
): void {
  const piece = pieces[index]
  const next = pieces[index + 1]
  if (!piece || !next || next.row !== piece.row || labelField(next.text)) return
  if (piece.row === null && !STRICT.has(label) && !/[:：]\s*$/u.test(piece.text)) return
  keep(label, next.text)
}

function readLine({ text: line, inBody }: InfoPiece, keep: (field: Field, value: string) => void): void {
  const labels = !inBody && BEGINS_LABELLED.test(line) ? TOUCHING : LABELLED
  const found = [...line.matchAll(labels)].filter((label) => !inBody || TOOLS.test(line) || !LOOSE.test(label[1] ?? ''))
  for (const [at, label] of found.entries()) {
    const field = fieldOfLabel.get(withoutBlanks(label[1] ?? ''))
    const from = label.index + label[0].length
    const value = line.slice(from, found[at + 1]?.index ?? line.length)
    const stop = value.search(OTHER_LABEL)
    if (field)
      keep(field, cutValue(field, (stop < 0 ? value : value.slice(0, stop)).replace(/[【[（(\s|｜\u3000]+$/u, '')))
  }
  if (found.length === 0 && line.length < 60) readBareLabel(line, keep)
}

/** A line of tools that holds a bare value: 2025-04-18 来源：… 点击：…, or X政办〔2025〕5号 时间：… */
function readUnlabelled(line: string, keep: (field: Field, value: string) => void): void {
  if (line.length > 160) return
  // A number alone in its line, as below titles.
  if (documentNumberOf(line)) keep('documentNumber', line)
  const tools = TOOLS.test(line) || (line.length <= 24 && WHOLE_DATE.test(line)) || isNumberAndDay(line)
  if (!tools || /今天|星期[一二三四五六日]|℃/u.test(line)) return
  const [day] = line.match(BARE_DATE) ?? []
  if (day) keep('publishedOn', day)
  for (const part of line.split(/[\s|｜·]+/u)) if (documentNumberOf(part)) keep('documentNumber', part)
}

/** Whether a line is nothing but a 发文字号, a day and short words: 甲政办〔2025〕5号 | 2025-04-18. */
function isNumberAndDay(line: string): boolean {
  if (line.length > 80 || !BARE_DATE.test(line)) return false
  const parts = line.trim().split(/[\s|｜·]+/u)
  return parts.some((part) => documentNumberOf(part) !== null) && !/[。，；、（(]/u.test(line)
}

/** Labels that a text may use for matters of its own. */
const LOOSE = /^(?:时\s*间|日\s*期|主\s*题|标\s*题|名\s*称)$/u
const TOOLS =
  /下载\s*[:：]|字数\s*[:：]|来\s*源|点\s*击|浏\s*览|阅\s*读|字\s*体|字\s*号|打\s*印|分\s*享|作\s*者|发\s*布|编\s*辑|听全文|发表于/u
const WHOLE_DATE =
  /^[[(（]?\s*(?:19|20)\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*[\])）]?$/u
const BARE_DATE = /(?:19|20)\d{2}\s?(?:[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}|年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)/u

/** 文号京政发〔2024〕5号: a label whose colon is drawn by the page's style. */
function readBareLabel(line: string, keep: (field: Field, value: string) => void): void {
  const found = BARE.exec(line)
  const field = found && fieldOfLabel.get(withoutBlanks(found[1] ?? ''))
  if (found && field && STRICT.has(field)) keep(field, cutValue(field, found[2] ?? ''))
}

const BARE = new RegExp(String.raw`^\s*(${LABELS})[\s\u3000]*([^:：\s].*)$`, 'u')
const STRICT: ReadonlySet<Field> = new Set(['documentNumber', 'writtenOn', 'publishedOn', 'createdOn'])

/** In a line without cells a number ends at its 号, a source at the next wide gap. */
function cutValue(field: Field, value: string): string {
  if (field === 'documentNumber') return value.replace(/([〕\])）】]\s*[\d０-９\s]{1,8}号).*$/u, '$1')
  if (field !== 'source' && field !== 'publisher' && field !== 'issuer') return value
  const trimmed = value.replace(/^[\s\u3000]+/u, '')
  const gap = trimmed.search(/[\u3000\u00a0]|\s{2,}|\s(?=\d{4})|(?=\d{4}[-年])/u)
  const kept = gap > 0 ? trimmed.slice(0, gap) : trimmed
  const [first, second] = kept.split(/\s/u)
  return first && first === second ? first : kept
}

function fits(field: Field, value: string): boolean {
  switch (field) {
    case 'documentNumber':
      return /\d|[一二三四五六七八九十]/u.test(value) && /号/u.test(value) && value.length < 60
    case 'writtenOn':
    case 'createdOn':
    case 'publishedOn':
      return /\d{4}|[二〇○零一]{2,}/u.test(value) && value.length < 60
    case 'issuer':
    case 'publisher':
    case 'source':
      return value.length < 60 && !/^[\d\s:：-]+$|^[-—/无]$/u.test(value)
    default:
      return value.length < LONGEST
  }
}
