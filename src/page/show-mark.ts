/** Milliseconds for which a mark is lit up. */
const lit = 1800

/** Scrolls to a mark and lights it up; gently, or at once where the reader asked for less motion. */
export function lightUp(mark: HTMLElement, signal: AbortSignal): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  mark.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' })
  mark.dataset['noticeLit'] = ''
  const dim = () => delete mark.dataset['noticeLit']
  const timer = setTimeout(dim, lit)
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer)
      dim()
    },
    { once: true },
  )
}
