/** An ISO date, month or year as written in Chinese: 2023-06-30 is `2023年6月30日`, 2023-06 is `2023年6月`. */
export function dateWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** A time in milliseconds as the reader's clock shows it: `6月30日 09:05`, with the year when it is not this one. */
export function momentWords(time: number, now: number = Date.now()): string {
  const date = new Date(time)
  const year = date.getFullYear() === new Date(now).getFullYear() ? '' : `${date.getFullYear()}年`
  return `${year}${date.getMonth() + 1}月${date.getDate()}日 ${two(date.getHours())}:${two(date.getMinutes())}`
}
