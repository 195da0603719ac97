const scales: readonly (readonly [number, string])[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
]

/** Whether a value divided by a scale is written whole with at most so many decimals. */
function fits(value: number, scale: number, decimals: number): boolean {
  const digits = plain(value / scale)
  return (digits.split('.')[1] ?? '').length <= decimals && Math.abs(Number(digits) * scale - value) < 0.005
}

/** Binary fractions leave tails such as 1.2300000000000002; six decimals are more than any notice writes. */
function plain(value: number): string {
  return String(Number(value.toFixed(6)))
}

/** The largest of 万亿, 亿, 万 in which every value stays short; a small number is left as it is. */
function scaleOf(values: readonly number[]): readonly [number, string] {
  const largest = Math.max(...values.map(Math.abs))
  const short = (decimals: number) =>
    scales.find(([scale]) => largest >= scale && values.every((value) => fits(value, scale, decimals)))
  return short(2) ?? (largest >= 1e6 ? short(4) : undefined) ?? [1, '']
}

/** A number, or a range of two, as a reader would say it: 8600000000 is `86 亿`, 1 and 2 are `1–2`; no unit. */
export function numberWords(low: number, high: number = low): string {
  const [scale, word] = scaleOf([low, high])
  const digits = [...new Set([low, high])].map((value) => plain(value / scale)).join('–')
  return word === '' ? digits : `${digits} ${word}`
}
