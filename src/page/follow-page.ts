import { countInMinute } from './count-in-minute.ts'
import { whenIdle } from '../event-loop/slices.ts'
import type { Touch } from './painting.ts'

/** What a page does to a text that is shown in it. */
export interface PageChanges {
  /** At once, before the reader sees it: what the page itself wrote and took away. */
  wrote(records: readonly MutationRecord[]): void
  /** Soon after, once for many changes: the text is to be read again. */
  changed(): void
  /** The page changes without end: it is followed no longer. */
  tired(): void
}

/** Milliseconds in which changes gather before the text is read again. */
const gathering = 150

/** So many readings in a minute are enough; a page that asks for more (a clock, an advertisement) is not followed. */
const mostReadings = 20

const what = { childList: true, characterData: true }

function ancestorsOf(body: Element): Node[] {
  const ancestors: Node[] = []
  for (let node = body.parentNode; node !== null; node = node.parentNode) ancestors.push(node)
  return ancestors
}

/**
 * Follows what the page does to the text under `body`, and whether it takes `body` itself away; all of it ends with the
 * signal. Changes made in the `Touch` that it returns are ours and are not told.
 */
export function followPage(body: Element, changes: PageChanges, signal: AbortSignal): Touch {
  const life = new AbortController()
  const count = countInMinute()
  let timer: ReturnType<typeof setTimeout> | undefined

  const readAgain = async () => {
    await whenIdle()
    timer = undefined
    if (life.signal.aborted) return
    if (count() <= mostReadings) return changes.changed()
    life.abort()
    changes.tired()
  }
  const hear = (records: readonly MutationRecord[]) => {
    const ours = records.filter(({ target }) => body.contains(target))
    if (ours.length > 0) changes.wrote(ours)
    if (ours.length > 0 || !body.isConnected) timer ??= setTimeout(() => void readAgain(), gathering)
  }
  const observer = new MutationObserver(hear)
  observer.observe(body, { ...what, subtree: true })
  for (const ancestor of ancestorsOf(body)) observer.observe(ancestor, { childList: true })
  life.signal.addEventListener(
    'abort',
    () => {
      observer.disconnect()
      clearTimeout(timer)
    },
    { once: true },
  )
  signal.addEventListener('abort', () => life.abort(), { once: true, signal: life.signal })

  return (change) => {
    hear(observer.takeRecords())
    change()
    observer.takeRecords()
  }
}
