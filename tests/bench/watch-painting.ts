import type { Page } from 'puppeteer-core'

/** When the page carried which marks; milliseconds of the page's own clock. */
export interface Painted {
  /** All marks that are in the viewport at the end were there. */
  readonly screen: number
  readonly all: number
  readonly marks: number
}

interface Probe {
  times: [mark: Element | null, time: number][]
  /** Of the highlights. */
  ranges: number
}

type ProbedWindow = Window & { probe: Probe }

/** Notes in the page when marks come; to be called before the page is loaded. It reads only, and costs a little itself. */
export async function watchPainting(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const probe: Probe = { times: [], ranges: 0 }
    Object.assign(window, { probe })
    new MutationObserver((records) => {
      const now = performance.now()
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.nodeName === 'MARK') probe.times.push([node as Element, now])
    }).observe(document, { childList: true, subtree: true })
    const look = (now: number) => {
      let ranges = 0
      CSS.highlights.forEach((highlight, name) => {
        if (name.startsWith('notice-lens')) ranges += highlight.size
      })
      if (ranges !== probe.ranges) probe.times.push([null, now])
      probe.ranges = ranges
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** Waits until marks have come and no more came for a while, and says when. */
export async function waitForPainting(page: Page, patience: number): Promise<Painted> {
  const quiet = () => {
    const last = (window as unknown as ProbedWindow).probe.times.at(-1)?.[1]
    return last !== undefined && performance.now() - last > 2000
  }
  await page.waitForFunction(quiet, { polling: 500, timeout: patience })
  return page.evaluate(() => {
    const { times, ranges } = (window as unknown as ProbedWindow).probe
    const isInView = (element: Element) => element.getBoundingClientRect().top < innerHeight
    const inView = times.filter(([mark]) => mark !== null && mark.isConnected && isInView(mark))
    const screen = inView.length > 0 ? Math.max(...inView.map(([, time]) => time)) : times[0]![1]
    return { screen, all: times.at(-1)![1], marks: Math.max(ranges, times.filter(([mark]) => mark !== null).length) }
  })
}
