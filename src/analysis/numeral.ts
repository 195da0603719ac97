/** A numeral read from a text: where it ends and its value. */
export interface Numeral {
  readonly end: number
  readonly value: number
}

const chineseDigits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const smallScales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const largeScales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** Whether a UTF-16 unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Whether a character can stand in a Chinese numeral. */
export function isChineseNumeral(character: string): boolean {
  return character in chineseDigits || character in smallScales || character in largeScales
}

/** Reads Arabic digits with thousands groups and decimals at a place (1,310 · 14.5 · 86); null where no digit stands. */
export function readArabic(text: string, start: number): Numeral | null {
  let end = skipDigits(text, start)
  if (end === start) return null
  let digits = text.slice(start, end)
  if (digits.length <= 3) {
    while (text[end] === ',' && skipDigits(text, end + 1) === end + 4) {
      digits += text.slice(end + 1, end + 4)
      end += 4
    }
  }
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    const next = skipDigits(text, end + 1)
    digits += text.slice(end, next)
    end = next
  }
  return { end, value: Number(digits) }
}

/** Where a run of ASCII digits that begins at a place ends. */
export function skipDigits(text: string, start: number): number {
  let end = start
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

/** Reads a chain of scales (千, 万, 亿, 万亿) at a place; value 1 where none stands. */
export function readScale(text: string, start: number): Numeral {
  let end = start
  let value = 1
  for (;;) {
    const scale = smallScales[text[end]!] ?? largeScales[text[end]!]
    if (scale === undefined) return { end, value }
    value *= scale
    end++
  }
}

/** Reads a Chinese numeral (两百, 十二, 一千零五, 三点五) at a place; null where none or an ill-formed one stands. */
export function readChinese(text: string, start: number): Numeral | null {
  let end = start
  while (end - start < 24 && isChineseNumeral(text[end] ?? '')) end++
  if (end === start) return null
  const whole = chineseValue(text.slice(start, end))
  if (whole === null) return null
  if (text[end] !== '点' || !((text[end + 1] ?? '') in chineseDigits)) return { end, value: whole }
  let fraction = ''
  let place = end + 1
  while ((text[place] ?? '') in chineseDigits) fraction += chineseDigits[text[place++]!]
  return { end: place, value: Number(`${whole}.${fraction}`) }
}

/** The value of a well-formed Chinese numeral, strict about the order of its scales; null otherwise. */
export function chineseValue(numeral: string): number | null {
  if (numeral === '') return null
  if ([...numeral].every((one) => one in chineseDigits)) return spelledDigits(numeral)
  return scaledValue(numeral)
}

function spelledDigits(numeral: string): number | null {
  if (numeral.length > 1 && /[两]/.test(numeral)) return null
  return Number([...numeral].map((one) => chineseDigits[one]).join(''))
}

function scaledValue(numeral: string): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  let lastScale = Infinity
  let lastLarge = Infinity
  for (const one of numeral) {
    if (one in chineseDigits) {
      if (digit !== null && digit !== 0) return null
      digit = chineseDigits[one]!
    } else if (one in smallScales) {
      const scale = smallScales[one]!
      if (scale >= lastScale) return null
      if (digit === null && !(scale === 10 && section === 0)) return null
      section += (digit ?? 1) * scale
      lastScale = scale
      digit = null
    } else {
      const large = largeScales[one]!
      section += digit ?? 0
      digit = null
      if (section === 0 && total === 0) return null
      if (large > lastLarge) total = (total + section) * large
      else total += section * large
      lastLarge = large
      lastScale = Infinity
      section = 0
    }
  }
  return total + section + colloquialTail(numeral, digit)
}

/** 三万五 is 35,000 and 两百五 is 250: a bare digit after a scale counts in the next scale down. */
function colloquialTail(numeral: string, digit: number | null): number {
  if (digit === null) return 0
  const before = numeral.at(-2) ?? ''
  const scale = smallScales[before] ?? largeScales[before]
  return scale !== undefined && scale > 10 ? (digit * scale) / 10 : digit
}
